namespace ChatBot.EndToEnd.WebChat;

/// <summary>Customers in the page, in real Chromium with Web Chat as shipped.</summary>
public sealed class WebChatTests(RunningBot running, Browser browser) : IClassFixture<RunningBot>, IClassFixture<Browser>
{
    [BrowserFact]
    public async Task A_signed_in_customer_hears_where_an_order_is_and_is_asked_nothing()
    {
        var chat = await ChatPage.OpenAsync(await browser.OpenAsync(), running.Bot, asAda: true);

        await chat.SayAsync("where is order 1042?");

        await chat.SeesAsync("1Z");
        await chat.PictureAsync("order-status");
    }

    [BrowserFact]
    public async Task An_order_is_cancelled_after_a_yes()
    {
        var chat = await ChatPage.OpenAsync(await browser.OpenAsync(), running.Bot, asAda: true);

        await chat.SayAsync("cancel order 1043");
        await chat.SeesAsync("1043");
        await chat.PictureAsync("cancel-confirm");
        await chat.SayAsync("yes");

        await chat.SeesAsync("cancelled");
        await chat.PictureAsync("cancel-done");
    }

    [BrowserFact]
    public async Task A_guest_opens_a_ticket()
    {
        var chat = await ChatPage.OpenAsync(await browser.OpenAsync(), running.Bot);

        await chat.SayAsync("open a ticket");
        await chat.SeesAsync("what is it about?");
        await chat.SayAsync("My kettle leaks");
        await chat.SeesAsync("What exactly happened?");
        await chat.SayAsync("It has dripped from the handle since Monday.");
        await chat.SeesAsync("My kettle leaks");
        await chat.SayAsync("yes");
        await chat.SeesAsync("e-mail address");
        await chat.SayAsync("guest@example.com");

        await chat.SeesAsync("your ticket is T-");
        await chat.PictureAsync("ticket");
    }

    [BrowserFact]
    public async Task A_question_is_answered_from_the_help_articles_with_the_article_named()
    {
        var chat = await ChatPage.OpenAsync(await browser.OpenAsync(), running.Bot);

        await chat.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "What is your return policy?" }).First.ClickAsync();

        await chat.SeesAsync("30 days");
        await chat.SeesAsync("Returns and exchanges");
    }

    [BrowserFact]
    public async Task A_reload_shows_the_same_conversation()
    {
        var chat = await ChatPage.OpenAsync(await browser.OpenAsync(), running.Bot);
        await chat.SayAsync("where is order 1042?");
        await chat.SeesAsync("e-mail address");

        await chat.ReloadAsync();
        await chat.SeesAsync("where is order 1042?");
        await chat.SayAsync("ada@example.com");

        await chat.SeesAsync("1Z");
        Assert.Equal(1, await chat.CountAsync("Hello, and welcome!"));
    }

    [BrowserFact]
    public async Task A_restart_of_the_server_in_the_middle_of_a_dialog_loses_nothing()
    {
        await using var bot = await new BotProcess().StartAsync();
        var chat = await ChatPage.OpenAsync(await browser.OpenAsync(), bot);
        await chat.SayAsync("where is order 1042?");
        await chat.SeesAsync("e-mail address");

        await bot.KillAsync();
        await bot.StartAsync();
        await chat.SayAsync("ada@example.com");

        await chat.SeesAsync("1Z");
        Assert.Equal(1, await chat.CountAsync("1Z"));
    }

    [BrowserFact]
    public async Task On_a_telephone_the_chat_fills_the_window()
    {
        var chat = await ChatPage.OpenAsync(await browser.OpenAsync(390, 844), running.Bot);

        await chat.SayAsync("hello");
        await chat.SeesAsync("What can I do for you?");

        await chat.PictureAsync("phone");
        var overflow = await chat.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"The page is {overflow} pixels too wide.");
    }

    [BrowserFact]
    public async Task The_keyboard_alone_is_enough()
    {
        var chat = await ChatPage.OpenAsync(await browser.OpenAsync(), running.Bot);
        var page = chat.Page;

        // From the top of the page to the first hint, and a press on it.
        await page.Locator("body").PressAsync("Tab");
        await Tab.UntilAsync(page, "Where is order 1042?");
        await page.Keyboard.PressAsync("Enter");

        await chat.SeesAsync("e-mail address");
    }
}
