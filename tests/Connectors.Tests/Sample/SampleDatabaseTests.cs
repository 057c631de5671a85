using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Orders;
using ChatBot.Connectors.Plumbing;
using ChatBot.Connectors.Sample;
using Microsoft.Data.Sqlite;

namespace ChatBot.Connectors.Tests.Sample;

public sealed class SampleDatabaseTests : IDisposable
{
    private readonly Business _business = new(isFirstStart: true);

    [Fact]
    public async Task The_first_start_makes_the_shop()
    {
        await _business.StartAsync();

        Assert.Equal(8, _business.Query<long>("SELECT count(*) FROM customers"));
        Assert.True(_business.Query<long>("SELECT count(*) FROM products") >= 20);
        Assert.True(_business.Query<long>("SELECT count(*) FROM products WHERE in_stock = 0") >= 3);
        Assert.Equal(18, _business.Query<long>("SELECT count(*) FROM orders"));
        Assert.Equal("Failed", _business.Query<string>("SELECT payments.state FROM payments JOIN invoices ON invoices.number = invoice WHERE customer = 'ada' AND invoices.state = 'Open'"));
        Assert.Equal("cus_ada", _business.Query<string>("SELECT billing_id FROM customers WHERE id = 'ada'"));
    }

    [Fact]
    public async Task A_start_that_was_cut_off_leaves_nothing_half_made()
    {
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(Directory.CreateDirectory(_business.Folder).FullName, "sample.db")}"))
        {
            connection.Open();
            using var cutOff = connection.BeginTransaction();
            SampleSeed.Fill(connection, _business.Clock.GetUtcNow());
        }

        await _business.StartAsync();

        Assert.Equal(8, _business.Query<long>("SELECT count(*) FROM customers"));
    }

    [Fact]
    public async Task Many_who_come_first_make_one_shop()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => _business.AskAsync(new ListOrders(), Callers.Ada))));

        Assert.Equal(8, _business.Query<long>("SELECT count(*) FROM customers"));
    }

    [Fact]
    public async Task What_was_changed_is_still_so_after_a_restart()
    {
        await _business.AskAsync(new CancelOrder(new("1043")), Callers.Ada);
        using var restarted = new Business(new() { ["Data:Folder"] = _business.Folder });

        var result = await restarted.AskAsync(new GetOrderStatus(new("1043")), Callers.Ada);

        Assert.Equal(OrderState.Cancelled, result.Answer?.State);
    }

    [Fact]
    public async Task A_repeated_write_is_told_by_its_key_even_when_our_own_journal_is_lost()
    {
        var turn = Callers.Ada;
        var first = await _business.AskAsync(new CancelOrder(new("1043")), turn);
        using var restarted = new Business(new() { ["Data:Folder"] = _business.Folder });

        var again = await restarted.AskAsync(new CancelOrder(new("1043")), turn);

        Assert.Equal(first.Answer, again.Answer);
        Assert.Equal(10, _business.Query<long>("SELECT in_stock FROM products WHERE sku = 'COF-001'"));
    }

    [Fact]
    public async Task A_shop_of_an_earlier_version_begins_again()
    {
        await _business.AskAsync(new CancelOrder(new("1043")), Callers.Ada);
        _business.Query<long?>("DROP TABLE tax_rates; ALTER TABLE plans DROP COLUMN keeps_discount; PRAGMA user_version = 2");
        using var updated = new Business(new() { ["Data:Folder"] = _business.Folder });

        await updated.StartAsync();
        var order = await updated.AskAsync(new GetOrderStatus(new("1043")), Callers.Ada);

        Assert.NotEqual(OrderState.Cancelled, order.Answer!.State);
        Assert.Equal(8, _business.Query<long>("SELECT count(*) FROM customers"));
        Assert.Equal(5, _business.Query<long>("SELECT count(*) FROM tax_rates"));
        Assert.Contains("was of version 2 and has been made anew", updated.Log.All, StringComparison.Ordinal);
        Assert.Equal(SampleSeed.Version, _business.Query<long>("PRAGMA user_version"));
    }

    [Fact]
    public async Task A_file_of_a_later_version_says_what_to_do()
    {
        await _business.StartAsync();
        _business.Query<long?>("PRAGMA user_version = 99");
        using var restarted = new Business(new() { ["Data:Folder"] = _business.Folder });

        var stopped = await Assert.ThrowsAsync<SettingsException>(restarted.StartAsync);

        Assert.Contains("Delete the file", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shop_that_is_away_is_unavailable()
    {
        using var business = new Business(new() { ["Capabilities:get_order_status:Retries"] = "0" });
        await business.StartAsync();
        SqliteConnection.ClearAllPools();
        File.Delete(Path.Combine(business.Folder, "sample.db"));
        Directory.CreateDirectory(Path.Combine(business.Folder, "sample.db"));

        var result = await business.AskAsync(new GetOrderStatus(new("1042")), Callers.Ada);

        Assert.Equal(ProblemKind.Unavailable, result.Problem?.Kind);
    }

    public void Dispose() => _business.Dispose();
}
