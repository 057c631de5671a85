using System.Globalization;
using System.Net;
using ChatBot.Connectors.Webhooks;
using Xunit;

namespace ChatBot.Tests.Proactive.Sources;

/// <summary>What every source promises, whoever delivers: each fault has its verdict and its status, and nothing is kept of it.</summary>
public sealed class WebhookContractTests(WebhookHost host) : IClassFixture<WebhookHost>
{
    public static TheoryData<string> Senders => [.. Sender.All.Select(sender => sender.Name)];

    public static TheoryData<string> SendersThatSign => [.. Sender.All.Where(sender => sender.Signs).Select(sender => sender.Name)];

    public static TheoryData<string> SendersThatTellTime => [.. Sender.All.Where(sender => sender.TellsTime).Select(sender => sender.Name)];

    [Fact]
    public void Every_source_stands_this_test() =>
        Assert.Equal(Sender.All.Select(sender => sender.Name).Order(), host.Sources.Select(source => source.Name).Order());

    [Theory]
    [MemberData(nameof(Senders))]
    public async Task A_right_delivery_is_kept_before_it_is_acknowledged(string name)
    {
        var (sender, id) = Find(name);

        var status = await host.DeliverAsync(sender, sender.Followed(id));

        Assert.Equal((HttpStatusCode.Accepted, 1), (status, await host.CountAsync(sender, Word(sender, id))));
    }

    [Theory]
    [MemberData(nameof(Senders))]
    public async Task An_unsigned_delivery_is_refused(string name)
    {
        var (sender, id) = Find(name);

        var status = await host.DeliverAsync(sender, sender.Followed(id), []);

        Assert.Equal((HttpStatusCode.Unauthorized, 0), (status, await host.CountAsync(sender, Word(sender, id))));
    }

    [Theory]
    [MemberData(nameof(Senders))]
    public async Task Another_ones_secret_is_refused(string name)
    {
        var (sender, id) = Find(name);
        var body = sender.Followed(id);

        var status = await host.DeliverAsync(sender, body, sender.Sign(body, Convert.ToBase64String("another secret"u8), TimeProvider.System.GetUtcNow()));

        Assert.Equal((HttpStatusCode.Unauthorized, 0), (status, await host.CountAsync(sender, Word(sender, id))));
    }

    [Theory]
    [MemberData(nameof(SendersThatSign))]
    public async Task A_changed_body_is_refused(string name)
    {
        var (sender, id) = Find(name);
        var signed = sender.Sign(sender.Followed("another"), Sender.Secret, TimeProvider.System.GetUtcNow());

        var status = await host.DeliverAsync(sender, sender.Followed(id), signed);

        Assert.Equal((HttpStatusCode.Unauthorized, 0), (status, await host.CountAsync(sender, Word(sender, id))));
    }

    [Theory]
    [MemberData(nameof(Senders))]
    public async Task While_the_secret_is_being_changed_the_one_before_is_taken_too(string name)
    {
        var (sender, id) = Find(name);
        var body = sender.Followed(id);

        var status = await host.DeliverAsync(sender, body, sender.Sign(body, Sender.PreviousSecret, TimeProvider.System.GetUtcNow()));

        Assert.Equal(HttpStatusCode.Accepted, status);
    }

    [Theory]
    [MemberData(nameof(SendersThatTellTime))]
    public async Task What_was_signed_long_ago_or_ahead_of_time_is_refused(string name)
    {
        var (sender, id) = Find(name);
        var body = sender.Followed(id);
        var now = TimeProvider.System.GetUtcNow();

        var late = await host.DeliverAsync(sender, body, sender.Sign(body, Sender.Secret, now.AddDays(-2)));
        var early = await host.DeliverAsync(sender, body, sender.Sign(body, Sender.Secret, now.AddHours(1)));

        Assert.Equal((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, 0), (late, early, await host.CountAsync(sender, Word(sender, id))));
    }

