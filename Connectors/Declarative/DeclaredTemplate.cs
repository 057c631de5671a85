using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ChatBot.Connectors.Declarative;

/// <summary>Text with places in braces: <c>tickets/{request.ticket}</c>. <c>{path|quoted}</c> puts a backslash before quotes, for query languages.</summary>
internal static partial class DeclaredTemplate
{
    private const string Quoted = "quoted";

    /// <summary>The paths that a template reads.</summary>
    public static IEnumerable<string> PathsIn(string template) => Place.Matches(template).Select(place => place.Groups["path"].Value);

    /// <summary>What is wrong with a template; null when nothing is.</summary>
    public static string? FaultOf(string template) =>
        Place.Matches(template).FirstOrDefault(place => place.Groups["filter"] is { Success: true, Value: not Quoted }) is { } unknown ? $"has the filter '{unknown.Groups["filter"].Value}'; possible is '{Quoted}'"
        : Place.Replace(template, "").AsSpan().ContainsAny('{', '}') ? "has a brace that belongs to no place"
        : null;

    /// <summary>The text with its places filled; what is not there is empty.</summary>
    /// <param name="escape">What is done to each value, so that none can leave its place.</param>
    public static string Fill(string template, JsonObject scope, Func<string, string> escape) => Place.Replace(template, place =>
    {
        var value = DeclaredPath.Text(DeclaredPath.Find(place.Groups["path"].Value, scope)) ?? "";
        return escape(place.Groups["filter"].Success ? QuoteOrBackslash.Replace(value, "\\$0") : value);
    });

    /// <summary>A whole body: texts with a single place keep the value's type.</summary>
    public static JsonNode? FillAll(JsonNode? node, JsonObject scope) => node switch
    {
        JsonObject thing => new JsonObject(thing.Select(property => KeyValuePair.Create(property.Key, FillAll(property.Value, scope)))),
        JsonArray list => new JsonArray([.. list.Select(item => FillAll(item, scope))]),
        JsonValue value when value.TryGetValue<string>(out var text) => Place.Match(text) is { Success: true } only && only.Length == text.Length && !only.Groups["filter"].Success
            ? DeclaredPath.Find(only.Groups["path"].Value, scope)?.DeepClone()
            : Fill(text, scope, filled => filled),
        _ => node?.DeepClone(),
    };

    [GeneratedRegex(@"\{(?<path>[\w.\[\]=-]+)(\|(?<filter>\w+))?\}")]
    private static partial Regex Place { get; }

    [GeneratedRegex("""['"\\]""")]
    private static partial Regex QuoteOrBackslash { get; }
}
