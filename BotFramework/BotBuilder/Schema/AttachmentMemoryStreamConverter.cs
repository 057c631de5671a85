using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>Writes content that is a stream in memory as its bytes, so that it survives transcripts and storage.</summary>
internal sealed class AttachmentMemoryStreamConverter : JsonConverter
{
    private const string Kind = nameof(MemoryStream);

    /// <summary>A stream as JSON; anything else as it is.</summary>
    public static object Writable(object content) =>
        content is MemoryStream stream ? new JObject { ["type"] = Kind, ["data"] = Convert.ToBase64String(stream.ToArray()) } : content;

    public override bool CanConvert(Type objectType) => typeof(MemoryStream).IsAssignableFrom(objectType);

    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.Null)
        {
            return null;
        }

        if (reader.TokenType is not (JsonToken.StartObject or JsonToken.StartArray))
        {
            return reader.Value;
        }

        var token = JToken.Load(reader);
        return token is JObject { Count: 2 } json && json["type"] is JValue { Value: Kind } && json["data"] is JValue { Value: string bytes }
            ? new MemoryStream(Convert.FromBase64String(bytes))
            : token;
    }

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer)
    {
        if (Writable(value) is JObject stream)
        {
            stream.WriteTo(writer);
        }
        else
        {
            serializer.Serialize(writer, value);
        }
    }
}
