using Microsoft.Playwright;

namespace ChatBot.EndToEnd.WebChat;

/// <summary>The page when its token has become too old: it gets another one by itself.</summary>
public sealed class ReconnectTests(RunningBot running, Browser browser) : IClassFixture<RunningBot>, IClassFixture<Browser>
{
    private const string Expired = """{"error":{"code":"TokenExpired","message":"Token has expired"}}""";

    [BrowserFact]
    public async Task What_was_said_with_an_expired_token_is_said_again_with_a_new_one()
    {
        var chat = await ChatPage.OpenAsync(await browser.OpenAsync(), running.Bot);
        await ExpireAsync(chat.Page);

        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "What is your return policy?" }).First.ClickAsync();

        await chat.SeesAsync("30 days");
        Assert.Equal(1, await chat.CountAsync("30 days"));
        Assert.Equal(1, await chat.CountAsync("Hello, and welcome!"));
        await Assertions.Expect(chat.Page.Locator("#notice")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task What_is_typed_but_not_sent_outlives_the_connection()
    {
        var chat = await ChatPage.OpenAsync(await browser.OpenAsync(), running.Bot);
        var box = chat.Page.Locator("[data-id=\"webchat-sendbox-input\"]");
        await ExpireAsync(chat.Page);

        // Typing is told to the bot, which meets the expired token.
        await chat.Page.RunAndWaitForResponseAsync(
            () => box.FillAsync("what is your return"),
            response => response.Url.EndsWith("/api/webchat/token", StringComparison.Ordinal));
        await chat.SeesAsync("Hello, and welcome!");
        await Assertions.Expect(box).ToHaveValueAsync("what is your return");
        await Assertions.Expect(box).ToBeFocusedAsync();
        await chat.Page.Keyboard.TypeAsync(" policy?");
        await chat.Page.Keyboard.PressAsync("Enter");

        await chat.SeesAsync("30 days");
    }

    [BrowserFact]
    public async Task A_notice_that_the_chat_cannot_be_reached_goes_when_it_can()
    {
        var page = await browser.OpenAsync();
        await page.RouteAsync("**/api/webchat/token", route => route.AbortAsync(), new() { Times = 1 });

        var chat = await ChatPage.OpenAsync(page, running.Bot);

        await chat.SeesAsync("Hello, and welcome!");
        await Assertions.Expect(page.Locator("#notice")).ToBeHiddenAsync();
    }

    /// <summary>The next thing that the page sends is refused as the server refuses an expired token.</summary>
    private static Task ExpireAsync(IPage page) => page.RouteAsync(
        "**/activities",
        route => route.FulfillAsync(new() { Status = 403, ContentType = "application/json", Body = Expired }),
        new() { Times = 1 });
}
