using System.Globalization;
using System.Text;
using System.Text.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>
/// How one type stands in JSON: a table of its members, read and written without reflection.
/// Says the same as the type's Newtonsoft attributes, which a test makes sure of.
/// </summary>
internal sealed class JsonShape<T>
    where T : class, new()
{
    private const int LongestName = 64;

    private readonly List<Member> _members = [];
    private readonly Dictionary<string, Member> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Member>[] _byLength = new List<Member>[LongestName];
    private Func<T, object> _getRest;
    private Action<T, object> _setRest;

    private delegate bool ReadMember(ref Utf8JsonReader reader, ReadOnlySpan<byte> source, T target);

    public IEnumerable<string> Names => _byName.Keys;

    public JsonShape<T> Text(string name, Func<T, string> get, Action<T, string> set) => Add(
        name,
        (ref reader, _, target) =>
        {
            set(target, ReadText(ref reader));
            return true;
        },
        (writer, member, source) =>
        {
            if (get(source) is { } text)
            {
                writer.WriteString(member, text);
            }
        });

    public JsonShape<T> Flag(string name, Func<T, bool?> get, Action<T, bool?> set) => Add(
        name,
        (ref reader, _, target) =>
        {
            set(target, reader.TokenType switch
            {
                JsonTokenType.Null => null,
                JsonTokenType.String when bool.TryParse(reader.GetString(), out var flag) => flag,
                _ => reader.GetBoolean(),
            });
            return true;
        },
        (writer, member, source) =>
        {
            if (get(source) is { } flag)
            {
                writer.WriteBoolean(member, flag);
            }
        });

    public JsonShape<T> Number(string name, Func<T, int?> get, Action<T, int?> set) => Add(
        name,
        (ref reader, _, target) =>
        {
            set(target, reader.TokenType switch
            {
                JsonTokenType.Null => null,
                JsonTokenType.String when int.TryParse(reader.GetString(), CultureInfo.InvariantCulture, out var number) => number,
                _ => reader.GetInt32(),
            });
            return true;
        },
        (writer, member, source) =>
        {
            if (get(source) is { } number)
            {
                writer.WriteNumber(member, number);
            }
        });

    /// <summary>An instant. What cannot be read as one is kept as it came, among the undeclared members.</summary>
    public JsonShape<T> Time(string name, Func<T, DateTimeOffset?> get, Action<T, DateTimeOffset?> set) => Add(
        name,
        (ref reader, _, target) =>
        {
            if (TryReadTime(ref reader, out var time))
            {
                set(target, time);
                return true;
            }

            return reader.TokenType == JsonTokenType.Null;
        },
        (writer, member, source) =>
        {
            if (get(source) is not { } time)
            {
                return;
            }

            if (time.Offset == TimeSpan.Zero)
            {
                writer.WriteString(member, time.UtcDateTime);
            }
            else
            {
                writer.WriteString(member, time);
            }
        });

    /// <summary>Free JSON. With <paramref name="isDeferred"/>, objects and arrays are kept as they came until somebody looks.</summary>
    public JsonShape<T> Free(string name, Func<T, object> get, Action<T, object> set, bool isDeferred) => Add(
        name,
        (ref reader, source, target) =>
        {
            if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            {
                set(target, JsonTokens.ReadPlain(ref reader));
            }
            else if (isDeferred)
            {
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                set(target, new DeferredJson(source[start..(int)reader.BytesConsumed].ToArray()));
            }
            else
            {
                set(target, JsonTokens.Read(ref reader));
            }

            return true;
        },
        (writer, member, source) =>
        {
            if (get(source) is { } value)
            {
                writer.WritePropertyName(member);
                JsonTokens.Write(writer, value);
            }
        });

    public JsonShape<T> Object<TChild>(string name, JsonShape<TChild> shape, Func<T, TChild> get, Action<T, TChild> set)
        where TChild : class, new() => Add(
        name,
        (ref reader, source, target) =>
        {
            set(target, shape.Read(ref reader, source));
            return true;
        },
        (writer, member, source) =>
        {
            if (get(source) is { } child)
            {
                writer.WritePropertyName(member);
                shape.Write(writer, child);
            }
        });

    public JsonShape<T> Objects<TItem>(string name, JsonShape<TItem> shape, Func<T, IList<TItem>> get, Action<T, IList<TItem>> set)
        where TItem : class, new() => List(name, shape.Read, shape.Write, get, set);

    public JsonShape<T> Texts(string name, Func<T, IList<string>> get, Action<T, IList<string>> set) => List(
        name,
        (ref reader, _) => ReadText(ref reader),
        (writer, text) => writer.WriteStringValue(text),
        get,
        set);

    /// <summary>A member of a kind that is too rare for a table of its own.</summary>
    public JsonShape<T> Other<TValue>(string name, Func<T, TValue> get, Action<T, TValue> set)
        where TValue : class => Add(
        name,
        (ref reader, _, target) =>
        {
            set(target, JsonTokens.Read(ref reader).ToObject<TValue>());
            return true;
        },
        (writer, member, source) =>
        {
            if (get(source) is { } value)
            {
                writer.WritePropertyName(member);
                JsonTokens.Write(writer, value);
            }
        });

    /// <summary>Where the members go that the type does not declare; without it they are dropped.</summary>
    public JsonShape<T> Rest(Func<T, object> get, Action<T, object> set)
    {
        _getRest = get;
        _setRest = set;
        return this;
    }

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
            throw new JsonException($"A JSON object is expected for {typeof(T).Name}.");
        }

        var target = new T();
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

        if (source.GetType() != typeof(T))
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
        foreach (var member in _members)
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

    // Numbers and truth values are taken for text too, as Newtonsoft does.
    private static string ReadText(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => (reader.ValueIsEscaped ? null : JsonWords.Find(reader.ValueSpan)) ?? reader.GetString(),
        JsonTokenType.Number => Encoding.ASCII.GetString(reader.ValueSpan),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => throw new JsonException("A text is expected."),
    };

    private static bool TryReadTime(ref Utf8JsonReader reader, out DateTimeOffset time)
    {
        time = default;
        if (reader.TokenType != JsonTokenType.String)
        {
            return false;
        }

        // Without an offset the channel's clock is meant, which is UTC; the reader would take this machine's.
        return (reader.ValueSpan is [.., (byte)'Z'] or [.., (byte)'+' or (byte)'-', _, _, (byte)':', _, _] && reader.TryGetDateTimeOffset(out time))
            || DateTimeOffset.TryParse(reader.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
    }

    private JsonShape<T> List<TItem>(string name, ReadItem<TItem> read, Action<Utf8JsonWriter, TItem> write, Func<T, IList<TItem>> get, Action<T, IList<TItem>> set) => Add(
        name,
        (ref reader, source, target) =>
        {
            if (reader.TokenType == JsonTokenType.Null)
            {
                return true;
            }

            if (reader.TokenType != JsonTokenType.StartArray)
            {
                throw new JsonException($"A JSON array is expected for '{name}'.");
            }

            var items = new List<TItem>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                items.Add(read(ref reader, source));
            }

            set(target, items);
            return true;
        },
        (writer, member, source) =>
        {
            if (get(source) is not { } items)
            {
                return;
            }

            writer.WriteStartArray(member);
            for (var i = 0; i < items.Count; i++)
            {
                write(writer, items[i]);
            }

            writer.WriteEndArray();
        });

    private JsonShape<T> Add(string name, ReadMember read, Action<Utf8JsonWriter, JsonEncodedText, T> write)
    {
        var member = new Member(JsonEncodedText.Encode(name), read, write);
        _members.Add(member);
        _byName.Add(name, member);
        (_byLength[name.Length] ??= []).Add(member);
        return this;
    }

    // Names are compared exactly first, and then without regard to case, as Newtonsoft does.
    private Member Find(ref Utf8JsonReader reader)
    {
        var name = reader.ValueSpan;
        if (name.Length >= LongestName)
        {
            return null;
        }

        foreach (var candidate in _byLength[name.Length] ?? [])
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

    private delegate TItem ReadItem<TItem>(ref Utf8JsonReader reader, ReadOnlySpan<byte> source);

    private sealed record Member(JsonEncodedText Name, ReadMember Read, Action<Utf8JsonWriter, JsonEncodedText, T> Write);
}
