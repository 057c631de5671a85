using System.Collections.Concurrent;
using System.Net;
using System.Text;
using ChatBot.EndToEnd.WebChat;
using Microsoft.Playwright;

namespace ChatBot.EndToEnd.Handoff;

/// <summary>A person takes over: a customer's window and an agent's, with the bot between them.</summary>
public sealed class HandoffTests(Browser browser) : IClassFixture<Browser>
{
    [BrowserFact]
    public async Task An_agent_takes_over_talks_through_a_restart_and_gives_back()
    {
        await using var bot = await new BotProcess().Set("Desk__Agents__0", "Grace").StartAsync();
        var desk = await DeskPage.OpenAsync(await browser.OpenAsync(), bot);
        var chat = await ChatPage.OpenAsync(await browser.OpenAsync(), bot, asAda: true);

        await chat.SayAsync("talk to a person");
        await chat.SeesAsync("You are number 1 in line");
        await chat.PictureAsync("handoff-waiting");
        await desk.TakeFirstAsync();
        await desk.SeesAsync("talk to a person");
        await chat.SeesAsync("Grace has joined");

        await desk.SayAsync("Hello, how may I help?");
        await chat.SeesAsync("Hello, how may I help?");
        await chat.SayAsync("My kettle <b>leaks</b>");
        await desk.SeesAsync("My kettle <b>leaks</b>");
        await desk.PictureAsync("handoff-desk");

        await bot.KillAsync();
        await bot.StartAsync();
        await desk.IsOnlineAsync();
        await Assertions.Expect(chat.Page.Locator("#status[data-state=online]")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await chat.SayAsync("Are you still there?");
        await desk.SeesAsync("Are you still there?");
        await desk.SayAsync("Yes, a new one is on its way.");
        await chat.SeesAsync("Yes, a new one is on its way.");
        Assert.Equal(1, await desk.CountAsync("My kettle <b>leaks</b>"));
        await chat.PictureAsync("handoff-chat");

        await desk.HandBackAsync("A new kettle is sent.");
        await chat.SeesAsync("Grace has left the chat. You are back with the assistant.");
        await chat.SeesAsync("How was the help you got?");
        await chat.PictureAsync("handoff-rating");
        await chat.SayAsync("5 stars");
        await chat.SeesAsync("Thank you, that helps us.");
        await chat.SayAsync("where is order 1042?");
        await chat.SeesAsync("1Z");
    }

    [BrowserFact]
    public async Task Files_and_typing_go_both_ways_and_the_customer_may_leave()
    {
        await using var bot = await new BotProcess().StartAsync();
        var page = await browser.OpenAsync();
        var frames = new ConcurrentQueue<string>();
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => frames.Enqueue(frame.Text ?? "");
        var desk = await DeskPage.OpenAsync(await browser.OpenAsync(), bot);
        var chat = await ChatPage.OpenAsync(page, bot);

        await chat.SayAsync("talk to a person");
        await chat.SeesAsync("You are number 1 in line");
        Assert.Contains(frames, frame => frame.Contains("handoff.initiate", StringComparison.Ordinal) && frame.Contains("\"Transcript\"", StringComparison.Ordinal));
        await chat.SayAsync("cancel");
        await chat.SeesAsync("You have left the line");
        await chat.SayAsync("talk to a person");
        await desk.TakeFirstAsync();

        await desk.Page.Locator("#file").SetInputFilesAsync(FileOf("offer.txt"));
        await chat.SeesAsync("offer.txt");
        await page.Locator("#webchat input[type=file]").SetInputFilesAsync(FileOf("leak.txt"));
        await page.Locator("[data-id=\"webchat-sendbox-input\"]").PressAsync("Enter");
        await desk.SeesAsync("leak.txt");

        await page.Locator("[data-id=\"webchat-sendbox-input\"]").PressSequentiallyAsync("end cha");
        await Assertions.Expect(desk.Page.Locator("#typing")).ToContainTextAsync("is typing", new() { Timeout = 30_000 });
        await desk.Page.Keyboard.PressAsync("Alt+m");
        await desk.Page.Keyboard.TypeAsync("Wait");
        await Assertions.Expect(page.Locator("#webchat [class*='typing']").First).ToBeAttachedAsync(new() { Timeout = 30_000 });
        await desk.PictureAsync("handoff-files");

        await chat.SayAsync("end chat");
        await chat.SeesAsync("You have ended the chat");
        await Assertions.Expect(desk.Page.Locator("#notice")).ToContainTextAsync("This chat has ended", new() { Timeout = 30_000 });
    }

    private static FilePayload FileOf(string name) => new() { Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes("It drips.") };

    [BrowserFact]
    public async Task Whom_nobody_takes_in_time_gets_a_ticket()
    {
        await using var bot = await new BotProcess().Set("Desk__AcceptWithin", "00:00:05").StartAsync();
        await DeskPage.OpenAsync(await browser.OpenAsync(), bot);
        var chat = await ChatPage.OpenAsync(await browser.OpenAsync(), bot, asAda: true);

        await chat.SayAsync("talk to a person");

        await chat.SeesAsync("nobody is free just now");
        await chat.SeesAsync("Your ticket is T-");
    }

    [Fact]
    public async Task A_link_is_good_once_and_nothing_is_shown_without_a_session()
    {
        await using var bot = await new BotProcess().StartAsync();
        var link = await DeskPage.LinkAsync(bot);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = bot.Address };

        using var first = await http.GetAsync(link);
        using var second = await http.GetAsync(link);
        using var nobody = await http.GetAsync("/desk");
        using var forged = new HttpRequestMessage(HttpMethod.Post, "/desk/hub/negotiate?negotiateVersion=1");
        forged.Headers.Add("Cookie", "desk=CfDJ8forged");
        using var refused = await http.SendAsync(forged);
        var cookie = Assert.Single(first.Headers.GetValues("Set-Cookie"));
        using var elsewhere = new HttpRequestMessage(HttpMethod.Post, "/desk/hub/negotiate?negotiateVersion=1");
        elsewhere.Headers.Add("Cookie", cookie.Split(';')[0]);
        elsewhere.Headers.Add("Origin", "http://127.0.0.1:1");
        using var otherSite = await http.SendAsync(elsewhere);

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.Forbidden, second.StatusCode);
        Assert.Contains("This link is not good", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, otherSite.StatusCode);
    }

    [Theory]
    [InlineData(4 * 1024 * 1024, HttpStatusCode.Forbidden)]
    [InlineData((4 * 1024 * 1024) + 1, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(6 * 1024 * 1024, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(0, HttpStatusCode.BadRequest)]
    public async Task A_file_is_refused_when_it_is_too_large_or_for_nobody(int length, HttpStatusCode status)
    {
        await using var bot = await new BotProcess().StartAsync();
        using var http = new HttpClient { BaseAddress = bot.Address };
        using var signedIn = await http.GetAsync(await DeskPage.LinkAsync(bot));
        // A refusal may come before the body is sent: the client asks first, so that it reads the answer instead of a broken pipe.
        http.DefaultRequestHeaders.ExpectContinue = true;
        using var form = new MultipartFormDataContent
        {
            { new StringContent("77"), "chat" },
            { new StringContent("message-1"), "messageId" },
            { new ByteArrayContent(new byte[length]), "file", "photo.png" },
        };

        using var answer = await http.PostAsync("/desk/files", form);

        Assert.Equal(HttpStatusCode.OK, signedIn.StatusCode);
        Assert.Equal(status, answer.StatusCode);
    }
}
