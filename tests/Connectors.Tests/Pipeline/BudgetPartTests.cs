using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Orders;
using ChatBot.Connectors.Plumbing;

namespace ChatBot.Connectors.Tests.Pipeline;

public class BudgetPartTests
{
    private static readonly Dictionary<string, string?> Three = new()
    {
        ["Budgets:Sample:Calls"] = "3",
        ["Budgets:Sample:Per"] = "00:01:00",
        ["Capabilities:get_order_status:Cache"] = "00:00:10",
    };

    [Fact]
    public async Task What_a_system_grants_is_shared_by_all_customers_and_cached_answers_cost_none_of_it()
    {
        using var business = new Business(Three);
        ProblemKind?[] kinds =
        [
            await AskAsync(business, "1042", Callers.Ada),
            await AskAsync(business, "1042", Callers.Ada),
            await AskAsync(business, "1043", Callers.Ada),
            await AskAsync(business, "2001", Callers.Ben),
            await AskAsync(business, "1044", Callers.Ada),
            await AskAsync(business, "1042", Callers.Ada),
        ];

        Assert.Equal([null, null, null, ProblemKind.NotFound, ProblemKind.Limited, null], kinds);
    }

    [Fact]
    public void A_budget_for_a_system_that_answers_nothing_stops_the_start()
    {
        var stopped = Assert.Throws<SettingsException>(() => new Business(new() { ["Budgets:Zendsek:Calls"] = "3" }));

        Assert.Contains("Budgets:Zendsek is not a known setting. Possible there: Compositions, Knowledge, Sample.", stopped.Message, StringComparison.Ordinal);
    }

    private static async Task<ProblemKind?> AskAsync(Business business, string order, Caller caller) =>
        (await business.AskAsync(new GetOrderStatus(new(order)), caller)).Problem?.Kind;
}
