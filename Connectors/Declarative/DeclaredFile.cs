using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ChatBot.Connectors.Declarative;

/// <summary>Reads the description of a system and finds its mistakes before anything runs; each names its place and the rule that it breaks.</summary>
internal static class DeclaredFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    private static readonly string[] Roots = ["request", "caller", "settings", "key"];

    /// <exception cref="SettingsException">There is no such file, or something in it cannot be right.</exception>
    public static DeclaredSystem Read(string path)
    {
        try
        {
            using var reader = File.OpenText(path);
            var yaml = new YamlStream();
            yaml.Load(reader);
            var system = (yaml.Documents.Count == 1 ? NodeOf(yaml.Documents[0].RootNode) : null).Deserialize<DeclaredSystem>(Json) ?? throw new JsonException("There is nothing in it.");
            foreach (var fault in FaultsOf(system))
            {
                throw Wrong(path, fault);
            }

            return system;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Wrong(path, "it cannot be read");
        }
        catch (YamlException exception)
        {
            throw Wrong(path, $"line {exception.Start.Line}, column {exception.Start.Column}: {exception.Message}");
        }
        // What the YAML reader says to some texts that are none, and the JSON reader to a list where text belongs.
        catch (InvalidOperationException)
        {
            throw Wrong(path, "it is no YAML, or a number, list or mapping stands where text belongs");
        }
        catch (JsonException exception)
        {
            throw Wrong(path, exception.Path is { Length: > 0 } at ? $"{at.TrimStart('$', '.')}: {exception.Message}" : exception.Message);
        }
    }

    /// <summary>The record that answers a request.</summary>
    public static Type AnswerOf(Type request) =>
        request.GetInterfaces().Single(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ICapability<>)).GetGenericArguments()[0];

    /// <summary>YAML as JSON, so that one reader knows the shapes: what is written without quotes may be a number, a yes or no, or nothing.</summary>
    private static JsonNode? NodeOf(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(child => KeyValuePair.Create(
            (child.Key as YamlScalarNode)?.Value ?? throw new YamlException(child.Key.Start, child.Key.End, "A key must be text."), NodeOf(child.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Select(NodeOf)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" } => null,
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } truth => truth.Value == "true",
        YamlScalarNode { Style: ScalarStyle.Plain } number when decimal.TryParse(number.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) => value,
        YamlScalarNode text => text.Value,
        _ => throw new YamlException(node.Start, node.End, "This is no text, list or mapping."),
    };

    private static SettingsException Wrong(string path, string fault) => new("Connectors:Declarative:Files", $"names {Path.GetFileName(path)}, in which something is wrong", $"{fault.TrimEnd('.')}.");

    private static IEnumerable<string> FaultsOf(DeclaredSystem system)
    {
        var own = (system.Settings ?? []).ToHashSet();
        return system.Capabilities.SelectMany(named => CapabilityFacts.Verbs.TryGetValue(named.Key, out var request)
                ? FaultsOf(named.Value, $"capabilities.{named.Key}", request)
                : [$"capabilities.{named.Key}: there is no such capability"])
            .Concat(FaultsOf(system.Errors, "errors"))
            .Concat(new[] { system.Base, system.Access?.Basic, system.Access?.Bearer }.Concat(system.Headers?.Values ?? Enumerable.Empty<string>())
                .OfType<string>()
                .SelectMany(DeclaredTemplate.PathsIn)
                .Where(path => !(path.StartsWith("settings.", StringComparison.Ordinal) && own.Contains(path["settings.".Length..])))
                .Select(path => $"{path}: only settings that the file names can be used in base, access and headers"));
    }

    private static IEnumerable<string> FaultsOf(DeclaredCapability capability, string place, Type request)
    {
        var known = new HashSet<string>(Roots);
        foreach (var step in capability.Steps)
        {
            var at = $"{place}.steps.{step.Name}";
            if (step.Requests.Count != 1)
            {
                yield return $"{at}: a step has one of get, post, put, patch and delete";
            }

            var before = step.Requests.Select(asked => asked.Path).Concat(step.Query?.Values ?? Enumerable.Empty<string>()).Concat(step.Headers?.Values ?? Enumerable.Empty<string>()).Concat(TextsIn(step.Body));
            foreach (var fault in before.SelectMany(template => FaultsOfTemplate(template, at, known)).Concat(FaultsOf(step.Errors, $"{at}.errors")))
            {
                yield return fault;
            }

            known.Add(step.Name);
            var after = new[] { step.Need, step.Owner?.Email, step.Owner?.Customer, step.Done?.When }.Concat((step.Refuse ?? []).Select(refusal => refusal.When));
            foreach (var fault in after.OfType<string>().SelectMany(path => FaultsOfPath(path, at, known))
                .Concat((step.Refuse ?? []).Where(refusal => DeclaredProblem.Read(refusal.Problem) is null).Select(refusal => $"{at}.refuse: '{refusal.Problem}' is no problem"))
                .Concat(step.Done is { } done ? FaultsOfAnswer(done.Answer, $"{at}.done.answer", request, known) : []))
            {
                yield return fault;
            }
        }

        foreach (var fault in FaultsOfAnswer(capability.Answer, $"{place}.answer", request, known))
        {
            yield return fault;
        }
    }

    /// <summary>An answer has what its record demands, and nothing that its record does not know.</summary>
    private static IEnumerable<string> FaultsOfAnswer(JsonObject answer, string place, Type request, HashSet<string> known)
    {
        var nullability = new NullabilityInfoContext();
        var parts = AnswerOf(request).GetConstructors().OrderByDescending(one => one.GetParameters().Length).First().GetParameters()
            .ToDictionary(part => JsonNamingPolicy.CamelCase.ConvertName(part.Name!), part => nullability.Create(part).WriteState is NullabilityState.Nullable || part.HasDefaultValue);
        return answer.Where(part => !parts.ContainsKey(part.Key)).Select(part => $"{place}.{part.Key}: {AnswerOf(request).Name} has no such part. Possible: {string.Join(", ", parts.Keys)}")
            .Concat(parts.Where(part => !part.Value && !answer.ContainsKey(part.Key)).Select(part => $"{place}: {part.Key} is missing"))
            .Concat(FaultsOfMapping(answer, place, known));
    }

    private static IEnumerable<string> FaultsOfMapping(JsonNode? mapping, string place, HashSet<string> known) => mapping switch
    {
        JsonObject list when DeclaredMapping.IsList(list) => FaultsOfPath((string)list["each"]!, $"{place}.each", known)
            .Concat(FaultsOfMapping(list["as"], $"{place}.as", [.. known, "item"])),
        JsonObject rule when DeclaredMapping.IsRule(rule) => (rule["from"] is { } from ? FaultsOfMapping(from, $"{place}.from", known) : [])
            .Concat(rule["type"] is { } type && !DeclaredMapping.Types.Contains((string)type!) ? [$"{place}.type: '{type}' is no type. Possible: {string.Join(", ", DeclaredMapping.Types)}"] : []),
        JsonObject thing => thing.SelectMany(property => FaultsOfMapping(property.Value, $"{place}.{property.Key}", known)),
        JsonValue text when text.TryGetValue<string>(out var path) => path.Contains('{', StringComparison.Ordinal) ? FaultsOfTemplate(path, place, known) : FaultsOfPath(path, place, known),
        _ => [],
    };

    private static IEnumerable<string> FaultsOfTemplate(string template, string place, HashSet<string> known) =>
        DeclaredTemplate.FaultOf(template) is { } fault ? [$"{place}: '{template}' {fault}"] : DeclaredTemplate.PathsIn(template).SelectMany(path => FaultsOfPath(path, place, known));

    private static IEnumerable<string> FaultsOfPath(string path, string place, HashSet<string> known) =>
        !DeclaredPath.IsPath(path) ? [$"{place}: '{path}' is no path; a fixed value is written as value: ..."]
        : !known.Contains(DeclaredPath.RootOf(path)) ? [$"{place}: '{path}' starts from nothing known there. Possible: {string.Join(", ", known.Order(StringComparer.Ordinal))}"]
        : [];

    private static IEnumerable<string> FaultsOf(Dictionary<string, string>? errors, string place) =>
        (errors ?? []).Where(error => error.Key is not ("400" or "402" or "404" or "409" or "410" or "412" or "422") || !DeclaredProblem.IsKnown(error.Value))
            .Select(error => $"{place}.{error.Key}: 400, 402, 404, 409, 410, 412 and 422 may be NotFound, Invalid:Field, Conflict:reason, Denied or Unavailable");

    private static IEnumerable<string> TextsIn(JsonNode? node) => node switch
    {
        JsonObject thing => thing.SelectMany(property => TextsIn(property.Value)),
        JsonArray list => list.SelectMany(TextsIn),
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        _ => [],
    };
}
