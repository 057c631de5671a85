using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Catalog;
using ChatBot.Connectors.Capabilities.Orders;
using Microsoft.Data.Sqlite;

namespace ChatBot.Connectors.Tests.Pipeline;

public sealed class CapabilityInvokerTests
{
    [Fact]
    public void What_is_bound_can_be_answered_and_nothing_else()
    {
        using var business = new Business();

        Assert.True(business.Capabilities.CanAnswer("cancel_order"));
        Assert.False(business.Capabilities.CanAnswer("launch_rocket"));
    }

    [Fact]
    public async Task Asking_what_nobody_answers_is_a_mistake_of_the_program()
    {
        using var business = new Business();

        var mistake = await Assert.ThrowsAsync<InvalidOperationException>(() => business.AskAsync(new Unbound(), Callers.Ada));

        Assert.Contains("launch_rocket", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_back_end_that_fails_is_a_problem_with_its_reference_in_the_log()
    {
        using var business = new Business(new() { ["Capabilities:search_products:Retries"] = "0" });
        await business.StartAsync();
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(business.Folder, "sample.db")}"))
        {
            connection.Open();
            await using var drop = connection.CreateCommand();
            drop.CommandText = "ALTER TABLE products RENAME TO gone";
            drop.ExecuteNonQuery();
        }

        var result = await business.AskAsync(new SearchProducts("kettle"), Callers.Nobody);

        Assert.Equal(ProblemKind.Unavailable, result.Problem?.Kind);
        Assert.Contains(result.Problem!.Reference, business.Log.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_may_demand_more_than_the_capability()
    {
        using var business = new Business(new() { ["Capabilities:get_order_status:Level"] = "Verified" });

        var result = await business.AskAsync(new GetOrderStatus(new("1042")), Callers.Guest("ada@example.com"));

        Assert.Equal(CallerLevel.Verified, result.Problem?.NeededLevel);
    }

    [Capability("launch_rocket", Access.Write)]
    private sealed record Unbound : ICapability<OrderList>;
}
