using Microsoft.Playwright;

namespace ChatBot.EndToEnd.WebChat;

/// <summary>The page as axe-core judges it: names, roles, contrast and what else a machine can tell.</summary>
public sealed class AccessibilityTests(RunningBot running, Browser browser) : IClassFixture<RunningBot>, IClassFixture<Browser>
{
    [BrowserFact]
    public Task In_a_window_by_day_nothing_is_found() => JudgeAsync(1280, 800, ColorScheme.Light);

    [BrowserFact]
    public Task On_a_telephone_by_night_nothing_is_found() => JudgeAsync(390, 844, ColorScheme.Dark);

    private async Task JudgeAsync(int width, int height, ColorScheme scheme)
    {
        var page = await browser.OpenAsync(width, height);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        var chat = await ChatPage.OpenAsync(page, running.Bot, asAda: true);
        await chat.SayAsync("show my orders");
        await chat.SeesAsync("1042");
        await chat.SayAsync("cancel order 1043");
        await chat.SeesAsync("Shall I cancel it?");
        await chat.PictureAsync($"axe-{width}-{scheme}");

        await Axe.FindsNothingAsync(page);
    }
}
