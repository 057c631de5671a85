using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using ChatBot.Connectors;
using ChatBot.Dialogs;
using Xunit;

namespace ChatBot.Tests;

/// <summary>The house's own rules: who may know whom, and that nothing is forgotten.</summary>
public partial class HouseTests
{
    private static readonly string Root = FindRoot();

    private static readonly Assembly Bot = typeof(ChatBot.Data.IStore).Assembly;

    [Fact]
    public void Connectors_know_nothing_of_bots() =>
        Assert.DoesNotContain(
            typeof(ConnectorServices).Assembly.GetReferencedAssemblies(),
            reference => reference.Name is "Dialogs" or "Bot" or "BotBuilder" or "Recognizers" || reference.Name!.StartsWith("Microsoft.Bot", StringComparison.Ordinal));

    [Fact]
    public void Dialogs_do_not_know_their_host() =>
        Assert.DoesNotContain(typeof(MainDialog).Assembly.GetReferencedAssemblies(), reference => reference.Name == "Bot");

    [Fact]
    public void No_dialog_names_a_vendor()
    {
        var vendors = Directory.GetDirectories(Path.Combine(Root, "Connectors"))
            .Where(folder => Directory.GetFiles(folder, "*Connector.cs").Length > 0 || Path.GetFileName(folder) == "Stripe")
            .Select(Path.GetFileName)
            .ToList();

        Assert.Contains("Sample", vendors);
        Assert.DoesNotContain(Sources("Dialogs"), file => vendors.Any(vendor => Regex.IsMatch(File.ReadAllText(file), $@"\b{vendor}\b")));
    }

    [Fact]
    public void The_framework_does_not_know_the_product() =>
        Assert.DoesNotContain(Sources("BotFramework"), file => Product.IsMatch(File.ReadAllText(file)));

    [Fact]
    public void Every_options_class_has_its_section_in_the_settings()
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "appsettings.json")), new() { CommentHandling = JsonCommentHandling.Skip });
        var sections = Bot.GetTypes().Concat(typeof(ConnectorServices).Assembly.GetTypes())
            .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal))
            .Select(type => type.GetField("Section", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)?.GetRawConstantValue() as string)
            .OfType<string>()
            .ToList();

        var missing = sections.Where(section => !Has(settings.RootElement, section));

        Assert.Contains("Conversations", sections);
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_topic_is_a_folder_and_none_is_a_kind()
    {
        string[] kinds = ["Models", "Services", "Helpers", "Interfaces", "Utils", "Utilities", "Common", "Managers"];

        var folders = new[] { "Bot", "Dialogs", "Connectors" }
            .SelectMany(room => Directory.GetDirectories(Path.Combine(Root, room), "*", SearchOption.AllDirectories))
            .Select(folder => Path.GetRelativePath(Root, folder).Split(Path.DirectorySeparatorChar))
            .Where(parts => !parts.Intersect(["bin", "obj", "node_modules", "wwwroot"]).Any());

        Assert.DoesNotContain(folders.Select(parts => parts[^1]), kinds.Contains);
    }

    private static bool Has(JsonElement settings, string section)
    {
        foreach (var name in section.Split(':'))
        {
            if (settings.ValueKind is not JsonValueKind.Object || !settings.TryGetProperty(name, out settings))
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<string> Sources(string folder) =>
        Directory.GetFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    internal static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);

        while (!File.Exists(Path.Combine(folder.FullName, "ChatBot.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests stand in no checkout.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"\bChatBot\b", RegexOptions.CultureInvariant)]
    private static partial Regex Product { get; }
}
