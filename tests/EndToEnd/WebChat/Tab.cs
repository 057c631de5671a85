using Microsoft.Playwright;

namespace ChatBot.EndToEnd.WebChat;

/// <summary>Moves through a page with the Tab key.</summary>
internal static class Tab
{
    private const int Most = 60;

    /// <summary>Tabs until the element in focus has this text.</summary>
    public static async Task UntilAsync(IPage page, string text)
    {
        for (var i = 0; i < Most; i++)
        {
            if (await page.EvaluateAsync<string>("document.activeElement?.textContent ?? ''") == text)
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The Tab key never reaches \"{text}\".");
    }
}
