namespace ChatBot.Connectors.Capabilities.Orders;

/// <summary>An order in a list.</summary>
/// <param name="Number">The order's number.</param>
/// <param name="State">How far it is.</param>
/// <param name="OrderedAt">When it was placed.</param>
/// <param name="Total">What it costs in all.</param>
/// <param name="Items">The names of what was ordered.</param>
public sealed record OrderSummary(OrderNumber Number, OrderState State, DateTimeOffset OrderedAt, Money Total, IReadOnlyList<string> Items);
