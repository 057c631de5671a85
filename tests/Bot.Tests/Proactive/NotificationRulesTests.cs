using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Connectors.Plumbing;
using ChatBot.Conversations;
using ChatBot.Proactive;
using ChatBot.Tests.Data;
using Dapper;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Xunit;

namespace ChatBot.Tests.Proactive;

public sealed class NotificationRulesTests : IAsyncLifetime
{
    private static readonly CustomerId Ada = new("ada");

    private static readonly Whereabouts Here = new(
        new ConversationReference { ChannelId = "directline", Conversation = new(id: "c-1"), User = new("dl_ada"), Bot = new("chatbot"), ServiceUrl = "urn:embedded" },
        Speaker.Guest);

    private readonly ProactiveOptions _options = new();
    private readonly SetClock _clock = new();
    private TestStore _store = null!;
    private Notices _notices = null!;
    private Mailbox _mailbox = null!;

    public async Task InitializeAsync()
    {
        _store = await TestStore.OpenAsync();
        _mailbox = new Mailbox(_store.Store, _clock);
        _notices = new Notices(_mailbox, new NoticeTimes(Options.Create(_options)), Options.Create(_options), _clock);
        await SeeAsync(zone: null);
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Theory]
    [InlineData("Europe/Berlin", "20:59", "queued")]
    [InlineData("Europe/Berlin", "21:01", "waiting")]
    [InlineData("Europe/Berlin", "05:30", "waiting")]
    [InlineData("Europe/Berlin", "06:30", "queued")]
    [InlineData("America/New_York", "21:01", "queued")]
    public async Task Nobody_is_written_to_at_night_where_they_live(string zone, string utc, string state)
    {
        _options.Rules["order_shipped"] = new() { QuietFrom = new(22, 0), QuietUntil = new(7, 0) };
        await SeeAsync(zone);
        _clock.Now = new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero) + TimeSpan.Parse(utc, null);

        await AddAsync(Shipped("e-1"));

