using System.Net;
using System.Text.RegularExpressions;
using ChatBot.EndToEnd.Channels;
using ChatBot.EndToEnd.Handoff;

namespace ChatBot.EndToEnd.Peers;

/// <summary>Microsoft's Agents Playground, unchanged, is the customer's channel.</summary>
public sealed partial class PlaygroundTests(WebhookTests.SecretBot secret, Browser browser) : IClassFixture<WebhookTests.SecretBot>, IClassFixture<Browser>
{
    [PeerFact]
    public async Task It_accepts_what_the_bot_says()
    {
        await using var playground = await Peer.UpAsync("playground", secret.Bot.Address);

        var log = await Peer.RunAsync("node", [Peer.Script("playground/http-drive.js")], ("EXPECT", "Hello! What can I do for you?"));

        Assert.Contains("PASSED", log, StringComparison.Ordinal);
    }

    [PeerFact]
    public async Task A_signed_webhook_makes_a_message_appear_that_can_be_answered()
    {
        await using var playground = await Playground.OpenAsync(secret.Bot);
        await ProveToBeAdaAsync(playground);

        var taken = await secret.Bot.PostStripeAsync(SignedWebhooks.FailedPayment($"evt_{Guid.NewGuid():N}"));
        await playground.SeesAsync("Your payment of $49.50 did not go through. May I help you with it?");
        await playground.SayAsync("yes");
        await playground.SeesAsync("What would you like to do?");

        Assert.Equal(HttpStatusCode.Accepted, taken);
    }

    [PeerFact(withBrowser: true)]
    public async Task A_person_takes_over_talks_and_gives_back_and_a_rating_is_asked_for()
    {
        await using var bot = await new BotProcess().Set("Desk__Agents__0", "Grace").StartAsync();
        var desk = await DeskPage.OpenAsync(await browser.OpenAsync(), bot);
        await using var playground = await Playground.OpenAsync(bot);

        await playground.SayAsync("talk to a person");
        await playground.SeesAsync("You are number 1 in line");
        await desk.TakeFirstAsync();
        await playground.SeesAsync("Grace has joined the chat");
        await desk.SayAsync("Hello, how may I help?");
        await playground.SeesAsync("Hello, how may I help?");
        await playground.SayAsync("My kettle leaks");
        await desk.SeesAsync("My kettle leaks");
        await desk.HandBackAsync("A new one is sent.");
        await playground.SeesAsync("Grace has left the chat. You are back with the assistant.");
        await playground.SeesAsync("How was the help you got?");
        await playground.SayAsync("5 stars");

        await playground.SeesAsync("Thank you, that helps us.");
    }

    /// <summary>A guest becomes Ada by the code that the bot mails her.</summary>
    private async Task ProveToBeAdaAsync(Playground playground)
    {
        await playground.SayAsync("show my orders");
        await playground.SeesAsync("Which e-mail address do we know you by?");
        await playground.SayAsync("ada@example.com");
        await playground.SeesAsync("ada@example.com");
        var mail = Directory.GetFiles(Path.Combine(secret.Bot.DataFolder, "mail")).Order(StringComparer.Ordinal).Last();
        await playground.SayAsync(Code().Match(await File.ReadAllTextAsync(mail)).Value);
        await playground.SeesAsync("1042");
    }

    [GeneratedRegex(@"\b\d{6}\b")]
    private static partial Regex Code();
}
