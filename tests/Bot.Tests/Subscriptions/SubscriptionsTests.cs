using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Conversations;
using ChatBot.Subscriptions;
using ChatBot.Tests.Data;
using ChatBot.Tests.Machines;
using Dapper;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ChatBot.Tests.Subscriptions;

public sealed class SubscriptionsTests : IAsyncLifetime
{
    private readonly SetClock _clock = new();
    private TestStore _store = null!;
    private Receiver _receiver = null!;
    private MachineHost _host = null!;

    private SubscriptionSender Sender => _host.Services.GetRequiredService<SubscriptionSender>();

    public async Task InitializeAsync()
    {
        _store = await TestStore.OpenAsync();
        _receiver = await Receiver.StartAsync();
        _host = await StartAsync(_store, "127.0.0.0/8");
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _receiver.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task A_subscriber_hears_what_they_asked_for_signed_as_Standard_Webhooks_says()
    {
        var (id, secret) = await SubscribeAsync(events: ["order_shipped"]);
        await HappensAsync(new OrderShipped("e-1", At, new EventSubject(), new OrderNumber("1042"), "UPS"));
        await HappensAsync(new OrderDelivered("e-2", At, new EventSubject(), new OrderNumber("1042")));

        await DeliverAsync();

        var (headers, body) = Assert.Single(_receiver.Received);
        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        var expected = Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{headers["webhook-id"]}.{headers["webhook-timestamp"]}.{body}")));
        Assert.Equal($"v1,{expected}", headers["webhook-signature"]);
        var payload = JsonDocument.Parse(body).RootElement;
        Assert.Equal(("order_shipped", "ada", "UPS"), (payload.GetProperty("type").GetString(), payload.GetProperty("data").GetProperty("customer").GetString(), payload.GetProperty("data").GetProperty("event").GetProperty("carrier").GetString()));
        Assert.Equal((1L, 200L, "delivered"), await LastAsync(id));
    }

    [Fact]
    public async Task An_event_is_told_once_to_each_who_wants_to_hear_it()
    {
        await SubscribeAsync();
        await SubscribeAsync();
        var happened = new OrderShipped("e-1", At, new EventSubject(), new OrderNumber("1042"));
        await HappensAsync(happened);
        await HappensAsync(happened);

        await DeliverAsync();

        Assert.Equal(2, _receiver.Received.Count);
        Assert.Single(_receiver.Received.Select(received => received.Headers["webhook-id"].ToString()).Distinct());
    }

    [Fact]
    public async Task Who_fails_is_tried_ten_times_in_seventy_five_hours_and_then_no_more()
    {
        _receiver.Answer = Fail(StatusCodes.Status500InternalServerError);
        var (id, _) = await SubscribeAsync();
        await HappensAsync(new OrderShipped("e-1", At, new EventSubject(), new OrderNumber("1042")));
        await DeliverAsync();
        var waited = new List<TimeSpan>();

        while (await NextAsync(id) is { } next)
        {
            waited.Add(next - _clock.Now);
            _clock.Now = next;
            await DeliverAsync();
        }

        Assert.Equal(10, _receiver.Received.Count);
        Assert.InRange(waited.Aggregate(TimeSpan.Zero, (sum, one) => sum + one), TimeSpan.FromHours(75.5), TimeSpan.FromHours(83.2));
        Assert.Equal("failing", await EndReasonAsync(id));
    }

    [Fact]
    public async Task Who_is_gone_is_left_alone_at_once()
    {
        _receiver.Answer = Fail(StatusCodes.Status410Gone);
        var (id, _) = await SubscribeAsync();
        await HappensAsync(new OrderShipped("e-1", At, new EventSubject(), new OrderNumber("1042")));
        await HappensAsync(new OrderShipped("e-2", At, new EventSubject(), new OrderNumber("1043")));

        await DeliverAsync();

        Assert.Single(_receiver.Received);
        Assert.Equal("gone", await EndReasonAsync(id));
        Assert.Null(await NextAsync(id));
    }

    [Fact]
    public async Task Who_hangs_holds_up_nobody_else()
    {
        var hangs = new TaskCompletionSource();
        await using var other = await Receiver.StartAsync();
        _receiver.Answer = _ => hangs.Task;
        await SubscribeAsync();
        await SubscribeAsync(target: other.Address);
        await HappensAsync(new OrderShipped("e-1", At, new EventSubject(), new OrderNumber("1042")));
        await HappensAsync(new OrderShipped("e-2", At, new EventSubject(), new OrderNumber("1043")));

        var underWay = await Sender.LookAsync(CancellationToken.None);
        await Task.WhenAny(underWay);

        Assert.Equal(2, other.Received.Count);
        hangs.SetResult();
        await Task.WhenAll(underWay);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var inside = await Receiver.StartAsync();
        _receiver.Answer = http =>
        {
            http.Response.Redirect(inside.Address);
            return Task.CompletedTask;
        };
        var (id, _) = await SubscribeAsync();
        await HappensAsync(new OrderShipped("e-1", At, new EventSubject(), new OrderNumber("1042")));

        await DeliverAsync();

        Assert.Empty(inside.Received);
        Assert.NotNull(await NextAsync(id));
    }

    [Fact]
    public async Task A_subscriber_may_ask_for_a_longer_pause()
    {
        _receiver.Answer = http =>
        {
            http.Response.Headers.RetryAfter = "3600";
            return Fail(StatusCodes.Status429TooManyRequests)(http);
        };
        var (id, _) = await SubscribeAsync();
        await HappensAsync(new OrderShipped("e-1", At, new EventSubject(), new OrderNumber("1042")));

        await DeliverAsync();

        Assert.Equal(TimeSpan.FromHours(1), await NextAsync(id) - _clock.Now);
    }

    [Theory]
    [InlineData("https://127.0.0.1/hook")]
    [InlineData("https://[::1]/hook")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("https://10.0.0.1/hook")]
    [InlineData("http://example.com/hook")]
    [InlineData("https://user:word@example.com/hook")]
    [InlineData("ftp://example.com/hook")]
    [InlineData("/hook")]
    [InlineData("")]
    public async Task An_address_that_is_not_public_is_refused(string target)
    {
        await using var store = await TestStore.OpenAsync();
        await using var strict = await StartAsync(store);

        using var answer = await strict.SendAsync(HttpMethod.Post, "/api/subscriptions", JsonSerializer.Serialize(new { targetUrl = target }));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_name_that_means_a_private_address_is_not_connected_to()
    {
        await using var store = await TestStore.OpenAsync();
        await using var strict = await StartAsync(store);
        using var answer = await strict.SendAsync(
            HttpMethod.Post, "/api/subscriptions", JsonSerializer.Serialize(new { targetUrl = $"https://localhost:{new Uri(_receiver.Address).Port}/hook" }));
        await TellAsync(store, strict, new OrderShipped("e-1", At, new EventSubject(), new OrderNumber("1042")));

        await Task.WhenAll(await strict.Services.GetRequiredService<SubscriptionSender>().LookAsync(CancellationToken.None));

        var problem = await store.Store.ReadAsync(connection => connection.ExecuteScalarAsync<string?>("SELECT problem FROM subscription_deliveries"), CancellationToken.None);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Contains("not public", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_secret_is_being_changed_both_sign()
    {
        var (id, secret) = await SubscribeAsync();
        using var changed = await _host.SendAsync(HttpMethod.Post, $"/api/subscriptions/{id}/secret");
        await HappensAsync(new OrderShipped("e-1", At, new EventSubject(), new OrderNumber("1042")));
        await DeliverAsync();
        _clock.Now += TimeSpan.FromDays(2);
        await HappensAsync(new OrderShipped("e-2", At, new EventSubject(), new OrderNumber("1043")));
        await DeliverAsync();

        Assert.NotEqual(secret, (await changed.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("secret").GetString());
        Assert.Equal([2, 1], _receiver.Received.Select(received => received.Headers["webhook-signature"].ToString().Split(' ').Length));
    }

    [Fact]
    public async Task Everybody_sees_and_ends_their_own_only()
    {
        var (id, _) = await SubscribeAsync();

        using var foreign = await _host.SendAsync(HttpMethod.Get, $"/api/subscriptions/{id}", key: "crm.other");
        using var foreignEnd = await _host.SendAsync(HttpMethod.Delete, $"/api/subscriptions/{id}", key: "crm.other");
        using var foreignList = await _host.SendAsync(HttpMethod.Get, "/api/subscriptions", key: "crm.other");
        using var own = await _host.SendAsync(HttpMethod.Get, "/api/subscriptions");
        using var end = await _host.SendAsync(HttpMethod.Delete, $"/api/subscriptions/{id}");
        using var again = await _host.SendAsync(HttpMethod.Delete, $"/api/subscriptions/{id}");

        Assert.Equal(
            [HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.NoContent, HttpStatusCode.NotFound],
            [foreign.StatusCode, foreignEnd.StatusCode, end.StatusCode, again.StatusCode]);
        Assert.Equal("[]", await foreignList.Content.ReadAsStringAsync());
        Assert.DoesNotContain("whsec_", await own.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_ended_or_whose_time_is_over_hears_no_more()
    {
        var (ended, _) = await SubscribeAsync();
        var (expired, _) = await SubscribeAsync(expires: _clock.Now.AddHours(1));
        await HappensAsync(new OrderShipped("e-1", At, new EventSubject(), new OrderNumber("1042")));
        using var end = await _host.SendAsync(HttpMethod.Delete, $"/api/subscriptions/{ended}");
        _clock.Now += TimeSpan.FromHours(2);

        await DeliverAsync();

        Assert.Empty(_receiver.Received);
        Assert.Equal(("deleted", "expired"), (await EndReasonAsync(ended), await EndReasonAsync(expired)));
    }

    [Fact]
    public async Task What_failed_can_be_delivered_once_more_by_hand()
    {
        _receiver.Answer = Fail(StatusCodes.Status500InternalServerError);
        var (id, _) = await SubscribeAsync();
        await HappensAsync(new OrderShipped("e-1", At, new EventSubject(), new OrderNumber("1042")));
        await DeliverAsync();
        _receiver.Answer = _ => Task.CompletedTask;
        using var log = await _host.SendAsync(HttpMethod.Get, $"/api/subscriptions/{id}/deliveries");
        var delivery = (await log.Content.ReadFromJsonAsync<JsonElement>())[0];

        using var replayed = await _host.SendAsync(HttpMethod.Post, $"/api/subscriptions/{id}/deliveries/{delivery.GetProperty("id").GetInt64()}/replay");
        await DeliverAsync();

        Assert.Equal(500, delivery.GetProperty("status").GetInt32());
        Assert.Equal(HttpStatusCode.Accepted, replayed.StatusCode);
        Assert.Equal((1L, 200L, "delivered"), await LastAsync(id));
    }

    [Fact]
    public async Task Samples_are_the_newest_events_as_they_would_be_delivered()
    {
        BusinessEvent[] events =
        [
            new OrderShipped("e-1", At, new EventSubject(), new OrderNumber("1042")),
            new OrderDelivered("e-2", At, new EventSubject(), new OrderNumber("1042")),
            new OrderShipped("e-3", At, new EventSubject(), new OrderNumber("1043")),
        ];

        foreach (var happened in events)
        {
            await _store.Store.WriteAsync(
                transaction => transaction.Connection!.ExecuteAsync(
                    "INSERT INTO timeline (customer, type, occurred_at, recorded_at, source, data) VALUES ('ada', 'x', 1, 1, 'standard', @data)",
                    new { data = JsonSerializer.Serialize(happened) },
                    transaction),
                CancellationToken.None);
        }

        await SubscribeAsync();
        await HappensAsync(events[2]);
        await DeliverAsync();
        using var all = await _host.SendAsync(HttpMethod.Get, "/api/subscriptions/samples");
        using var shipped = await _host.SendAsync(HttpMethod.Get, "/api/subscriptions/samples?event=order_shipped");

        var samples = await shipped.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(3, (await all.Content.ReadFromJsonAsync<JsonElement>()).GetArrayLength());
        Assert.Equal(["1043", "1042"], samples.EnumerateArray().Select(sample => sample.GetProperty("payload").GetProperty("data").GetProperty("event").GetProperty("order").GetString()));
        Assert.Equal(_receiver.Received.Single().Headers["webhook-id"].ToString(), samples[0].GetProperty("id").GetString());
        Assert.Equal(_receiver.Received.Single().Body, samples[0].GetProperty("payload").GetRawText());
    }

    [Theory]
    [InlineData("""{"targetUrl":"https://example.com/hook","events":["order_shiped"]}""")]
    [InlineData("""{"targetUrl":"https://example.com/hook","expirationDate":"2020-01-01T00:00:00Z"}""")]
    public async Task What_cannot_be_subscribed_to_is_refused(string body)
    {
        using var answer = await _host.SendAsync(HttpMethod.Post, "/api/subscriptions", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Nobody_may_have_more_than_the_settings_allow()
    {
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await SubscribeAsync();
        }

        using var answer = await _host.SendAsync(HttpMethod.Post, "/api/subscriptions", JsonSerializer.Serialize(new { targetUrl = _receiver.Address }));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    private static DateTimeOffset At { get; } = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    private static Func<HttpContext, Task> Fail(int status) => http =>
    {
        http.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    private async Task<MachineHost> StartAsync(TestStore store, params string[] allowed)
    {
        var settings = MachineHost.WithKey("subscriptions:manage");
        settings["Machines:Keys:crm:Hash"] = MachineHost.HashOf("other");
        settings["Machines:Keys:crm:Scopes:0"] = "subscriptions:manage";
        settings["Subscriptions:MostPerMachine"] = "3";

        foreach (var (index, network) in allowed.Index())
        {
            settings[$"Subscriptions:AllowedNetworks:{index}"] = network;
        }

        return await MachineHost.StartAsync(store, settings, app => app.MapSubscriptions(), services =>
        {
            services.AddSubscriptions(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
            services.AddSingleton<IOwnership, NobodysTurn>().AddSingleton<TimeProvider>(_clock);
        });
    }

    private async Task<(string Id, string Secret)> SubscribeAsync(string[]? events = null, string? target = null, DateTimeOffset? expires = null)
    {
        using var answer = await _host.SendAsync(
            HttpMethod.Post, "/api/subscriptions", JsonSerializer.Serialize(new { targetUrl = target ?? _receiver.Address, events = events ?? [], expirationDate = expires }));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var made = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal($"/api/subscriptions/{made.GetProperty("id").GetString()}", answer.Headers.Location?.ToString());
        return (made.GetProperty("id").GetString()!, made.GetProperty("secret").GetString()!);
    }

    private Task HappensAsync(BusinessEvent happened) => TellAsync(_store, _host, happened);

    private static Task TellAsync(TestStore store, MachineHost host, BusinessEvent happened) => store.Store.WriteAsync(
        async transaction =>
        {
            await host.Services.GetRequiredService<Subscribers>().TellAsync(transaction, "standard", happened, new CustomerId("ada"));
            return true;
        },
        CancellationToken.None);

    private async Task DeliverAsync() => await Task.WhenAll(await Sender.LookAsync(CancellationToken.None));

    private Task<string?> EndReasonAsync(string id) => _store.Store.ReadAsync(
        connection => connection.ExecuteScalarAsync<string?>("SELECT end_reason FROM subscriptions WHERE id = @id", new { id }), CancellationToken.None);

    private Task<DateTimeOffset?> NextAsync(string id) => _store.Store.ReadAsync<DateTimeOffset?>(
        async connection => await connection.ExecuteScalarAsync<long?>("SELECT MIN(next_at) FROM subscription_deliveries WHERE subscription = @id AND done_at IS NULL", new { id }) is { } next
            ? DateTimeOffset.FromUnixTimeMilliseconds(next)
            : null,
        CancellationToken.None);

    private async Task<(long Attempts, long Status, string? Outcome)> LastAsync(string id)
    {
        using var log = await _host.SendAsync(HttpMethod.Get, $"/api/subscriptions/{id}/deliveries");
        var last = (await log.Content.ReadFromJsonAsync<JsonElement>())[0];
        return (last.GetProperty("attempts").GetInt64(), last.GetProperty("status").GetInt64(), last.GetProperty("outcome").GetString());
    }

    /// <summary>The tests look by themselves.</summary>
    private sealed class NobodysTurn : IOwnership
    {
        public string Condition => "";

        public string Owner => "";

        public ValueTask<Lease?> TakeAsync(ConversationKey conversation, CancellationToken cancellationToken) => ValueTask.FromResult<Lease?>(null);

        public bool Holds(ConversationKey conversation) => false;

        public LeaseLostException Lose(Lease lease) => new(lease.Conversation);
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = At;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
