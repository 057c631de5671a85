using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ChatBot.Connectors.Plumbing;

namespace ChatBot.Connectors.Declarative;

/// <summary>Turns what a system says into what a capability answers: paths, types, units, code lists and defaults.</summary>
/// <exception cref="FormatException">Something does not fit; the message names the place in the file and the rule, never the value.</exception>
internal static class DeclaredMapping
{
    private static readonly string[] Words = ["from", "value", "type", "unit", "currency", "codes", "default"];

    private static readonly string[] ListWords = ["each", "where", "most", "as"];

    /// <summary>The types that a value may be given.</summary>
    public static IReadOnlyList<string> Types { get; } = ["text", "number", "boolean", "time", "money", "base64", "passage"];

    /// <summary>Whether a mapping is a rule for one value, not a thing with properties.</summary>
    public static bool IsRule(JsonObject mapping) => (mapping.ContainsKey("from") || mapping.ContainsKey("value")) && mapping.All(word => Words.Contains(word.Key));

    /// <summary>Whether a mapping makes a list.</summary>
    public static bool IsList(JsonObject mapping) => mapping.ContainsKey("each") && mapping.ContainsKey("as") && mapping.All(word => ListWords.Contains(word.Key));

    public static JsonNode? Map(JsonNode? mapping, JsonObject scope, string place) => mapping switch
    {
        JsonObject list when IsList(list) => MapEach(list, scope, place),
        JsonObject rule when IsRule(rule) => MapValue(rule, scope, place),
        JsonObject thing => new JsonObject(thing.Select(property => KeyValuePair.Create(property.Key, Map(property.Value, scope, $"{place}.{property.Key}")))),
        JsonValue text when text.TryGetValue<string>(out var path) => path.Contains('{', StringComparison.Ordinal)
            ? DeclaredTemplate.Fill(path, scope, value => value)
            : DeclaredPath.Find(path, scope)?.DeepClone(),
        _ => mapping?.DeepClone(),
    };

    // "where" keeps the items whose value at a path is in a list, "most" so many of them; inside "as", "item" is the one at hand.
    private static JsonArray MapEach(JsonObject list, JsonObject scope, string place)
    {
        var items = DeclaredPath.Find((string)list["each"]!, scope) as JsonArray ?? throw new FormatException($"{place}.each (list): there is no list at {list["each"]}");
        var inner = (JsonObject)scope.DeepClone();
        var mapped = new JsonArray();
        var most = (string?)list["most"] is { } path && int.TryParse(DeclaredPath.Text(DeclaredPath.Find(path, scope)), CultureInfo.InvariantCulture, out var limit) ? limit : int.MaxValue;
        foreach (var item in items.TakeWhile(_ => mapped.Count < most))
        {
            inner["item"] = item?.DeepClone();
            if ((list["where"] as JsonObject)?.All(test => test.Value!.AsArray().Any(one => DeclaredPath.Text(one) == DeclaredPath.Text(DeclaredPath.Find(test.Key, inner)))) is not false)
            {
                mapped.Add(Map(list["as"], inner, $"{place}.as"));
            }
        }

        return mapped;
    }

    private static JsonNode? MapValue(JsonObject rule, JsonObject scope, string place)
    {
        var from = (string?)rule["from"];
        var value = from is null ? rule["value"] : from.Contains('{', StringComparison.Ordinal) ? DeclaredTemplate.Fill(from, scope, text => text) : DeclaredPath.Find(from, scope);
        if (DeclaredPath.Text(value) is not { Length: > 0 } text)
        {
            return rule["default"]?.DeepClone();
        }

        if (rule["codes"] is JsonObject codes)
        {
            return (codes[text] ?? rule["default"])?.DeepClone() ?? throw new FormatException($"{place} (codes): the value at {from} is none of the list, and there is no default");
        }

        return Convert(rule, value!, text, scope) ?? throw new FormatException($"{place} ({rule["type"]}): the value at {from} is none");
    }

    private static JsonNode? Convert(JsonObject rule, JsonNode value, string text, JsonObject scope) => (string?)rule["type"] switch
    {
        "text" => text,
        "number" => Number(rule, text),
        "boolean" => bool.TryParse(text, out var yes) ? yes : text is "1" ? true : text is "0" ? false : null,
        "time" => Time(text),
        "money" => Number(rule, text) is { } amount
            ? new JsonObject { ["amount"] = amount, ["currency"] = DeclaredTemplate.Fill((string?)rule["currency"] ?? "", scope, code => code).ToUpperInvariant() }
            : null,
        "base64" => Base64(text),
        "passage" => HtmlText.Passage(text, DeclaredPath.Text(DeclaredPath.Find("request.question", scope)) ?? ""),
        _ => value.DeepClone(),
    };

    // "unit" is what one of the system's units is worth in ours: 0.01 where it counts cents.
    private static JsonNode? Number(JsonObject rule, string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number * decimal.Parse(DeclaredPath.Text(rule["unit"]) ?? "1", CultureInfo.InvariantCulture)
            : null;

    // ISO 8601, or seconds since 1970; a time without a zone is UTC.
    private static JsonNode? Time(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 253_402_300_800 ? DateTimeOffset.FromUnixTimeSeconds(seconds)
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time.ToUniversalTime()
        : null;

    private static JsonNode? Base64(string text)
    {
        var bytes = new byte[text.Length];
        return System.Convert.TryFromBase64String(text, bytes, out var written) ? Encoding.UTF8.GetString(bytes, 0, written) : null;
    }
}
