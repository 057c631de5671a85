using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Tests.Capabilities;

/// <summary>Writes <c>docs/capabilities/</c> out of what the capabilities say about themselves.</summary>
internal static partial class CapabilityPages
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver(),
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
    };

    private static readonly JsonSchemaExporterOptions Exporter = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe };

    private static readonly Dictionary<string, XElement> Words = XDocument
        .Load(Path.ChangeExtension(typeof(ICapabilities).Assembly.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value);

    private static IEnumerable<IGrouping<string, Type>> Topics => typeof(ICapabilities).Assembly.GetTypes()
        .Where(type => type.IsDefined(typeof(CapabilityAttribute)))
        .OrderBy(type => Facts(type).Verb, StringComparer.Ordinal)
        .GroupBy(type => type.Namespace!.Split('.')[^1])
        .OrderBy(topic => topic.Key, StringComparer.Ordinal);

    /// <summary>All pages, by file name.</summary>
    public static Dictionary<string, string> All() => Topics.ToDictionary(topic => $"{topic.Key.ToLowerInvariant()}.md", Page).Append(new("README.md", Index())).ToDictionary();

    private static string Index()
    {
        var page = new StringBuilder("# Capabilities\n\nWhat the bot may ask of the business, whichever systems are behind it.\n");
        page.Append("Generated from `Connectors/Capabilities/`; `UPDATE_PAGES=1 dotnet test tests/Connectors.Tests --filter CapabilityPages` writes these pages anew.\n\n");
        page.Append("| Verb | What it does | Side effect | Caller |\n| --- | --- | --- | --- |\n");
        foreach (var topic in Topics)
        {
            foreach (var request in topic)
            {
                var facts = Facts(request);
                page.Append(CultureInfo.InvariantCulture, $"| [{facts.Verb}]({topic.Key.ToLowerInvariant()}.md#{facts.Verb}) | {Summary(request)} | {Lower(facts.Access)} | {Lower(facts.Level)} |\n");
            }
        }

        return page.ToString();
    }

    private static string Page(IGrouping<string, Type> topic)
    {
        var page = new StringBuilder($"# {topic.Key}\n");
        foreach (var request in topic)
        {
            var facts = Facts(request);
            var answer = request.GetInterfaces().Single(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(ICapability<>)).GetGenericArguments()[0];
            page.Append(CultureInfo.InvariantCulture, $"\n## {facts.Verb}\n\n{Summary(request)}\n\n");
            page.Append("| Version | Side effect | Caller | Data | Scopes |\n| --- | --- | --- | --- | --- |\n");
            page.Append(CultureInfo.InvariantCulture, $"| {facts.Version} | {Lower(facts.Access)} | {Lower(facts.Level)} | {Lower(facts.Data)} | {string.Join(", ", facts.Scopes.Select(scope => $"`{scope}`"))} |\n\n");
            page.Append(CultureInfo.InvariantCulture, $"Request:\n\n```json\n{Schema(request)}\n```\n\nAnswer: {Summary(answer)}\n\n```json\n{Schema(answer)}\n```\n");
        }

        return page.ToString();
    }

    private static string Schema(Type type) => Json.GetJsonSchemaAsNode(type, Exporter).ToJsonString(Json);

    private static JsonNode Describe(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        if (Kind(type) is { } kind)
        {
            schema = context.TypeInfo.Type == type
                ? new JsonObject { ["type"] = "string", ["description"] = $"A {kind}." }
                : new JsonObject { ["type"] = new JsonArray("string", "null"), ["description"] = $"A {kind}." };
        }

        if (context.PropertyInfo is { } property && schema is JsonObject described && Parameter(property.DeclaringType, property.Name) is { } words)
        {
            described["description"] = words;
        }

        return schema;
    }

    private static string? Kind(Type type) => type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IIdentifier<>))
        ? (string?)type.GetProperty("Kind", BindingFlags.Public | BindingFlags.Static)?.GetValue(null)
        : null;

    private static string Summary(Type type) => Plain(Words[$"T:{type.FullName}"].Element("summary")!);

    private static string? Parameter(Type type, string name) =>
        Words.GetValueOrDefault($"T:{type.FullName}")?.Elements("param").FirstOrDefault(param => string.Equals(param.Attribute("name")!.Value, name, StringComparison.OrdinalIgnoreCase)) is { } words
            ? Plain(words)
            : null;

    private static string Plain(XElement words) => Spaces.Replace(string.Concat(words.Nodes().Select(node => node switch
    {
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" } see => see.Attribute("cref")!.Value.Split('.', ':')[^1],
        XElement other => other.Value,
        _ => node.ToString(),
    })), " ").Trim();

    private static string Lower(Enum value) => value.ToString().ToLowerInvariant();

    private static CapabilityAttribute Facts(Type type) => type.GetCustomAttribute<CapabilityAttribute>()!;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces { get; }
}
