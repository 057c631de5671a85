using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Free JSON between System.Text.Json, which is on the wire, and Newtonsoft.Json, which is in the public API.</summary>
internal static class JsonTokens
{
    /// <summary>Reads the value that the reader stands on. Text that looks like a date stays text.</summary>
    public static JToken Read(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var json = new JObject();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = reader.GetString();
                    reader.Read();
                    json[name] = Read(ref reader);
                }

                return json;
            case JsonTokenType.StartArray:
                var array = new JArray();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    array.Add(Read(ref reader));
                }

                return array;
            default:
                return new JValue(ReadPlain(ref reader));
        }
    }

    /// <summary>Reads a text, a number, a truth value or null.</summary>
    public static object ReadPlain(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        JsonTokenType.Number when reader.TryGetInt64(out var whole) => whole,
        JsonTokenType.Number when BigInteger.TryParse(Encoding.ASCII.GetString(reader.ValueSpan), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large) => large,
        JsonTokenType.Number => reader.GetDouble(),
        _ => throw new System.Text.Json.JsonException("A value is missing."),
    };

    /// <summary>Writes anything that a free member may hold.</summary>
    public static void Write(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case DeferredJson deferred:
                writer.WriteRawValue(deferred.Utf8, skipInputValidation: true);
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case long whole:
                writer.WriteNumberValue(whole);
                break;
            case int whole:
                writer.WriteNumberValue(whole);
                break;
            case JToken token:
                WriteToken(writer, token);
                break;
            case Builder.InvokeResponse response:
                WriteInvokeResponse(writer, response);
                break;
            default:
                // Cards and the bot's own types carry Newtonsoft's attributes.
                writer.WriteRawValue(JsonConvert.SerializeObject(value, Connector.ConnectorJson.Writing), skipInputValidation: true);
                break;
        }
    }

    public static void WriteMembers(Utf8JsonWriter writer, JObject json)
    {
        foreach (var (name, value) in json)
        {
            writer.WritePropertyName(name);
            WriteToken(writer, value);
        }
    }

    // Its type has no names for the wire; callers in other languages read these.
    private static void WriteInvokeResponse(Utf8JsonWriter writer, Builder.InvokeResponse response)
    {
        writer.WriteStartObject();
        writer.WriteNumber("status"u8, response.Status);
        if (response.Body is { } body)
        {
            writer.WritePropertyName("body"u8);
            Write(writer, body);
        }

        writer.WriteEndObject();
    }

    private static void WriteToken(Utf8JsonWriter writer, JToken token)
    {
        switch (token)
        {
            case JObject json:
                writer.WriteStartObject();
                WriteMembers(writer, json);
                writer.WriteEndObject();
                break;
            case JArray array:
                writer.WriteStartArray();
                foreach (var item in array)
                {
                    WriteToken(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JValue { Value: null }:
                writer.WriteNullValue();
                break;
            case JValue { Value: string or bool or long or int } plain:
                Write(writer, plain.Value);
                break;
            default:
                writer.WriteRawValue(token.ToString(Formatting.None), skipInputValidation: true);
                break;
        }
    }
}
