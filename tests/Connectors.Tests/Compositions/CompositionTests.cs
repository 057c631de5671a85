using System.Text.Json;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Billing;
using ChatBot.Connectors.Capabilities.Contacts;
using ChatBot.Connectors.Capabilities.Orders;
using ChatBot.Connectors.Capabilities.Overview;
using ChatBot.Connectors.Capabilities.Tickets;
using ChatBot.Connectors.Compositions;
using ChatBot.Connectors.Tests.Pipeline;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Tests.Compositions;

public class CompositionTests
{
    private static readonly Type[] OverviewParts = [typeof(FindContact), typeof(ListOrders), typeof(ListTickets), typeof(GetSubscription), typeof(GetInvoices)];
    private static readonly Type[] UpgradeParts = [typeof(QuotePlanChange), typeof(GetContractTerms), typeof(QuoteShipment), typeof(GetTaxRate)];

    private readonly ManualClock _clock = new();

    [Fact]
    public async Task An_overview_is_the_same_whichever_system_answers_first()
    {
        var answers = new HashSet<string>();

        foreach (var order in Permutations(OverviewParts))
        {
            var systems = Overview();
            var asking = AskAsync(systems, new GetCustomerOverview());
            foreach (var part in order)
            {
                systems.Open(part);
            }

            answers.Add(JsonSerializer.Serialize((await asking).Answer));
        }

        Assert.Contains("Ada Lopez", Assert.Single(answers), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upgrade_costs_the_same_whichever_system_answers_first()
    {
        var answers = new HashSet<string>();

        foreach (var order in Permutations(UpgradeParts))
        {
            var systems = Upgrade();
            var asking = AskAsync(systems, new QuoteUpgrade(new("plus")));
            foreach (var part in order)
            {
                systems.Open(part);
            }

            answers.Add(JsonSerializer.Serialize((await asking).Answer));
        }

        Assert.Single(answers);
    }

    [Fact]
    public async Task At_the_deadline_what_is_there_is_told_and_what_is_late_is_named()
    {
        var systems = Overview();
        var asking = AskAsync(systems, new GetCustomerOverview());
        foreach (var part in OverviewParts.Except([typeof(ListTickets)]))
        {
            systems.Open(part);
        }

        _clock.Advance(TimeSpan.FromMilliseconds(800));
        var overview = (await asking).Answer!;

        Assert.Null(overview.Tickets);
        Assert.Equal(SourceState.Late, StateOf(overview.Sources, "list_tickets"));
        Assert.Equal(4, overview.Sources.Count(source => source.State is SourceState.Here));
        Assert.NotNull(overview.Contact);
    }

    [Fact]
    public async Task A_system_that_fails_one_that_breaks_and_one_that_nobody_has_take_nothing_from_the_others()
    {
        var systems = Overview().With<ListOrders, OrderList>(new Problem(ProblemKind.Unavailable)).With<GetSubscription, Subscription>(Problem.NotFound());
        systems.Unanswered.Add("get_invoices");
        systems.Break(typeof(ListTickets));
        foreach (var part in OverviewParts)
        {
            systems.Open(part);
        }

        var overview = (await AskAsync(systems, new GetCustomerOverview())).Answer!;

        Assert.Equal(
            [SourceState.Here, SourceState.Missing, SourceState.Missing, SourceState.None, SourceState.Missing],
            overview.Sources.Select(source => source.State));
    }

    [Theory]
    [InlineData(true, "Plan 42.00|Discount -4.20 10|Shipment 4.90|Tax 2.67 6.25", "45.37")]
    [InlineData(false, "Plan 42.00|Shipment 4.90|Tax 2.93 6.25", "49.83")]
    public async Task An_upgrade_is_explained_line_by_line(bool kept, string lines, string monthly)
    {
        var systems = Upgrade(kept);
        foreach (var part in UpgradeParts)
        {
            systems.Open(part);
        }

        var quote = (await AskAsync(systems, new QuoteUpgrade(new("plus")))).Answer!;

        Assert.Equal(kept, quote.KeepsDiscount);
        Assert.Equal(lines, string.Join('|', quote.Lines.Select(line => FormattableString.Invariant($"{line.Kind} {line.Amount.Amount:F2} {line.Percent}").TrimEnd())));
        Assert.Equal(monthly, FormattableString.Invariant($"{quote.Monthly!.Value.Amount:F2}"));
        Assert.Equal(quote.Monthly.Value.Amount, quote.Lines.Sum(line => line.Amount.Amount));
    }

    [Fact]
    public async Task Without_the_contract_nothing_is_promised_about_the_discount_and_no_sum_is_told()
    {
        var systems = Upgrade();
        foreach (var part in UpgradeParts.Except([typeof(GetContractTerms)]))
        {
            systems.Open(part);
        }

        var asking = AskAsync(systems, new QuoteUpgrade(new("plus")));
        _clock.Advance(TimeSpan.FromMilliseconds(800));
        var quote = (await asking).Answer!;

        Assert.Null(quote.KeepsDiscount);
        Assert.Null(quote.Monthly);
        Assert.Equal([UpgradeLineKind.Plan, UpgradeLineKind.Shipment], quote.Lines.Select(line => line.Kind));
        Assert.Equal(SourceState.Late, StateOf(quote.Sources, "get_contract_terms"));
    }

    [Fact]
    public async Task A_plan_that_there_is_not_is_the_price_rules_problem()
    {
        var systems = Upgrade().With<QuotePlanChange, PlanChangeQuote>(Problem.Conflict(ProblemReasons.SamePlan));
        foreach (var part in UpgradeParts)
        {
            systems.Open(part);
        }

        var result = await AskAsync(systems, new QuoteUpgrade(new("plus")));

        Assert.Equal(ProblemReasons.SamePlan, result.Problem?.Reason);
    }

    [Fact]
    public async Task The_shop_answers_both_with_every_part_through_the_whole_pipeline()
    {
        using var business = new Business();

        var overview = await business.AskAsync(new GetCustomerOverview(), Callers.Ada);
        var upgrade = await business.AskAsync(new QuoteUpgrade(new("plus")), Callers.Ada);
        var bens = await business.AskAsync(new GetCustomerOverview(), Callers.Ben);

        Assert.All(overview.Answer!.Sources, source => Assert.Equal(SourceState.Here, source.State));
        Assert.Equal(("Ada Lopez", true), (overview.Answer.Contact!.Name, upgrade.Answer!.KeepsDiscount!.Value));
        Assert.Equal(upgrade.Answer.Lines.Sum(line => line.Amount.Amount), upgrade.Answer.Monthly!.Value.Amount);
        Assert.Equal(SourceState.None, StateOf(bens.Answer!.Sources, "get_subscription"));
        Assert.Contains(business.Memory.Audit, record => record.Verb == "list_orders");
    }

    private static Gates Overview() => new Gates()
        .With<FindContact, Contact>(new Contact(new("ada"), "Ada Lopez", new("ada@example.com"), null))
        .With<ListOrders, OrderList>(new OrderList([]))
        .With<ListTickets, TicketList>(new TicketList([]))
        .With<GetSubscription, Subscription>(new Subscription(new("sub"), new("classic"), "Classic", SubscriptionState.Active, new(24, "USD"), default))
        .With<GetInvoices, InvoiceList>(new InvoiceList([]));

    private static Gates Upgrade(bool kept = true) => new Gates()
        .With<QuotePlanChange, PlanChangeQuote>(new PlanChangeQuote(new("classic"), new("plus"), new(15, "USD"), new(42, "USD"), []))
        .With<GetContractTerms, ContractTerms>(new ContractTerms(10, kept))
        .With<QuoteShipment, ShipmentQuote>(new ShipmentQuote(new(4.9m, "USD")))
        .With<GetTaxRate, TaxRate>(new TaxRate("US", 6.25m));

    private Task<CapabilityResult<CustomerOverview>> AskAsync(Gates systems, GetCustomerOverview request) =>
        new CustomerOverviews(Together(systems)).AnswerAsync(request, new(Calls.Route<GetCustomerOverview>(), request, Callers.Ada), CancellationToken.None);

    private Task<CapabilityResult<UpgradeQuote>> AskAsync(Gates systems, QuoteUpgrade request) =>
        new UpgradeQuotes(Together(systems)).AnswerAsync(request, new(Calls.Route<QuoteUpgrade>(), request, Callers.Ada), CancellationToken.None);

    private PartsTogether Together(Gates systems) =>
        new(new Lazy<ICapabilities>(systems), Options.Create(new CompositionOptions()), _clock, NullLogger<PartsTogether>.Instance);

    private static SourceState StateOf(IReadOnlyList<AnswerSource> sources, string verb) => sources.Single(source => source.Verb == verb).State;

    private static IEnumerable<Type[]> Permutations(Type[] parts) => parts.Length <= 1
        ? [parts]
        : parts.SelectMany(first => Permutations([.. parts.Except([first])]).Select(rest => (Type[])[first, .. rest]));
}