    [Theory]
    [MemberData(nameof(Senders))]
    public async Task What_is_delivered_again_is_acknowledged_and_kept_once(string name)
    {
        var (sender, id) = Find(name);
        var body = sender.Followed(id);

        var first = await host.DeliverAsync(sender, body);
        var again = await host.DeliverAsync(sender, body);

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Accepted, 1), (first, again, await host.CountAsync(sender, Word(sender, id))));
    }

    [Theory]
    [MemberData(nameof(Senders))]
    public async Task The_order_of_deliveries_is_not_trusted(string name)
    {
        var (sender, later) = Find(name);
        var earlier = Guid.NewGuid().ToString("N");

        await host.DeliverAsync(sender, sender.Followed(later));
        var status = await host.DeliverAsync(sender, sender.Followed(earlier));

        Assert.Equal(HttpStatusCode.Accepted, status);
        Assert.Equal((1, 1), (await host.CountAsync(sender, Word(sender, later)), await host.CountAsync(sender, Word(sender, earlier))));
    }

    [Theory]
    [MemberData(nameof(Senders))]
    public async Task What_cannot_be_read_is_a_fault_of_the_senders(string name)
    {
        var (sender, id) = Find(name);

        var status = await host.DeliverAsync(sender, sender.Unreadable(id));

        Assert.Equal((HttpStatusCode.BadRequest, 0), (status, await host.CountAsync(sender, id)));
    }

    [Theory]
    [MemberData(nameof(Senders))]
    public async Task A_kind_that_is_not_followed_is_no_fault_and_no_event(string name)
    {
        var (sender, _) = Find(name);
        var source = host.Sources.Single(source => source.Name == name);
        var headers = sender.Sign(sender.Unfollowed, Sender.Secret, TimeProvider.System.GetUtcNow())
            .Append(("Content-Type", sender.ContentType))
            .ToDictionary(one => one.Item1, one => one.Item2, StringComparer.OrdinalIgnoreCase);

        var status = await host.DeliverAsync(sender, sender.Unfollowed);

        Assert.Equal(HttpStatusCode.Accepted, status);
        Assert.Empty(source.Read(new WebhookDelivery(headers, System.Text.Encoding.UTF8.GetBytes(sender.Unfollowed))));
    }

    [Theory]
    [MemberData(nameof(Senders))]
    public async Task A_delivery_of_more_than_a_megabyte_is_too_large(string name)
    {
        var (sender, _) = Find(name);

        var status = await host.DeliverAsync(sender, new string(' ', (1024 * 1024) + 1));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
    }

    [Theory]
    [MemberData(nameof(Senders))]
    public async Task What_is_kept_holds_no_secret(string name)
    {
        var (sender, id) = Find(name);

        await host.DeliverAsync(sender, sender.Followed(id));

        Assert.DoesNotContain(await host.HeadersAsync(sender), headers => headers.Contains(Sender.Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_CloudEvents_sender_shakes_hands_before_it_delivers()
    {
        var sender = Sender.All.Single(sender => sender.Name == "cloudevents");

        using var answer = await host.SendAsync(HttpMethod.Options, sender, null, [("WebHook-Request-Origin", "eventemitter.example.com"), ("WebHook-Request-Rate", "120")]);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("eventemitter.example.com", answer.Headers.GetValues("WebHook-Allowed-Origin").Single());
        Assert.True(int.Parse(answer.Headers.GetValues("WebHook-Allowed-Rate").Single(), CultureInfo.InvariantCulture) > 0);
    }

    [Fact]
    public async Task WooCommerces_greeting_is_answered_with_exactly_200_and_not_kept()
    {
        var sender = Sender.All.Single(sender => sender.Name == "woocommerce") with { ContentType = "application/x-www-form-urlencoded" };

        using var answer = await host.SendAsync(HttpMethod.Post, sender, "webhook_id=142", []);

        Assert.Equal((HttpStatusCode.OK, 0), (answer.StatusCode, await host.CountAsync(sender, "webhook_id=142")));
    }

    [Fact]
    public async Task Mailchimp_may_look_whether_anybody_is_there()
    {
        var sender = Sender.All.Single(sender => sender.Name == "mailchimp");

        using var right = await host.SendAsync(HttpMethod.Get, sender, null, [("?secret", Sender.Secret)]);
        using var wrong = await host.SendAsync(HttpMethod.Get, sender, null, [("?secret", "another")]);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (right.StatusCode, wrong.StatusCode));
    }

    [Theory]
    [MemberData(nameof(Senders))]
    public async Task A_source_that_does_not_greet_has_nothing_to_get(string name)
    {
        var (sender, _) = Find(name);

        using var answer = await host.SendAsync(HttpMethod.Get, sender, null, []);

        Assert.Equal(name == "mailchimp" ? HttpStatusCode.Unauthorized : HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static (Sender Sender, string Id) Find(string name) => (Sender.All.Single(sender => sender.Name == name), Guid.NewGuid().ToString("N"));

    /// <summary>What a delivery made with an id shows of it.</summary>
    private static string Word(Sender sender, string id) => sender.Name == "hubspot" ? $"\"objectId\":{id.GetHashCode(StringComparison.Ordinal) & 0xffffff}," : id;
}
