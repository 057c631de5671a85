using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Newtonsoft.Json;
using JsonException = System.Text.Json.JsonException;

namespace Microsoft.Bot.Schema;

/// <summary>
/// The short way of activities to and from UTF-8 JSON, several times faster than through attributes.
/// Nothing is written as null; undeclared members and free JSON go out as they came in.
/// </summary>
internal static class ActivityJson
{
    // Adaptive Cards nest deeply.
    internal static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = 256 };
    internal static readonly Newtonsoft.Json.JsonSerializer Serializer = Newtonsoft.Json.JsonSerializer.Create(Connector.ConnectorJson.Writing);

    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 512, SkipValidation = true };

    private static readonly ArrayBufferWriter<byte> Nowhere = new();

    [ThreadStatic]
    private static Utf8JsonWriter _writer;

    /// <summary>Reads an activity; null for the JSON null.</summary>
    /// <exception cref="JsonReaderException">The bytes are no JSON, or not that of an activity.</exception>
    public static Activity Read(ReadOnlySpan<byte> utf8)
    {
        // A byte order mark is allowed before JSON, though nobody should send one.
        utf8 = utf8.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        if (!Utf8.IsValid(utf8))
        {
            throw new JsonReaderException("The body is not UTF-8.");
        }

        try
        {
            var reader = new Utf8JsonReader(utf8, ReaderOptions);
            reader.Read();
            var activity = ActivityShapes.Activity.Read(ref reader, utf8);
            return reader.Read() ? throw new JsonReaderException("There is more than one JSON value.") : activity;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            // Where it is wrong is of help to the sender; what stands there may be personal.
            var at = exception as JsonException;
            throw new JsonReaderException("The body is no JSON of an activity.", null, (int)(at?.LineNumber + 1 ?? 0), (int)(at?.BytePositionInLine + 1 ?? 0), exception);
        }
    }

    /// <summary>Writes an activity.</summary>
    /// <param name="output">Gets the bytes.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="withoutId">Whether to leave the id out: channels give new activities theirs.</param>
    public static void Write(IBufferWriter<byte> output, Activity activity, bool withoutId = false)
    {
        var writer = Borrow(output);
        Write(writer, activity, withoutId);
        Return(writer);
    }

    /// <summary>Writes the body that answers <c>expectReplies</c>.</summary>
    public static void Write(IBufferWriter<byte> output, ExpectedReplies replies)
    {
        var writer = Borrow(output);
        writer.WriteStartObject();
        writer.WriteStartArray("activities"u8);
        foreach (var activity in replies.Activities ?? [])
        {
            Write(writer, activity, withoutId: false);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        Return(writer);
    }

    // One writer per thread, taken away while in use: a converter of the bot's may come back here.
    private static Utf8JsonWriter Borrow(IBufferWriter<byte> output)
    {
        var writer = _writer ?? new Utf8JsonWriter(Nowhere, WriterOptions);
        _writer = null;
        writer.Reset(output);
        return writer;
    }

    private static void Return(Utf8JsonWriter writer)
    {
        writer.Flush();
        writer.Reset(Nowhere);
        _writer = writer;
    }

    private static void Write(Utf8JsonWriter writer, Activity activity, bool withoutId)
    {
        if (!withoutId || activity.GetType() != typeof(Activity))
        {
            ActivityShapes.Activity.Write(writer, activity);
            return;
        }

        writer.WriteStartObject();
        ActivityShapes.Activity.WriteMembers(writer, activity, except: "id");
        writer.WriteEndObject();
    }
}
