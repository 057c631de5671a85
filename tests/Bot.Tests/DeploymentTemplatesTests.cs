using System.Buffers.Binary;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;
using YamlDotNet.Serialization;

namespace ChatBot.Tests;

/// <summary>The deployment templates: what they name exists, and their README names all of it.</summary>
public sealed partial class DeploymentTemplatesTests
{
    private static readonly string Folder = Path.Combine(HouseTests.FindRoot(), "deploymentTemplates");

    private static readonly string Readme = Read("README.md");

    [Fact]
    public void Every_setting_that_a_template_names_is_one_of_the_bots()
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "../appsettings.json")), new() { CommentHandling = JsonCommentHandling.Skip });
        string[] files = ["Containerfile", "azure/main.bicep", "kubernetes/chatbot.yaml", "systemd/chatbot.service", "README.md"];

        var names = files.SelectMany(file => Setting.Matches(Read(file))).Select(found => found.Value).Distinct().ToList();

        Assert.Contains("Desk__AcceptWithin", names);
        Assert.All(names, name => Assert.True(Exists(settings.RootElement, name), name));
    }

    [Fact]
    public void The_README_names_every_parameter_of_the_Bicep_file_and_no_other()
    {
        var declared = Parameter.Matches(Read("azure/main.bicep")).Select(found => found.Groups[1].Value).Order();
        var section = Readme[Readme.IndexOf("## Azure", StringComparison.Ordinal)..Readme.IndexOf("## Kubernetes", StringComparison.Ordinal)];
        var named = Row.Matches(section).SelectMany(row => Quoted.Matches(row.Value)).Select(found => found.Groups[1].Value).Order();
        using var given = JsonDocument.Parse(Read("azure/main.parameters.json"));

        Assert.Equal(declared, named);
        Assert.Subset(declared.ToHashSet(), given.RootElement.GetProperty("parameters").EnumerateObject().Select(parameter => parameter.Name).ToHashSet());
    }

    [Fact]
    public void What_the_Kubernetes_manifests_refer_to_is_in_them()
    {
        var all = Manifests();
        var pod = At(all["Deployment"], "spec", "template");
        var container = At(pod, "spec", "containers", 0);

        Assert.Equal(["ConfigMap", "Deployment", "Ingress", "Namespace", "PersistentVolumeClaim", "Secret", "Service", "ServiceAccount"], all.Keys.Order());
        Assert.All(all.Where(one => one.Key != "Namespace"), one => Assert.Equal(At(all["Namespace"], "metadata", "name"), At(one.Value, "metadata", "namespace")));
        Assert.Equal(At(pod, "metadata", "labels"), At(all["Deployment"], "spec", "selector", "matchLabels"));
        Assert.Equal(At(pod, "metadata", "labels"), At(all["Service"], "spec", "selector"));
        Assert.Equal(At(all["ServiceAccount"], "metadata", "name"), At(pod, "spec", "serviceAccountName"));
        Assert.Equal(At(all["PersistentVolumeClaim"], "metadata", "name"), At(pod, "spec", "volumes", 0, "persistentVolumeClaim", "claimName"));
        Assert.Equal(At(all["ConfigMap"], "metadata", "name"), At(container, "envFrom", 0, "configMapRef", "name"));
        Assert.Equal(At(all["Secret"], "metadata", "name"), At(container, "envFrom", 1, "secretRef", "name"));
        Assert.Equal(NamesOf(At(pod, "spec", "volumes")), NamesOf(At(container, "volumeMounts")));
        Assert.Equal(At(container, "env", 0, "value"), At(container, "volumeMounts", 0, "mountPath"));
        Assert.Equal(At(container, "ports", 0, "name"), At(all["Service"], "spec", "ports", 0, "targetPort"));
        Assert.All(["startupProbe", "readinessProbe", "livenessProbe"], probe => Assert.Equal(At(container, "ports", 0, "name"), At(container, probe, "httpGet", "port")));
        var backend = At(all["Ingress"], "spec", "rules", 0, "http", "paths", 0, "backend", "service");
        Assert.Equal(At(all["Service"], "metadata", "name"), At(backend, "name"));
        Assert.Equal(At(all["Service"], "spec", "ports", 0, "name"), At(backend, "port", "name"));
    }

    [Fact]
    public void The_README_names_every_key_of_the_config_map_and_the_secret()
    {
        var all = Manifests();

        var keys = ((IDictionary<object, object>)At(all["ConfigMap"], "data")).Keys.Concat(((IDictionary<object, object>)At(all["Secret"], "stringData")).Keys);

        Assert.All(keys, key => Assert.Contains($"`{key}`", Readme, StringComparison.Ordinal));
    }

    [Fact]
    public void The_Teams_manifest_keeps_the_limits_of_its_schema()
    {
        using var manifest = JsonDocument.Parse(Read("teams/manifest.json"));
        var root = manifest.RootElement;
        var bot = Assert.Single(root.GetProperty("bots").EnumerateArray());
        var commands = bot.GetProperty("commandLists").EnumerateArray().SelectMany(list => list.GetProperty("commands").EnumerateArray()).ToList();

        Assert.Contains($"/v{root.GetProperty("manifestVersion")}/", root.GetProperty("$schema").GetString(), StringComparison.Ordinal);
        Assert.Matches(@"^\d+\.\d+\.\d+$", root.GetProperty("version").GetString());
        Assert.InRange(Length(root, "developer", "name"), 1, 32);
        Assert.InRange(Length(root, "name", "short"), 1, 30);
        Assert.InRange(Length(root, "name", "full"), 1, 100);
        Assert.InRange(Length(root, "description", "short"), 1, 80);
        Assert.InRange(Length(root, "description", "full"), 1, 4000);
        Assert.All(["websiteUrl", "privacyUrl", "termsOfUseUrl"], url => Assert.StartsWith("https://", root.GetProperty("developer").GetProperty(url).GetString(), StringComparison.Ordinal));
        Assert.Matches("^#[0-9A-Fa-f]{6}$", root.GetProperty("accentColor").GetString());
        Assert.True(Guid.TryParse(root.GetProperty("id").GetString(), out _) && Guid.TryParse(bot.GetProperty("botId").GetString(), out _));
        Assert.InRange(commands.Count, 1, 10);
        Assert.All(commands, command => Assert.InRange(command.GetProperty("title").GetString()!.Length, 1, 32));
        Assert.All(commands, command => Assert.InRange(command.GetProperty("description").GetString()!.Length, 1, 128));
        Assert.Equal((192, 192), SizeOf(root.GetProperty("icons").GetProperty("color").GetString()!));
        Assert.Equal((32, 32), SizeOf(root.GetProperty("icons").GetProperty("outline").GetString()!));
    }

    private static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    private static Dictionary<string, object> Manifests() => Read("kubernetes/chatbot.yaml").Split("\n---\n")
        .Select(text => new DeserializerBuilder().Build().Deserialize<object>(text))
        .ToDictionary(document => (string)At(document, "kind"));

    private static object At(object document, params object[] path) => path.Aggregate(
        document, (here, step) => step is int index ? ((IList<object>)here)[index] : ((IDictionary<object, object>)here)[step]);

    private static IEnumerable<object> NamesOf(object list) => ((IList<object>)list).Select(item => At(item, "name"));

    private static int Length(JsonElement root, string section, string name) => root.GetProperty(section).GetProperty(name).GetString()!.Length;

    // A PNG's first chunk gives its size.
    private static (int Width, int Height) SizeOf(string icon)
    {
        ReadOnlySpan<byte> image = File.ReadAllBytes(Path.Combine(Folder, "teams", icon));
        return (BinaryPrimitives.ReadInt32BigEndian(image[16..]), BinaryPrimitives.ReadInt32BigEndian(image[20..]));
    }

    // An item of a list has a number for its last part.
    private static bool Exists(JsonElement settings, string name) => name.Split("__").Where(part => !int.TryParse(part, out _))
        .Aggregate((JsonElement?)settings, (here, part) => here?.ValueKind is JsonValueKind.Object && here.Value.TryGetProperty(part, out var next) ? next : null) is not null;

    [GeneratedRegex(@"\b(MicrosoftApp[A-Za-z]+|[A-Z][A-Za-z]+(__[A-Za-z0-9]+)+)\b")]
    private static partial Regex Setting { get; }

    [GeneratedRegex(@"^param (\w+)", RegexOptions.Multiline)]
    private static partial Regex Parameter { get; }

    [GeneratedRegex(@"^\| `[^|]+\|", RegexOptions.Multiline)]
    private static partial Regex Row { get; }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted { get; }
}
