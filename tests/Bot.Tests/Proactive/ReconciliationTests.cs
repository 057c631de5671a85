using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Contacts;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Connectors.Plumbing;
using ChatBot.Connectors.Webhooks;
using ChatBot.Conversations;
using ChatBot.Proactive;
using ChatBot.Subscriptions;
using ChatBot.Tests.Data;
using Dapper;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NSubstitute;
using Xunit;

namespace ChatBot.Tests.Proactive;

public sealed class ReconciliationTests : IAsyncLifetime
{
    private readonly List<OrderShipped> _shop = [];
    private readonly ICapabilities _capabilities = Substitute.For<ICapabilities>();
    private TestStore _store = null!;
    private EventIntake _intake = null!;
    private int _asked;

    public async Task InitializeAsync()
    {
        _store = await TestStore.OpenAsync();
        _capabilities.InvokeAsync(Arg.Any<IdentifyCustomer>(), Arg.Any<Caller>(), Arg.Any<CancellationToken>())
            .Returns(Task.FromResult<CapabilityResult<CustomerIdentified>>(new CustomerIdentified(new CustomerId("ada"), WantsServiceMessages: true)));
        _intake = Intake();
    }

    public async Task DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task What_no_delivery_brought_is_taken_in_and_what_one_did_is_not_told_again()
    {
        Ships("1", "2", "3");
        await DeliverAsync(_shop[1]);

        var gaps = await AskAsync();
        var later = await AskAsync();

        Assert.Equal((2, 0), (gaps, later));
        Assert.Equal(3, await CountAsync("notices"));
    }

    [Fact]
    public async Task A_delivery_that_comes_after_all_is_a_repetition()
    {
        Ships("1");
        await AskAsync();

        await DeliverAsync(_shop[0]);

        Assert.Equal((1, 1), (await CountAsync("notices"), await CountAsync("timeline")));
    }

    [Fact]
    public async Task The_next_question_begins_where_the_last_ended_also_after_a_restart()
    {
        Ships("1", "2", "3");
        await AskAsync();
        await _store.ReopenAsync();
        _intake = Intake();
        _asked = 0;

        Ships("4");
        var gaps = await AskAsync();

        Assert.Equal((1, 1), (gaps, _asked));
    }

    [Fact]
    public async Task A_sender_that_fails_in_the_middle_is_asked_on_from_there()
    {
        Ships("1", "2", "3", "4", "5");
        var broken = await AskAsync(failsAtPage: 2);
        var held = await CountAsync("timeline");

        var rest = await AskAsync();

        Assert.Equal((0, 2, 3), (broken, held, rest));
        Assert.Equal(5, await CountAsync("notices"));
    }

    [Fact]
    public async Task Nothing_is_left_out_while_customers_cannot_be_found()
    {
        Ships("1");
        _capabilities.InvokeAsync(Arg.Any<IdentifyCustomer>(), Arg.Any<Caller>(), Arg.Any<CancellationToken>())
            .Returns(
                Task.FromResult<CapabilityResult<CustomerIdentified>>(new Problem(ProblemKind.Unavailable)),
                Task.FromResult<CapabilityResult<CustomerIdentified>>(new CustomerIdentified(new CustomerId("ada"), WantsServiceMessages: true)));

        var meanwhile = await AskAsync();
        var afterwards = await AskAsync();

        Assert.Equal((0, 1), (meanwhile, afterwards));
    }

    private EventIntake Intake()
    {
        var options = Options.Create(new ProactiveOptions());
        return new EventIntake(
            _capabilities,
            new Notices(new Mailbox(_store.Store, TimeProvider.System), new NoticeTimes(options), options, TimeProvider.System),
            new Consents(TimeProvider.System),
            new Subscribers(_store.Store, Options.Create(new SubscriptionOptions()), TimeProvider.System),
            TimeProvider.System);
    }

    private void Ships(params string[] ids) => _shop.AddRange(ids.Select(id => new OrderShipped(id, DateTimeOffset.UnixEpoch, new EventSubject(new CustomerId("ada")), new OrderNumber(id))));

    private Task DeliverAsync(OrderShipped shipped) => _store.Store.WriteAsync(
        transaction => _intake.TakeAsync(transaction, "shop", shipped, new CustomerIdentified(new CustomerId("ada"), WantsServiceMessages: true)), CancellationToken.None);

    private Task<int> AskAsync(int failsAtPage = int.MaxValue) => new Reconciliation(
        [new Shop(_shop, () => ++_asked, failsAtPage)],
        _intake,
        _store.Store,
        new Mailbox(_store.Store, TimeProvider.System),
        new SoleOwner(),
        Options.Create(new ProactiveOptions()),
        TimeProvider.System,
        NullLogger<Reconciliation>.Instance).AskAllAsync(CancellationToken.None);

    private Task<int> CountAsync(string table) => _store.Store.ReadAsync(connection => connection.ExecuteScalarAsync<int>($"SELECT COUNT(*) FROM {table}"), CancellationToken.None);

    /// <summary>A shop that tells two orders a page; its cursor is how many it has told.</summary>
    private sealed class Shop(List<OrderShipped> orders, Func<int> ask, int failsAtPage) : IReconciled
    {
        private const int Page = 2;

        private int _pages;

        public string Source => "shop";

        public Task<ReconciledPage> ReadAsync(string? cursor, CancellationToken cancellationToken)
        {
            ask();

            if (++_pages >= failsAtPage)
            {
                throw new ConnectorException("Shop", ConnectorFailure.Unavailable, "it is closed.");
            }

            var begin = int.Parse(cursor ?? "0", null);
            var events = orders.Skip(begin).Take(Page).ToList();
            return Task.FromResult(new ReconciledPage(events, $"{begin + events.Count}", begin + events.Count < orders.Count));
        }
    }
}
