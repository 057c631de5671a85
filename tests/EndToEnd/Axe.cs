using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace ChatBot.EndToEnd;

/// <summary>A page as axe-core judges it: names, roles, contrast and what else a machine can tell.</summary>
internal static class Axe
{
    private static string Script => Path.Combine(Path.GetDirectoryName(BotProcess.Assembly)!, "../../../ClientApp/node_modules/axe-core/axe.min.js");

    /// <summary>Fails with each rule that the page breaks as it is now.</summary>
    public static async Task FindsNothingAsync(IPage page)
    {
        await page.EvaluateAsync(await File.ReadAllTextAsync(Script));
        var found = JsonNode.Parse(await page.EvaluateAsync<string>("axe.run().then(found => JSON.stringify(found))"))!;

        Assert.NotEmpty(found["passes"]!.AsArray());
        Assert.Empty(found["violations"]!.AsArray().Select(violation => $"{violation!["id"]}: {violation["nodes"]!.ToJsonString()}"));
    }
}
