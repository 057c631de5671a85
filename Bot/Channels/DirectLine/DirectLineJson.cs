using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace ChatBot.Channels.DirectLine;

/// <summary>JSON as the channel reads and writes it. What clients send is kept as it came; only the SDK's types go through the SDK's library.</summary>
internal static class DirectLineJson
{
    /// <summary>Cards nest deeply.</summary>
    private const int MaxDepth = 100;

    private static readonly JsonSerializerOptions Output = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = MaxDepth * 2 };

    private static readonly JsonDocumentOptions Input = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    private static readonly JsonSerializerSettings Sdk = new()
    {
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        MaxDepth = MaxDepth * 2,
        Culture = CultureInfo.InvariantCulture,
    };

    /// <exception cref="DirectLineRefusal">It is not a JSON object.</exception>
    public static JsonObject Parse(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var parsed = JsonNode.Parse(utf8, null, Input) as JsonObject ?? throw DirectLineRefusal.Malformed("The body must be a JSON object.");
            // Strings are decoded late; half a surrogate pair would otherwise fail somewhere inside.
            Write(parsed);
            return parsed;
        }
        catch (Exception exception) when (exception is System.Text.Json.JsonException or InvalidOperationException)
        {
            throw DirectLineRefusal.Malformed("The body is not well-formed JSON.", exception);
        }
    }

    /// <summary>Makes sure that the bot will be able to read an activity.</summary>
    /// <exception cref="DirectLineRefusal">A property has the wrong type.</exception>
    public static void Check(JsonObject activity)
    {
        // As the turn will read it, dates within free JSON and all.
        if (!IncomingActivity.TryRead(Write(activity), out _, out var reason))
        {
            throw DirectLineRefusal.Malformed(reason);
        }
    }

    public static JsonObject From(Activity activity) => JsonNode.Parse(JsonConvert.SerializeObject(activity, Sdk), null, Input)!.AsObject();

    public static string Write(JsonNode node) => node.ToJsonString(Output);

    /// <summary>A property's text; null when it is absent, null, or empty.</summary>
    /// <exception cref="DirectLineRefusal">It is something else than text.</exception>
    public static string? FindText(this JsonObject owner, string name) => owner[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text.Length > 0 ? text : null,
        _ => throw DirectLineRefusal.Malformed($"'{name}' must be a string."),
    };

    /// <summary>A property's object; null when it is absent or null.</summary>
    /// <exception cref="DirectLineRefusal">It is something else than an object.</exception>
    public static JsonObject? FindObject(this JsonObject owner, string name) => owner[name] switch
    {
        null => null,
        JsonObject found => found,
        _ => throw DirectLineRefusal.Malformed($"'{name}' must be an object."),
    };

    /// <summary>The activities and the watermark behind the last of them, in the protocol's shape.</summary>
    public static string ActivitySet(IEnumerable<string> activities, long watermark) =>
        $$"""{"activities":[{{string.Join(',', activities)}}],"watermark":"{{watermark.ToString(CultureInfo.InvariantCulture)}}"}""";

    public static string Write(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
