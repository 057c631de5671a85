using System.Runtime.InteropServices;
using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>
/// How one type stands in JSON: a table of its members, read and written without reflection.
/// Says the same as the type's Newtonsoft attributes, which a test makes sure of.
/// </summary>
internal sealed partial class JsonShape<T>(Func<T> create)
    where T : class
{
    private const int LongestName = 64;

    private readonly List<Member> _members = [];
    private readonly Dictionary<string, Member> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Member[][] _byLength = new Member[LongestName][];
    private readonly Type _type = typeof(T);
    private Func<T, object> _getRest;
    private Action<T, object> _setRest;

    public IEnumerable<string> Names => _byName.Keys;

    /// <summary>Reads the object that the reader stands on; null for null.</summary>
    /// <param name="reader">Reads all of the source, from its first byte.</param>
    /// <param name="source">The source.</param>
    public T Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> source)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException($"A JSON object is expected for {_type.Name}.");
        }

        var target = create();
        var rest = default(RestOfMembers);
        var previousEnd = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var start = (int)reader.TokenStartIndex;
            var member = Find(ref reader);
            reader.Read();
            if (member is null || !member.Read(ref reader, source, target))
            {
                reader.Skip();
                rest.Add(source, previousEnd, start, (int)reader.BytesConsumed);
            }

            previousEnd = (int)reader.BytesConsumed;
        }

        if (rest.ToJson(source) is { } undeclared)
        {
            _setRest?.Invoke(target, undeclared);
        }

        return target;
    }

    /// <summary>Writes an object; one of a derived type by its attributes.</summary>
    public void Write(Utf8JsonWriter writer, T source)
    {
        if (source is null)
        {
            writer.WriteNullValue();
            return;
        }

        if (source.GetType() != _type)
        {
            JsonTokens.Write(writer, JToken.FromObject(source, ActivityJson.Serializer));
            return;
        }

        writer.WriteStartObject();
        WriteMembers(writer, source, except: null);
        writer.WriteEndObject();
    }

    public void WriteMembers(Utf8JsonWriter writer, T source, string except)
    {
        foreach (var member in CollectionsMarshal.AsSpan(_members))
        {
            if (except is null || !member.Name.Value.Equals(except, StringComparison.Ordinal))
            {
                member.Write(writer, member.Name, source);
            }
        }

        switch (_getRest?.Invoke(source))
        {
            case DeferredJson deferred:
                WriteRest(writer, deferred);
                break;
            case JObject { HasValues: true } json:
                JsonTokens.WriteMembers(writer, json);
                break;
            default:
                break;
        }
    }

    private static void WriteRest(Utf8JsonWriter writer, DeferredJson deferred)
    {
        var reader = new Utf8JsonReader(deferred.Utf8, ActivityJson.ReaderOptions);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueIsEscaped)
            {
                writer.WritePropertyName(reader.GetString());
            }
            else
            {
                writer.WritePropertyName(reader.ValueSpan);
            }

            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            writer.WriteRawValue(deferred.Utf8[start..(int)reader.BytesConsumed], skipInputValidation: true);
        }
    }

    // Names are compared exactly first, and then without regard to case, as Newtonsoft does.
    private Member Find(ref Utf8JsonReader reader)
    {
        var name = reader.ValueSpan;
        if (name.Length >= LongestName)
        {
            return null;
        }

        foreach (var candidate in _byLength[name.Length].AsSpan())
        {
            if (name.SequenceEqual(candidate.Name.EncodedUtf8Bytes))
            {
                return candidate;
            }
        }

        Span<char> text = stackalloc char[LongestName];
        var length = reader.CopyString(text);
        return _byName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[..length], out var member) ? member : null;
    }
}
