using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Microsoft.Bot.Schema;

/// <content>What members a type has, and how each kind of them stands in JSON.</content>
internal sealed partial class JsonShape<T>
{
    private delegate bool ReadMember(ref Utf8JsonReader reader, ReadOnlySpan<byte> source, T target);

    private delegate TItem ReadItem<TItem>(ref Utf8JsonReader reader, ReadOnlySpan<byte> source);

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
        where TChild : class => Add(
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
        where TItem : class => List(name, shape.Read, shape.Write, get, set);

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

    private JsonShape<T> Add(string name, ReadMember read, Action<Utf8JsonWriter, JsonEncodedText, T> write)
    {
        var member = new Member(JsonEncodedText.Encode(name), read, write);
        _members.Add(member);
        _byName.Add(name, member);
        _byLength[name.Length] = [.. _byLength[name.Length] ?? [], member];
        return this;
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

    private sealed record Member(JsonEncodedText Name, ReadMember Read, Action<Utf8JsonWriter, JsonEncodedText, T> Write);
}
