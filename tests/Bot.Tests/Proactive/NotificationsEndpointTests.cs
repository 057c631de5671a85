using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Contacts;
using ChatBot.Conversations;
using ChatBot.Proactive;
using ChatBot.Subscriptions;
using ChatBot.Tests.Data;
using ChatBot.Tests.Machines;
using Dapper;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NSubstitute;
using Xunit;

namespace ChatBot.Tests.Proactive;

public sealed class NotificationsEndpointTests : IAsyncLifetime
{
    private const string Shipped = """{"type":"order_shipped","customer":{"id":"ada"},"data":{"order":"1042","carrier":"UPS"}}""";

    private readonly ICapabilities _capabilities = Substitute.For<ICapabilities>();
    private TestStore _store = null!;
    private MachineHost _host = null!;

    public async Task InitializeAsync()
    {
        _store = await TestStore.OpenAsync();
        Knows(new CustomerIdentified(new CustomerId("ada"), WantsServiceMessages: true));
        var settings = MachineHost.WithKey("notifications:send");
        settings["Machines:Keys:crm:Hash"] = MachineHost.HashOf("other");
        settings["Machines:Keys:crm:Scopes:0"] = "notifications:send";
        settings["Machines:Keys:reader:Hash"] = MachineHost.HashOf("other");
        settings["Machines:Keys:reader:Scopes:0"] = "notifications:read";
        _host = await MachineHost.StartAsync(_store, settings, app => app.MapNotifications(), services => services
            .AddSingleton(Options.Create(new ProactiveOptions { Rules = { ["device_alert"] = new() { Audience = NoticeAudience.Nobody } } }))
            .AddSingleton(_capabilities)
            .AddSingleton<Mailbox>()
            .AddSingleton<Consents>()
            .AddSingleton<NoticeTimes>()
            .AddSingleton<Notices>()
            .AddSingleton(Options.Create(new SubscriptionOptions()))
            .AddSingleton<Subscribers>()
            .AddSingleton<EventIntake>());
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task What_is_sent_stands_in_the_customers_mailbox()
    {
        var directory = new ConversationDirectory(TimeProvider.System);
        await _store.Store.WriteAsync(
            async transaction =>
            {
                await directory.SeeAsync(
                    transaction, new CustomerId("ada"), new Activity { ChannelId = "directline", Conversation = new(id: "c-1"), From = new("dl_ada"), Recipient = new("chatbot") }, Speaker.Guest);
                return true;
            },
            CancellationToken.None);

        using var answer = await SendAsync(Shipped);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("queued", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("state").GetString());
        Assert.Equal(1, await CountAsync("mailbox"));
        Assert.Equal(1, await CountAsync("timeline"));
    }

    [Fact]
    public async Task Who_sent_it_may_ask_what_became_of_it_and_nobody_else()
    {
        using var sent = await SendAsync(Shipped);
        var address = sent.Headers.Location!.ToString();

        using var own = await _host.SendAsync(HttpMethod.Get, address);
        using var others = await _host.SendAsync(HttpMethod.Get, address, key: "crm.other");
        using var none = await _host.SendAsync(HttpMethod.Get, "/api/notifications/order_shipped.nothing");

        Assert.Equal("waiting", (await own.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("state").GetString());
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (others.StatusCode, none.StatusCode));
    }

    [Fact]
    public async Task The_same_key_tells_once_also_when_the_first_answer_was_lost()
    {
        using var first = await SendAsync(Shipped, "k-1");
        await _store.Store.WriteAsync(transaction => transaction.Connection!.ExecuteAsync("DELETE FROM machine_requests", transaction: transaction), CancellationToken.None);
        using var again = await SendAsync(Shipped, "k-1");
        using var without = await SendAsync(Shipped);

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Accepted), (first.StatusCode, again.StatusCode));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal(2, await CountAsync("notices"));
    }

    [Fact]
    public async Task Another_machines_key_is_another_request()
    {
        using var first = await SendAsync(Shipped, "k-1");
        using var other = await SendAsync(Shipped, "k-1", "crm.other");

        Assert.Equal(2, await CountAsync("notices"));
    }

    [Theory]
    [InlineData("""{"type":"order_shiped","customer":{"id":"ada"},"data":{"order":"1042"}}""", "order_shipped")]
    [InlineData("""{"customer":{"id":"ada"}}""", "type")]
    [InlineData("""{"type":"order_shipped","customer":{"id":"ada"},"data":{}}""", "order")]
    [InlineData("""{"type":"order_shipped","customer":{"id":"ada"},"data":{"order":"../1"}}""", "cannot be read")]
    [InlineData("""{"type":"order_shipped","data":{"order":"1042"}}""", "customer")]
    [InlineData("""{"type":"order_shipped","customer":{"email":"nobody"},"data":{"order":"1042"}}""", "customer")]
    [InlineData("""{"type":"order_shipped","customer":{"id":"ada"},"data":{"order":"1042","type":"payment_failed","id":"mine"}}""", null)]
    public async Task What_cannot_be_told_is_refused_and_says_why(string body, string? named)
    {
        using var answer = await SendAsync(body);

        Assert.Equal(named is null ? HttpStatusCode.Accepted : HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(named ?? "waiting", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_customer_whom_nobody_knows_is_not_found()
    {
        Knows(Problem.NotFound());

        using var answer = await SendAsync(Shipped);

        Assert.Equal((HttpStatusCode.NotFound, 0), (answer.StatusCode, await CountAsync("timeline")));
    }

    [Fact]
    public async Task While_customers_cannot_be_looked_up_the_caller_comes_again()
    {
        Knows(new Problem(ProblemKind.Unavailable));
        using var first = await SendAsync(Shipped, "k-1");
        Knows(new CustomerIdentified(new CustomerId("ada"), WantsServiceMessages: true));

        using var again = await SendAsync(Shipped, "k-1");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.Accepted), (first.StatusCode, again.StatusCode));
    }

    [Fact]
    public async Task Consent_and_rules_hold_for_machines_too()
    {
        using var silent = await SendAsync("""{"type":"device_alert","customer":{"id":"ada"},"data":{"device":"boiler-1","alert":"It leaks."}}""");
        Knows(new CustomerIdentified(new CustomerId("ada"), WantsServiceMessages: false));
        using var unwanted = await SendAsync(Shipped);

        Assert.Contains("not_told", await silent.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("no_consent", await unwanted.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_scope_does_not_send()
    {
        using var answer = await SendAsync(Shipped, key: "reader.other");

        Assert.Equal((HttpStatusCode.Forbidden, 0), (answer.StatusCode, await CountAsync("timeline")));
    }

    private void Knows(CapabilityResult<CustomerIdentified> customer) =>
        _capabilities.InvokeAsync(Arg.Any<IdentifyCustomer>(), Arg.Any<Caller>(), Arg.Any<CancellationToken>()).Returns(Task.FromResult(customer));

    private Task<HttpResponseMessage> SendAsync(string body, string? idempotencyKey = null, string key = $"erp.{MachineHost.Secret}") =>
        _host.SendAsync(HttpMethod.Post, "/api/notifications", body, key, headers: idempotencyKey is null ? [] : [("Idempotency-Key", idempotencyKey)]);

    private Task<int> CountAsync(string table) => _store.Store.ReadAsync(connection => connection.ExecuteScalarAsync<int>($"SELECT COUNT(*) FROM {table}"), CancellationToken.None);
}
