using System.Reflection;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Billing;
using ChatBot.Connectors.Capabilities.Catalog;
using ChatBot.Connectors.Capabilities.Contacts;
using ChatBot.Connectors.Capabilities.Knowledge;
using ChatBot.Connectors.Capabilities.Orders;
using ChatBot.Connectors.Capabilities.Overview;
using ChatBot.Connectors.Capabilities.Tickets;
using CancelRequest = ChatBot.Connectors.Capabilities.Orders.CancelOrder;
using Order = ChatBot.Connectors.Capabilities.Orders.OrderStatus;
using Ticket = ChatBot.Connectors.Capabilities.Tickets.TicketStatus;
using UpdateRequest = ChatBot.Connectors.Capabilities.Contacts.UpdateContact;

namespace ChatBot.Dialogs.Tests;

/// <summary>A business that answers the capabilities, asks for the level that each demands, and remembers what it was asked.</summary>
internal sealed class Shop : ICapabilities
{
    public static readonly DateTimeOffset Monday = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);

    private static readonly Owner Ada = new(new CustomerId("ada"), new EmailAddress("ada@example.com"));

    private readonly Queue<Problem> _problems = [];

    private string? _failingVerb;

    /// <summary>Whether every product fits every search.</summary>
    public bool FindsAnything { get; set; }

    /// <summary>Whether what the contract says is not there in time.</summary>
    public bool IsContractLate { get; set; }

    /// <summary>What was asked with success, in order.</summary>
    public List<(object Request, Caller Caller)> Asked { get; } = [];

    /// <summary>Capabilities that nobody answers.</summary>
    public HashSet<string> Missing { get; } = [];

    public List<Product> Products { get; } =
    [
        new(new("KET-001"), "Kettle", "Boils a litre.", "kitchen", new(39m, "USD"), 12),
        new(new("MUG-001"), "Mug", "Holds tea.", "kitchen", new(9.5m, "USD"), 0),
        new(new("CUP-001"), "Tea cup", "Small.", "kitchen", new(7m, "USD"), 1),
        new(new("CUP-002"), "Coffee cup", "Large.", "kitchen", new(8m, "USD"), 3),
    ];

    public List<Order> Orders { get; } =
    [
        OrderOf("1042", OrderState.Shipped, new Shipment("UPS", "1Z999", new("https://ups.example/1Z999"), Monday, Monday.AddDays(8), null)),
        OrderOf("1043", OrderState.Processing, null),
        OrderOf("1044", OrderState.Delivered, new Shipment("DHL", "JD01", null, Monday, null, Monday.AddDays(2))),
    ];

    /// <summary>What was asked of one kind.</summary>
    public IReadOnlyList<T> AskedFor<T>() => [.. Asked.Select(asked => asked.Request).OfType<T>()];

    /// <summary>Has the next calls of a capability end with these problems, one each.</summary>
    public void Fails(string verb, params IEnumerable<Problem> problems)
    {
        _failingVerb = verb;

        foreach (var problem in problems)
        {
            _problems.Enqueue(problem);
        }
    }

    public bool CanAnswer(string verb) => !Missing.Contains(verb);

    public Task<CapabilityResult<TAnswer>> InvokeAsync<TAnswer>(ICapability<TAnswer> request, Caller caller, CancellationToken cancellationToken)
        where TAnswer : class => Task.FromResult(Invoke(request, caller));

    private CapabilityResult<TAnswer> Invoke<TAnswer>(ICapability<TAnswer> request, Caller caller)
        where TAnswer : class
    {
        var facts = request.GetType().GetCustomAttribute<CapabilityAttribute>()!;

        if (caller.Level < facts.Level)
        {
            return Problem.StepUpNeeded(facts.Level);
        }

        if (facts.Verb == _failingVerb && _problems.TryDequeue(out var failure))
        {
            return failure;
        }

        Asked.Add((request, caller));
        var answer = Answer(request, caller);
        return answer is Problem problem ? problem : (TAnswer)answer;
    }

    private object Answer(object request, Caller caller) => request switch
    {
        GetOrderStatus { Order: var number } => Orders.Find(order => order.Number == number && caller.MaySee(order.Owner)) ?? (object)Problem.NotFound(),
        ListOrders => new OrderList([.. Orders.Where(order => caller.MaySee(order.Owner)).Select(Summary)]),
        CancelRequest { Order: var number } => Cancel(number, caller),
        SearchProducts { Words: var words } => new ProductList([.. Products.Where(product => FindsAnything || words.TrimEnd('s').Split(' ').Any(word => word.Length > 2 && product.Name.Contains(word, StringComparison.OrdinalIgnoreCase)))]),
        CheckStock { Product: var sku } => Products.Where(product => product.Number == sku)
            .Select(product => new StockLevel(sku, product.Name, product.InStock, product.InStock == 0 ? Monday.AddDays(14) : null)).Single(),
        CreateTicket => new TicketOpened(new("T-2017"), Monday.AddDays(1)),
        GetTicketStatus { Ticket.Value: "T-2001" } => new Ticket(
            new("T-2001"), "Kettle is broken", TicketState.WaitingForCustomer, Monday, Monday.AddDays(1), [new("Robin", "Which colour is it?", Monday.AddDays(1))], Ada),
        FindAnswer { Question: var question } when question.Contains("return", StringComparison.OrdinalIgnoreCase) =>
            new HelpAnswer(new("returns"), "Returns", "You have 30 days to send something back.", null),
        FindAnswer { Question: var question } when question.Contains("payment failed", StringComparison.OrdinalIgnoreCase) =>
            new HelpAnswer(new("failed-payment"), "When a payment fails", "You can pay with another card.", null),
        UpdateRequest { Email: var email, Address: var address } => new ContactUpdated(
            new(caller.Customer ?? new("ada"), "Ada Lopez", email ?? new("ada@example.com"), address)),
        ListPlans => new PlanList([new(new("classic"), "Coffee Club Classic", new(24m, "USD")), new(new("plus"), "Coffee Club Plus", new(42m, "USD"))]),
        QuoteUpgrade { Plan: var plan } => Upgrade(plan),
        ChangePlan { Plan: var plan } => new Subscription(new("sub_ada"), plan, "Coffee Club Plus", SubscriptionState.Active, new(42m, "USD"), Monday),
        _ => Problem.NotFound(),
    };

    private UpgradeQuote Upgrade(PlanId plan)
    {
        UpgradeLine price = new(UpgradeLineKind.Plan, new(42m, "USD"), null), shipment = new(UpgradeLineKind.Shipment, new(4.9m, "USD"), null);
        return IsContractLate
            ? new(new("classic"), plan, new(15m, "USD"), null, [price, shipment], null, [new("get_contract_terms", SourceState.Late, null)])
            : new(
                new("classic"), plan, new(15m, "USD"), true,
                [price, new(UpgradeLineKind.Discount, new(-4.2m, "USD"), 10), shipment, new(UpgradeLineKind.Tax, new(2.67m, "USD"), 6.25m)], new(45.37m, "USD"), []);
    }

    private object Cancel(OrderNumber number, Caller caller) => Orders.Find(order => order.Number == number && caller.MaySee(order.Owner)) switch
    {
        null => Problem.NotFound(),
        { State: OrderState.Shipped } => Problem.Conflict(ProblemReasons.OrderShipped),
        var order => new OrderCancelled(number, Monday, order.Total),
    };

    private static Order OrderOf(string number, OrderState state, Shipment? shipment) => new(
        new(number),
        state,
        Monday,
        new(87.5m, "USD"),
        [new(new("KET-001"), "Kettle", 2, new(39m, "USD")), new(new("MUG-001"), "Mug", 1, new(9.5m, "USD"))],
        shipment,
        Ada);

    private static OrderSummary Summary(Order order) => new(order.Number, order.State, order.OrderedAt, order.Total, [.. order.Lines.Select(line => line.Name)]);
}