        Assert.Equal([state], await StatesAsync());
    }

    [Fact]
    public async Task When_the_night_is_over_what_waited_is_told_without_anybody_writing()
    {
        _options.Rules["order_shipped"] = new() { QuietFrom = new(22, 0), QuietUntil = new(7, 0) };
        _clock.Now = new DateTimeOffset(2026, 11, 20, 23, 0, 0, TimeSpan.Zero);
        await AddAsync(Shipped("e-1"));

        var atNight = await Clock().LookAsync(CancellationToken.None);
        _clock.Now = new DateTimeOffset(2026, 11, 21, 7, 0, 0, TimeSpan.Zero);
        var inTheMorning = await Clock().LookAsync(CancellationToken.None);
        var afterwards = await Clock().LookAsync(CancellationToken.None);

        Assert.Equal((0, 1, 0), (atNight, inTheMorning, afterwards));
        Assert.Equal(["queued"], await StatesAsync());
    }

    [Fact]
    public async Task Who_is_in_the_conversation_at_night_is_awake()
    {
        _options.Rules["order_shipped"] = new() { QuietFrom = new(22, 0), QuietUntil = new(7, 0) };
        _clock.Now = new DateTimeOffset(2026, 11, 20, 23, 0, 0, TimeSpan.Zero);
        await AddAsync(Shipped("e-1"));

        var told = await _store.Store.WriteAsync(transaction => _notices.QueueNextAsync(transaction, Ada, Here, isAwake: true), CancellationToken.None);

        Assert.Equal(Here.Conversation, told);
    }

    [Theory]
    [InlineData("2026-03-29T01:30:00Z", "2026-03-29T01:30:00Z")]
    [InlineData("2026-03-29T00:45:00Z", "2026-03-29T01:30:00Z")]
    [InlineData("2026-10-24T23:45:00Z", "2026-10-25T01:30:00Z")]
    public void Quiet_hours_end_also_when_the_clocks_change(string now, string first)
    {
        var rule = new NotificationRuleOptions { QuietFrom = new(1, 30), QuietUntil = new(2, 30) };

        var told = rule.NotQuiet(DateTimeOffset.Parse(now, null), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

        Assert.Equal(DateTimeOffset.Parse(first, null), told);
    }

    [Fact]
    public async Task Three_shipping_updates_become_one_whatever_order_they_come_in()
    {
        var rule = new NotificationRuleOptions { CollapseKey = "order {order}", Gather = TimeSpan.FromMinutes(10) };
        (_options.Rules["order_shipped"], _options.Rules["order_delivered"], _options.Rules["order_delayed"]) = (rule, rule, rule);

        await AddAsync(Shipped("e-1", minutes: 1));
        await AddAsync(new OrderDelivered("e-3", At(3), new EventSubject(Ada), new OrderNumber("1042")));
        await AddAsync(new OrderDelayed("e-2", At(2), new EventSubject(Ada), new OrderNumber("1042")));
        await AddAsync(Shipped("e-4", order: "1043"));
        _clock.Now += TimeSpan.FromMinutes(10);
        await Clock().LookAsync(CancellationToken.None);

        Assert.Equal(["collapsed", "queued", "collapsed", "waiting"], await StatesAsync());
    }

    [Fact]
    public async Task More_than_a_days_number_waits_for_the_next_day()
    {
        _options.Rules["order_shipped"] = new() { MostPerDay = 2 };
        await AddAsync(Shipped("e-1"));
        await AddAsync(Shipped("e-2"));
        await TellAllAsync();

        await AddAsync(Shipped("e-3"));
        var today = await StatesAsync();
        _clock.Now += TimeSpan.FromHours(23);
        await Clock().LookAsync(CancellationToken.None);
        var later = await StatesAsync();
        _clock.Now += TimeSpan.FromHours(1);
        await Clock().LookAsync(CancellationToken.None);

        Assert.Equal(["told", "told", "waiting"], today);
        Assert.Equal(today, later);
        Assert.Equal(["told", "told", "queued"], await StatesAsync());
    }

    [Theory]
    [InlineData(null, "no_consent")]
    [InlineData(false, "no_consent")]
    [InlineData(true, "queued")]
    public async Task Advertising_needs_a_yes_of_the_customers_own(bool? said, string state)
    {
        _options.Rules["back_in_stock"] = new() { Category = Consents.Marketing };

        if (said is { } word)
        {
            await WriteAsync(transaction => new Consents(_clock).SetAsync(transaction, Ada, Consents.Marketing, word));
        }

        await AddAsync(new BackInStock("e-1", At(0), new EventSubject(Ada), new Sku("KET-1")));

        Assert.Equal([state], await StatesAsync());
    }

    [Fact]
    public async Task What_concerns_nobody_is_not_told()
    {
        _options.Rules["order_shipped"] = new() { Audience = NoticeAudience.Nobody };

        await AddAsync(Shipped("e-1"));

        Assert.Empty(await StatesAsync());
    }

    [Fact]
    public async Task A_kind_may_be_no_news_sooner_than_others()
    {
        _options.Rules["device_alert"] = new() { Expiry = TimeSpan.FromMinutes(5), QuietFrom = new(9, 0), QuietUntil = new(17, 0) };
        await AddAsync(new DeviceAlert("e-1", At(0), new EventSubject(Ada), new DeviceId("boiler-1"), "It leaks."));

        _clock.Now += TimeSpan.FromHours(12);
        await Clock().LookAsync(CancellationToken.None);

        Assert.Equal(["expired"], await StatesAsync());
    }

    [Theory]
    [InlineData("Proactive:Rules:order_shiped:MostPerDay", "1")]
    [InlineData("Proactive:Rules:order_shipped:QuietFrom", "22:00")]
    [InlineData("Proactive:Rules:order_shipped:Quiet", "22:00")]
    [InlineData("Proactive:TimeZone", "Berlin")]
    public void A_rule_that_makes_no_sense_stops_the_start(string key, string value)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();

        Assert.Throws<SettingsException>(() => new ServiceCollection().AddProactive(settings));
    }

    private static OrderShipped Shipped(string id, string order = "1042", int minutes = 0) => new(id, At(minutes), new EventSubject(Ada), new OrderNumber(order));

    private static DateTimeOffset At(int minutes) => new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero).AddMinutes(minutes);

    private Task SeeAsync(string? zone) => WriteAsync(transaction => new ConversationDirectory(_clock).SeeAsync(
        transaction,
        Ada,
        new Activity { ChannelId = "directline", Conversation = new(id: "c-1"), From = new("dl_ada"), Recipient = new("chatbot"), LocalTimezone = zone },
        Speaker.Guest));

    private NoticeClock Clock() => new(_store.Store, _notices, _mailbox, new SoleOwner(), _clock, NullLogger<NoticeClock>.Instance);

    private Task<ConversationKey?> AddAsync(BusinessEvent happened) =>
        _store.Store.WriteAsync(transaction => _notices.AddAsync(transaction, "standard", happened, Ada, consentOnRecord: true), CancellationToken.None);

    private Task TellAllAsync() => WriteAsync(async transaction =>
    {
        foreach (var queued in (await transaction.Connection!.QueryAsync<long>("SELECT id FROM notices WHERE state = 'queued'", transaction: transaction)).ToList())
        {
            await _notices.ToldAsync(transaction, queued);
        }
    });

    private Task WriteAsync(Func<System.Data.Common.DbTransaction, Task> write) => _store.Store.WriteAsync(
        async transaction =>
        {
            await write(transaction);
            return true;
        },
        CancellationToken.None);

    private Task<IReadOnlyList<string>> StatesAsync() => _store.Store.ReadAsync<IReadOnlyList<string>>(
        async connection => [.. await connection.QueryAsync<string>("SELECT state FROM notices ORDER BY id")], CancellationToken.None);

    /// <summary>A clock that shows what a test sets.</summary>
    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = At(0);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
