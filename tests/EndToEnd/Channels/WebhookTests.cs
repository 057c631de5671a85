using System.Net;
using ChatBot.EndToEnd.WebChat;

namespace ChatBot.EndToEnd.Channels;

/// <summary>Systems tell what happened, and the bot tells the customer.</summary>
public sealed class WebhookTests(WebhookTests.SecretBot secret, Browser browser) : IClassFixture<WebhookTests.SecretBot>, IClassFixture<Browser>
{
    [BrowserFact]
    public async Task A_failed_payment_makes_the_bot_ask_whether_it_may_help()
    {
        var chat = await ChatPage.OpenAsync(await browser.OpenAsync(), secret.Bot, asAda: true);

        var taken = await secret.Bot.PostStripeAsync(SignedWebhooks.FailedPayment($"evt_{Guid.NewGuid():N}"));
        await chat.SeesAsync("Your payment of $49.50 did not go through. May I help you with it?");
        await chat.PictureAsync("payment-failed");
        await chat.SayAsync("yes");
        await chat.SeesAsync("What would you like to do?");
        await chat.SayAsync("pay another way");

        await chat.SeesAsync("help article");
        Assert.Equal(HttpStatusCode.Accepted, taken);
    }

    [BrowserFact]
    public async Task A_repeated_delivery_is_told_once()
    {
        var chat = await ChatPage.OpenAsync(await browser.OpenAsync(), secret.Bot, asAda: true);
        var id = $"evt_{Guid.NewGuid():N}";
        var body = $$$$"""{"id":"{{{{id}}}}","type":"charge.refunded","created":1760000000,"data":{"object":{"customer":"cus_ada","amount_refunded":1234,"currency":"usd"}}}""";

        var first = await secret.Bot.PostStripeAsync(body);
        var second = await secret.Bot.PostStripeAsync(body);
        await chat.SeesAsync("$12.34");
        await secret.Bot.PostStandardAsync($"msg_{Guid.NewGuid():N}", """{"type":"order.shipped","data":{"customer_id":"ada","order_number":"1042","carrier":"Swift"}}""");
        await chat.SeesAsync("Your order 1042 is on its way with Swift.");

        Assert.Equal([HttpStatusCode.Accepted, HttpStatusCode.Accepted], [first, second]);
        Assert.Equal(1, await chat.CountAsync("$12.34"));
    }

    [BrowserFact]
    public async Task A_notice_waits_for_the_end_of_what_is_open()
    {
        var chat = await ChatPage.OpenAsync(await browser.OpenAsync(), secret.Bot, asAda: true);
        await chat.SayAsync("open a ticket");
        await chat.SeesAsync("what is it about?");

        await secret.Bot.PostStandardAsync($"msg_{Guid.NewGuid():N}", """{"type":"order.shipped","data":{"email":"ada@example.com","order_number":"1044","carrier":"Heron"}}""");
        await chat.SayAsync("My kettle leaks");
        await chat.SeesAsync("What exactly happened?");
        var during = await chat.CountAsync("on its way with Heron");
        await chat.SayAsync("cancel");
        await chat.SeesAsync("on its way with Heron");

        Assert.Equal(0, during);
    }

    [BrowserFact]
    public async Task Who_wants_no_messages_gets_none_until_they_want_them_again()
    {
        var chat = await ChatPage.OpenAsync(await browser.OpenAsync(), secret.Bot, asAda: true);
        await chat.SayAsync("stop these messages");
        await chat.SeesAsync("I will not write to you of my own accord");

        await secret.Bot.PostStandardAsync($"msg_{Guid.NewGuid():N}", """{"type":"order.shipped","data":{"customer_id":"ada","order_number":"1042","carrier":"Quiet"}}""");
        await chat.SayAsync("send them again");
        await chat.SeesAsync("I will write to you when something happens");
        await secret.Bot.PostStandardAsync($"msg_{Guid.NewGuid():N}", """{"type":"order.shipped","data":{"customer_id":"ada","order_number":"1042","carrier":"Loud"}}""");
        await chat.SeesAsync("on its way with Loud");

        Assert.Equal(0, await chat.CountAsync("on its way with Quiet"));
    }

    [Theory]
    [InlineData("stripe", "", 401)]
    [InlineData("stripe", "t=1,v1=00", 401)]
    [InlineData("nowhere", "", 404)]
    [InlineData("STRIPE", "", 404)]
    public async Task What_cannot_be_trusted_is_refused(string source, string signature, int status)
    {
        using var http = new HttpClient { BaseAddress = secret.Bot.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/webhooks/{source}") { Content = new StringContent("{}") };
        request.Headers.TryAddWithoutValidation("Stripe-Signature", signature);

        var response = await http.SendAsync(request);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_stale_delivery_is_refused() =>
        Assert.Equal(HttpStatusCode.Unauthorized, await secret.Bot.PostStripeAsync(SignedWebhooks.FailedPayment("evt_old"), DateTimeOffset.UnixEpoch.AddSeconds(1_700_000_000)));

    [Fact]
    public async Task What_is_signed_but_unreadable_is_400() =>
        Assert.Equal(HttpStatusCode.BadRequest, await secret.Bot.PostStripeAsync("this is no event"));

    [Fact]
    public async Task A_kind_that_is_not_followed_is_taken() =>
        Assert.Equal(HttpStatusCode.Accepted, await secret.Bot.PostStripeAsync("""{"id":"evt_other","type":"customer.created","created":1,"data":{"object":{}}}"""));

    [Fact]
    public async Task A_delivery_over_one_mebibyte_is_413() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await secret.Bot.PostStripeAsync(new string(' ', (1024 * 1024) + 1)));

    [Fact]
    public async Task A_source_without_a_secret_does_not_exist()
    {
        await using var bot = await new BotProcess().StartAsync();
        using var http = new HttpClient { BaseAddress = bot.Address };

        var response = await http.PostAsync("/api/webhooks/stripe", new StringContent("{}"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    /// <summary>A bot that two systems share secrets with.</summary>
    public sealed class SecretBot : IAsyncLifetime
    {
        /// <summary>The bot.</summary>
        public BotProcess Bot { get; } = new BotProcess().TakesWebhooks();

        /// <inheritdoc/>
        public Task InitializeAsync() => Bot.StartAsync();

        /// <inheritdoc/>
        public async Task DisposeAsync() => await Bot.DisposeAsync();
    }
}
