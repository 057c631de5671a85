using Microsoft.Playwright;

namespace ChatBot.EndToEnd.WebChat;

public sealed class RightToLeftTests(RunningBot running, Browser browser) : IClassFixture<RunningBot>, IClassFixture<Browser>
{
    [BrowserFact]
    public async Task An_Arabic_page_is_turned_round_and_speaks_Arabic()
    {
        var page = await browser.OpenAsync();
        await page.GotoAsync(new Uri(running.Bot.Address, "?locale=ar").ToString());
        var chat = page.Locator("#webchat");
        await Assertions.Expect(chat).ToContainTextAsync("مرحبا بك!", new() { Timeout = 30_000 });

        await page.GetByText("Ada Lopez").ClickAsync();
        await Assertions.Expect(page.Locator("#as")).ToContainTextAsync("Ada");
        await SayAsync(page, "أين الطلب ١٠٤٢؟");
        await Assertions.Expect(chat).ToContainTextAsync("الطلب 1042 في الطريق", new() { Timeout = 30_000 });

        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
        {
            await SayAsync(page, "ألغ الطلب 1043");
            await Assertions.Expect(chat).ToContainTextAsync("هل ألغيه؟", new() { Timeout = 30_000 });
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, "arabic.png") });
        }

        Assert.Equal("rtl", await page.EvaluateAsync<string>("document.documentElement.dir"));
        Assert.Equal("rtl", await chat.Locator("[dir]").First.GetAttributeAsync("dir"));
    }

    private static async Task SayAsync(IPage page, string text)
    {
        var box = page.Locator("[data-id=\"webchat-sendbox-input\"]");
        await box.FillAsync(text);
        await box.PressAsync("Enter");
    }
}
