using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ChatBot.Connectors.Declarative;

/// <summary>Finds things: <c>found.results[0].id</c>, <c>users[role=admin,active=true].name</c>, <c>said[about=@item.id].text</c>, <c>request.ticket</c>.</summary>
internal static partial class DeclaredPath
{
    /// <summary>The first name of a path: what it starts from.</summary>
    public static string RootOf(string path) => path.Split('.', '[')[0];

    /// <summary>Whether a path can be read at all.</summary>
    public static bool IsPath(string path) => Whole.IsMatch(path);

    /// <summary>What is there; null when nothing is.</summary>
    public static JsonNode? Find(string path, JsonNode? scope)
    {
        var from = scope;
        foreach (Match part in Part.Matches(path))
        {
            from = part switch
            {
                _ when part.Groups["name"] is { Success: true } name => (from as JsonObject)?[name.Value],
                _ when part.Groups["index"] is { Success: true } index => At(from as JsonArray, int.Parse(index.Value, CultureInfo.InvariantCulture)),
                _ => (from as JsonArray)?.FirstOrDefault(item => part.Groups["tests"].Value.Split(',').All(test => Holds(test, item, scope))),
            };
        }

        return from;
    }

    /// <summary>A value as text; null for nothing.</summary>
    public static string? Text(JsonNode? node) => node switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => node.ToJsonString(),
    };

    // "key=value", or "key=@path" for a value that stands elsewhere.
    private static bool Holds(string test, JsonNode? item, JsonNode? scope) =>
        test.Split('=', 2) is [var key, var value] &&
        Text(Find(key, item)) is { } found &&
        found == (value.StartsWith('@') ? Text(Find(value[1..], scope)) : value);

    private static JsonNode? At(JsonArray? list, int index) => index < list?.Count ? list[index] : null;

    [GeneratedRegex(@"^[\w-]+(\[(\d{1,6}|[\w.-]+=[^\]]*)\])*(\.[\w-]+(\[(\d{1,6}|[\w.-]+=[^\]]*)\])*)*\z")]
    private static partial Regex Whole { get; }

    [GeneratedRegex(@"\[(?<index>\d+)\]|\[(?<tests>[\w.-]+=[^\]]*)\]|(?<name>[\w-]+)")]
    private static partial Regex Part { get; }
}
