using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Connectors.Webhooks;
using ChatBot.Proactive;
using ChatBot.Tests.Data;
using ChatBot.Tests.Machines;
using Dapper;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NSubstitute;
using Xunit;

namespace ChatBot.Tests.Proactive;

public sealed class FlightRecorderTests : IAsyncLifetime
{
    private readonly IWebhookSource _source = Substitute.For<IWebhookSource>();
    private TestStore _store = null!;
    private MachineHost _host = null!;
    private WebhookInbox _inbox = null!;

    public async Task InitializeAsync()
    {
        _store = await TestStore.OpenAsync();
        _source.Name.Returns("shop");
        _source.Read(Arg.Any<WebhookDelivery>()).Returns(call => Read(call.Arg<WebhookDelivery>()));
        _inbox = new WebhookInbox(_store.Store, Options.Create(new ProactiveOptions()), TimeProvider.System);
        _host = await MachineHost.StartAsync(
            _store,
            MachineHost.WithKey("deliveries:*"),
            app => app.MapDeliveries(),
            services => services.AddSingleton(_inbox).AddSingleton(_source).AddSingleton<FlightRecorder>());
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task Deliveries_are_found_by_sender_outcome_and_words_the_newest_first()
    {
        await KeepAsync("d-1", "order 1042");
        await KeepAsync("d-2", "order 1043");
        await KeepAsync("d-3", "order 1043 again");
        await _inbox.EndAsync(await IdAsync("d-2"), "read", _ => Task.CompletedTask);

        Assert.Equal(["d-3", "d-2", "d-1"], await KeysAsync(""));
        Assert.Equal(["d-3", "d-2"], await KeysAsync("?text=ORDER%201043"));
        Assert.Equal(["d-2"], await KeysAsync("?outcome=read"));
        Assert.Equal(["d-3", "d-1"], await KeysAsync("?outcome=waiting&source=shop"));
        Assert.Empty(await KeysAsync("?source=stripe"));
    }

    [Fact]
    public async Task A_long_list_is_gone_through_page_by_page()
    {
        foreach (var number in Enumerable.Range(1, 5))
        {
            await KeepAsync($"d-{number}", "order");
        }

        using var first = await GetAsync("?take=2");
        var next = first.RootElement.GetProperty("next").GetInt64();

        Assert.Equal(["d-3", "d-2"], await KeysAsync($"?take=2&before={next}"));
    }

    [Fact]
    public async Task One_is_shown_as_it_came()
    {
        await KeepAsync("d-1", "order 1042");

        using var answer = await _host.SendAsync(HttpMethod.Get, $"/api/deliveries/{await IdAsync("d-1")}");
        using var none = await _host.SendAsync(HttpMethod.Get, "/api/deliveries/999");

        var shown = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("order 1042", shown.GetProperty("body").GetString());
        Assert.Equal("x", shown.GetProperty("headers").GetProperty("X-Test").GetString());
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task A_dry_run_says_what_would_happen_and_changes_nothing()
    {
        await KeepAsync("d-1", "1042");
        await _inbox.EndAsync(await IdAsync("d-1"), "read", transaction => transaction.Connection!.ExecuteAsync(
            "INSERT INTO timeline (type, occurred_at, recorded_at, source, data, event_key) VALUES ('OrderDelivered', 1, 1, 'shop', '{}', 'shop|e-1042|OrderDelivered')", transaction: transaction));
        await KeepAsync("d-2", "1043");
        await _inbox.EndAsync(await IdAsync("d-2"), "read", _ => Task.CompletedTask);

        using var known = await _host.SendAsync(HttpMethod.Post, $"/api/deliveries/{await IdAsync("d-1")}/replay?dryRun=true");
        using var fresh = await _host.SendAsync(HttpMethod.Post, $"/api/deliveries/{await IdAsync("d-2")}/replay?dryRun=true");

        Assert.True((await known.Content.ReadFromJsonAsync<JsonElement>())[0].GetProperty("isKnown").GetBoolean());
        var would = (await fresh.Content.ReadFromJsonAsync<JsonElement>())[0];
        Assert.Equal(("order_delivered", false), (would.GetProperty("type").GetString(), would.GetProperty("isKnown").GetBoolean()));
        Assert.Empty(await _inbox.FindWaitingAsync(10, CancellationToken.None));
    }

    [Fact]
    public async Task A_replay_puts_the_delivery_back_into_the_inbox_once()
    {
        await KeepAsync("d-1", "1042");
        await _inbox.EndAsync(await IdAsync("d-1"), "read", _ => Task.CompletedTask);

        using var replayed = await _host.SendAsync(HttpMethod.Post, $"/api/deliveries/{await IdAsync("d-1")}/replay");
        using var again = await _host.SendAsync(HttpMethod.Post, $"/api/deliveries/{await IdAsync("d-1")}/replay");

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Conflict), (replayed.StatusCode, again.StatusCode));
        Assert.Single(await _inbox.FindWaitingAsync(10, CancellationToken.None));
    }

    [Theory]
    [InlineData("unreadable", HttpStatusCode.UnprocessableEntity)]
    public async Task What_cannot_be_read_is_not_replayed(string body, HttpStatusCode status)
    {
        await KeepAsync("d-1", body);

        using var answer = await _host.SendAsync(HttpMethod.Post, $"/api/deliveries/{await IdAsync("d-1")}/replay");

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Reading_does_not_allow_replaying()
    {
        await using var reader = await MachineHost.StartAsync(
            _store, MachineHost.WithKey("deliveries:read"), app => app.MapDeliveries(), services => services.AddSingleton(_inbox).AddSingleton(_source).AddSingleton<FlightRecorder>());

        using var list = await reader.SendAsync(HttpMethod.Get, "/api/deliveries");
        using var replay = await reader.SendAsync(HttpMethod.Post, "/api/deliveries/1/replay");
        using var stranger = await reader.SendAsync(HttpMethod.Get, "/api/deliveries", key: null);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized), (list.StatusCode, replay.StatusCode, stranger.StatusCode));
    }

    private static IReadOnlyList<BusinessEvent> Read(WebhookDelivery delivery) => Encoding.UTF8.GetString(delivery.Body.Span) is "unreadable"
        ? throw new JsonException("It cannot be read.")
        : [new OrderDelivered($"e-{Encoding.UTF8.GetString(delivery.Body.Span)}", DateTimeOffset.UnixEpoch, new EventSubject(), new OrderNumber("1042"))];

    private Task KeepAsync(string key, string body) => _inbox.KeepAsync(
        "shop", key, new WebhookDelivery(new Dictionary<string, string> { ["X-Test"] = "x" }, Encoding.UTF8.GetBytes(body)), CancellationToken.None);

    private Task<long> IdAsync(string key) => _store.Store.ReadAsync(
        connection => connection.ExecuteScalarAsync<long>("SELECT id FROM webhook_inbox WHERE delivery_key = @key", new { key }), CancellationToken.None);

    private async Task<JsonDocument> GetAsync(string query)
    {
        using var answer = await _host.SendAsync(HttpMethod.Get, $"/api/deliveries{query}");
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
    }

    private async Task<IReadOnlyList<string>> KeysAsync(string query)
    {
        using var page = await GetAsync(query);
        return [.. page.RootElement.GetProperty("deliveries").EnumerateArray().Select(line => line.GetProperty("deliveryKey").GetString()!)];
    }
}
