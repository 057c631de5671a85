using ChatBot.EndToEnd.WebChat;
using Microsoft.Playwright;

namespace ChatBot.EndToEnd.Handoff;

/// <summary>The desk for those who use it without a mouse, with a screen reader, by night or on a telephone.</summary>
public sealed class DeskAccessibilityTests(Browser browser) : IClassFixture<Browser>
{
    [BrowserFact]
    public async Task Nothing_is_found_by_axe_in_a_window_by_day_and_on_a_telephone_by_night_and_all_is_reached_by_tab()
    {
        await using var bot = await new BotProcess().StartAsync();
        var desk = await DeskPage.OpenAsync(await browser.OpenAsync(), bot);
        await JudgeAsync(desk, "desk-empty");
        var ada = await WaitAsync(bot, asAda: true);
        var guest = await WaitAsync(bot, asAda: false);
        await Assertions.Expect(desk.Page.Locator("#queue button")).ToHaveCountAsync(2);

        // The longest waiting comes first; its chat is opened and taken by Tab and Enter alone.
        await TabToAsync(desk.Page, "#queue li:first-child button");
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.SeesAsync("talk to a person");
        await Assertions.Expect(desk.Page.Locator("#title")).ToContainTextAsync("ada");
        await JudgeAsync(desk, "desk-waiting");
        await TabToAsync(desk.Page, "#accept");
        await desk.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(desk.Page.Locator("#text")).ToBeFocusedAsync();
        await desk.Page.Keyboard.TypeAsync("Hello, how may I help?");
        await desk.Page.Keyboard.PressAsync("Enter");
        await ada.SeesAsync("Hello, how may I help?");
        await ada.SayAsync("<img src=x onerror=alert(1)> My kettle leaks");
        await desk.SeesAsync("<img src=x onerror=alert(1)> My kettle leaks");

        // Another chat is taken, and what Ada says meanwhile is marked as new, for the eye and for the ear.
        await desk.TakeFirstAsync();
        await ada.SayAsync("Are you there?");
        await Assertions.Expect(desk.Page.Locator("#mine .new")).ToHaveCountAsync(1);
        await Assertions.Expect(desk.Page.Locator("#mine button").Filter(new() { HasText = "ada" })).ToContainTextAsync("New");
        await Assertions.Expect(desk.Page.Locator("#spoken")).ToHaveTextAsync("New message from ada.");
        await JudgeAsync(desk, "desk-two");
        await TabToAsync(desk.Page, "#mine li:first-child button");
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.SeesAsync("Are you there?");
        await Assertions.Expect(desk.Page.Locator("#mine .new")).ToHaveCountAsync(0);

        // The order in which Tab goes is the order of the page.
        await desk.Page.Locator("#log").FocusAsync();
        Assert.Equal(["Propose as answer", "text", "file", "Send", "note", "Hand back to the bot"], await TabsAsync(desk.Page, 6));

        // The customer leaves while the agent writes: the keyboard stays at the chat.
        await desk.Page.Locator("#note").FocusAsync();
        await ada.SayAsync("end chat");
        await Assertions.Expect(desk.Page.Locator("#notice")).ToContainTextAsync("This chat has ended");
        await Assertions.Expect(desk.Page.Locator("#chat")).ToBeFocusedAsync();
        await JudgeAsync(desk, "desk-ended");
        await guest.SayAsync("end chat");
        await guest.SeesAsync("You have ended the chat");
    }

    private async Task<ChatPage> WaitAsync(BotProcess bot, bool asAda)
    {
        var chat = await ChatPage.OpenAsync(await browser.OpenAsync(), bot, asAda);
        await chat.SayAsync("talk to a person");
        await chat.SeesAsync("in line");
        return chat;
    }

    private static async Task JudgeAsync(DeskPage desk, string name)
    {
        foreach (var (width, height, scheme) in new[] { (390, 844, ColorScheme.Dark), (1280, 800, ColorScheme.Light) })
        {
            await desk.Page.SetViewportSizeAsync(width, height);
            await desk.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            // Colours that still change on their way would be judged as they are half way.
            await desk.Page.EvaluateAsync("document.getAnimations().forEach(animation => animation.finish())");
            await desk.PictureAsync($"{name}-{width}-{scheme}");
            await Axe.FindsNothingAsync(desk.Page);
            Assert.True(await desk.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{name} is wider than {width} pixels.");
        }
    }

    /// <summary>Presses Tab until this has the focus; fails when Tab never comes there.</summary>
    private static async Task TabToAsync(IPage page, string selector)
    {
        var reached = page.Locator($"{selector}:focus");

        for (var i = 0; i < 40 && await reached.CountAsync() == 0; i++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await Assertions.Expect(page.Locator(selector)).ToBeFocusedAsync();
    }

    /// <summary>What the next presses of Tab come to, by its id or its words.</summary>
    private static async Task<string[]> TabsAsync(IPage page, int count)
    {
        var reached = new string[count];

        for (var i = 0; i < count; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            reached[i] = await page.EvaluateAsync<string>("document.activeElement.id || document.activeElement.textContent");
        }

        return reached;
    }
}
