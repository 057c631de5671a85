namespace ChatBot.Connectors.Tests.Capabilities;

public class CapabilityPagesTests
{
    [Fact]
    public void The_pages_say_what_the_capabilities_are()
    {
        var folder = Path.Combine(Repository.Root, "docs", "capabilities");
        var pages = CapabilityPages.All();
        if (Environment.GetEnvironmentVariable("UPDATE_PAGES") == "1")
        {
            Write(folder, pages);
        }

        var kept = Directory.GetFiles(folder).ToDictionary(file => Path.GetFileName(file), File.ReadAllText);

        Assert.Equal(pages.Keys.Order(), kept.Keys.Order());
        Assert.All(pages, page => Assert.Equal(page.Value, kept[page.Key]));
    }

    [Fact]
    public void A_page_names_schema_and_limits_of_a_capability()
    {
        var orders = CapabilityPages.All()["orders.md"];

        Assert.Contains("## cancel_order\n", orders, StringComparison.Ordinal);
        Assert.Contains("| 1 | write | verified | personal | `orders.write` |", orders, StringComparison.Ordinal);
        Assert.Contains("\"format\": \"date-time\"", orders, StringComparison.Ordinal);
        Assert.Contains("\"description\": \"How far it is.\"", orders, StringComparison.Ordinal);
    }

    private static void Write(string folder, Dictionary<string, string> pages)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in pages)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }
    }
}
