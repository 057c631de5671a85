using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;
using YamlDotNet.Serialization;

namespace ChatBot.Connectors.Tests.Kit;

/// <summary>A vendor's own description: says what in an exchange is not as it is described there.</summary>
internal sealed class OpenApiContract
{
    private readonly JsonNode _document;

    public OpenApiContract(string path)
    {
        var yaml = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize(File.ReadAllText(path))!;
        _document = JsonNode.Parse(new SerializerBuilder().JsonCompatible().Build().Serialize(yaml))!;
    }

    /// <summary>Whether the description has the exchange's address.</summary>
    public bool Has(Exchange exchange) => Find(exchange) is not null;

    /// <summary>What is wrong with a request, and with the answer that our own server gave to it.</summary>
    public IEnumerable<string> Faults(Exchange exchange)
    {
        if (Find(exchange)?[exchange.Method.ToLowerInvariant()] is not { } operation)
        {
            return [$"{exchange.Method} {exchange.Path} is not described."];
        }

        var schema = operation["requestBody"]?["content"]?["application/json"]?["schema"];
        var answer = operation["responses"]?[exchange.Status.ToString(CultureInfo.InvariantCulture)]?["content"]?["application/json"]?["schema"];
        return
        [
            .. Parameters(exchange, operation),
            .. schema is null ? [] : Check(exchange.Json, schema, "request"),
            .. answer is null ? [] : Check(exchange.Answer, answer, "answer"),
        ];
    }

    private IEnumerable<string> Parameters(Exchange exchange, JsonNode operation)
    {
        var described = (operation["parameters"]?.AsArray() ?? []).Select(parameter => Resolve(parameter!)).Where(parameter => (string?)parameter["in"] == "query").ToList();
        var given = QueryHelpers.ParseQuery(exchange.Query);
        var names = described.Select(parameter => (string)parameter["name"]!).ToHashSet();
        return given.Keys.Where(name => !names.Contains(name)).Select(name => $"?{name} is not described.")
            .Concat(described.Where(parameter => parameter["required"]?.GetValueKind() is JsonValueKind.True && !given.ContainsKey((string)parameter["name"]!)).Select(parameter => $"?{parameter["name"]} is missing."));
    }

    private List<string> Check(JsonNode? value, JsonNode schema, string where)
    {
        schema = Resolve(schema);
        var faults = new List<string>();
        foreach (var part in schema["allOf"]?.AsArray() ?? [])
        {
            faults.AddRange(Check(value, part!, where));
        }

        if (schema["anyOf"]?.AsArray() is { } any && any.All(part => Check(value, part!, where).Count > 0))
        {
            faults.Add($"{where} is none of what it may be.");
        }

        var type = (string?)schema["type"];
        if (value is null)
        {
            // Vendors leave "nullable" out of their descriptions of answers.
            return where.StartsWith("answer", StringComparison.Ordinal) && where != "answer" ? faults : [.. faults, $"{where} is null."];
        }

        if (type is not null && !IsOf(type, value))
        {
            return [.. faults, $"{where} is no {type}."];
        }

        if (schema["enum"]?.AsArray() is { } values && !values.Any(possible => JsonNode.DeepEquals(possible, value)))
        {
            faults.Add($"{where} is none of {values.ToJsonString()}.");
        }

        faults.AddRange(CheckInside(value, schema, where));
        return faults;
    }

    private IEnumerable<string> CheckInside(JsonNode value, JsonNode schema, string where)
    {
        if (value is JsonArray list && schema["items"] is { } item)
        {
            return list.SelectMany((entry, index) => Check(entry, item, $"{where}[{index}]"));
        }

        if (value is not JsonObject thing)
        {
            return [];
        }

        var missing = (schema["required"]?.AsArray() ?? []).Select(name => (string)name!).Where(name => !thing.ContainsKey(name)).Select(name => $"{where}.{name} is missing.");
        return missing.Concat(thing.SelectMany(property => schema["properties"]?[property.Key] is { } inner ? Check(property.Value, inner, $"{where}.{property.Key}") : []));
    }

    private static bool IsOf(string type, JsonNode value) => (type, value.GetValueKind()) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("number" or "integer", JsonValueKind.Number) => true,
        _ => false,
    };

    private JsonNode Resolve(JsonNode node)
    {
        while ((string?)(node as JsonObject)?["$ref"] is { } reference)
        {
            node = reference[2..].Split('/').Aggregate(_document, (at, name) => at[name]!);
        }

        return node;
    }

    private JsonNode? Find(Exchange exchange) => _document["paths"]!.AsObject()
        .Where(path => Regex.IsMatch(exchange.Path, $"^{Regex.Replace(Regex.Escape(path.Key), @"\\\{[^}]+}", "[^/]+")}$"))
        .OrderBy(path => path.Key.Count(letter => letter == '{'))
        .Select(path => path.Value)
        .FirstOrDefault();
}
