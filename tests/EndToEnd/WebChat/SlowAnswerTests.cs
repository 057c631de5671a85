using ChatBot.EndToEnd.Channels;
using Microsoft.Playwright;

namespace ChatBot.EndToEnd.WebChat;

/// <summary>What a customer in the page sees of a slow system: somebody types, the answer is promised, the answer comes.</summary>
public sealed class SlowAnswerTests(Browser browser) : IClassFixture<Browser>
{
    [BrowserFact]
    public async Task Somebody_types_then_the_answer_is_promised_then_it_comes()
    {
        await using var desk = await SlowDesk.StartAsync();
        await using var bot = await desk.Bot().StartAsync();
        var chat = await ChatPage.OpenAsync(await browser.OpenAsync(), bot, asAda: true);
        await chat.SayAsync("open a ticket");
        await chat.SeesAsync("what is it about?");
        await chat.SayAsync("My kettle leaks");
        await chat.SeesAsync("What exactly happened?");
        await chat.SayAsync("It drips since Monday");
        await chat.SeesAsync("My kettle leaks");

        await chat.SayAsync("yes");
        await Assertions.Expect(chat.Page.Locator("[class*='typing-indicator'], [class*='typingIndicator'], [class*='typing-animation']").First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await chat.PictureAsync("slow-typing");
        await chat.SeesAsync("will tell you here");
        await chat.PictureAsync("slow-promise");
        desk.Let();

        await chat.SeesAsync("7001");
        await chat.PictureAsync("slow-kept");
    }
}
