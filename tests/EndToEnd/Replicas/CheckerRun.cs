using System.Data.Common;
using System.Net;
using ChatBot.EndToEnd.Channels;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ChatBot.EndToEnd.Replicas;

/// <summary>The replicas, those who talk with them, and whoever kills them; then the books are checked.</summary>
internal sealed class CheckerRun : IAsyncDisposable
{
    private const string Secret = "the-secret-of-the-checker-0123456789";

    private const int Deliveries = 10;

    private const int TalksPerAgent = 20;

    // Nobody of whom there is a conversation: their notices wait, and disturb nobody's talk.
    private const string CustomerOfWebhooks = "hugo";

    private static readonly string[] Customers = ["ada", "ben", "chloe", "daniel", "emi"];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(20) };
    private readonly List<BotProcess> _bots = [];
    private readonly List<Talk> _talks = [];
    private readonly List<AgentLine> _agents = [];
    private readonly List<AgentTalk> _withAgents = [];
    private readonly int _seed;
    private readonly string? _store;

    private readonly Func<bool, Task>? _restartServer;

    private CheckerRun(int seed, string? store, Func<bool, Task>? restartServer) => (_seed, _store, _restartServer) = (seed, store, restartServer);

    private string Folder => _bots[0].DataFolder;

    /// <param name="restartServer">Restarts the server that keeps the store, in order or as after a crash; null where there is none.</param>
    public static async Task<CheckerRun> StartAsync(int replicas, int seed, string? store = null, Func<bool, Task>? restartServer = null)
    {
        SQLitePCL.Batteries_V2.Init();
        var run = new CheckerRun(seed, store, restartServer);

        for (var i = 0; i < replicas; i++)
        {
            var bot = new BotProcess().TakesWebhooks()
                .Set("DirectLine__Secret", Secret)
                .Set("Replicas__Timeout", "00:00:03")
                // Agents whose replica is killed come back to another one.
                .Set("Desk__AgentLostAfter", "00:30:00");
            run._bots.Add(bot);
            bot.Set("Data__Folder", run.Folder).Set("ConnectionStrings__Store", store ?? "");
            await bot.StartAsync();
        }

        return run;
    }

    /// <summary>All talks and deliveries at once, while processes are killed and started again.</summary>
    /// <param name="kills">How often something happens to a process or to the server.</param>
    public async Task TalkAsync(int talks, int kills)
    {
        for (var i = 0; i < talks; i++)
        {
            _talks.Add(TalkOf(Customers[i % Customers.Length], i));
        }

        await BeginWithAgentsAsync(Math.Max(1, talks / TalksPerAgent));
        await Task.WhenAll(
            [HarmAsync(kills), DeliverAsync(), .. _talks.Select((talk, i) => RunAsync(talk, i)), .. _withAgents.Select(talk => talk.RunAsync())]);
        await SettleAsync();
    }

    /// <summary>Every conversation as some serial order would have it, every delivery and every write once.</summary>
    public async Task CheckAsync()
    {
        await using (var sample = new SqliteConnection($"Data Source={Path.Combine(Folder, "sample.db")};Mode=ReadOnly;Pooling=False"))
        {
            var tickets = (await sample.QueryAsync<string>("SELECT subject FROM tickets WHERE subject LIKE 'Kettle % leaks' ORDER BY subject")).ToList();
            Assert.Equal(Enumerable.Range(0, _talks.Count).Select(i => $"Kettle {i} leaks").Order(StringComparer.Ordinal), tickets);
        }

        Assert.Equal(Deliveries, await CountAsync("webhook_inbox WHERE outcome = 'read'"));
        Assert.Equal(Deliveries, await CountAsync("timeline WHERE type = 'OrderShipped'"));
        Assert.Equal(Deliveries, await CountAsync("notices"));
        Assert.Equal(0, await CountAsync("mailbox WHERE outcome <> 'answered'"));
        await Task.WhenAll(_withAgents.Select(talk => talk.CheckAsync()));
        await Task.WhenAll(_talks.Select((talk, i) => CheckAsync(talk, i)));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();

        foreach (var agent in _agents)
        {
            await agent.DisposeAsync();
        }

        // The first has the folder that all of them use.
        foreach (var bot in Enumerable.Reverse(_bots))
        {
            await bot.DisposeAsync();
        }
    }

    private async Task BeginWithAgentsAsync(int count)
    {
        var agent = new AgentLine(_bots, new Random(_seed + 2), new CookieContainer());
        _agents.Add(agent);
        await agent.SignInAsync();
        await agent.CallAsync("List");

        for (var i = 0; i < count; i++)
        {
            var line = i == 0 ? agent : agent.Fork(_seed + 3 + i);
            var talk = new AgentTalk(line, TalkOf($"nora{i}", -1 - i), new Random(HashCode.Combine(_seed, -1 - i)));
            _withAgents.Add(talk);
            await talk.BeginAsync();

            if (i > 0)
            {
                _agents.Add(line);
            }
        }
    }

    private static async Task RunAsync(Talk talk, int number)
    {
        await talk.BeginAsync();

        foreach (var said in (string[])["open a ticket", $"Kettle {number} leaks", $"It drips since day {number}", "yes"])
        {
            await talk.SayAsync(said);
        }

        // Two at once: either may be first.
        await Task.WhenAll(talk.SayAsync("what is your return policy?"), talk.SayAsync("is the blue enamel kettle in stock?"));
        await talk.SayAsync("thanks");
    }

    /// <summary>What the bot said must be what it says to the same words in the same order, when nobody disturbs it.</summary>
    private async Task CheckAsync(Talk talk, int number)
    {
        var (customer, bot) = await talk.ReadAsync();
        Assert.Equal(talk.Acknowledged.Select(pair => (pair.Key, pair.Value)).Order(), customer.Order());

        var undisturbed = TalkOf(talk.Customer, number);
        await undisturbed.BeginAsync();

        foreach (var (text, _) in customer)
        {
            await undisturbed.SayAsync(text);
        }

        var expected = (await undisturbed.ReadAsync()).Bot;
        using var limit = new CancellationTokenSource(Patience);

        while (expected.Count < bot.Count || await CountAsync("mailbox WHERE done_at IS NULL") > 0)
        {
            await Task.Delay(100, limit.Token);
            expected = (await undisturbed.ReadAsync()).Bot;
        }

        Assert.True(expected.SequenceEqual(bot), $"Seed {_seed}, talk {number}. Expected:\n{string.Join('\n', expected)}\n\nSaid:\n{string.Join('\n', bot)}");
    }

    private Talk TalkOf(string customer, int number) =>
        new(_http, [.. _bots.Select(bot => bot.Address)], Secret, customer, new Random(HashCode.Combine(_seed, number)));

    private async Task HarmAsync(int times)
    {
        var random = new Random(_seed);

        for (var i = 0; i < times; i++)
        {
            await Task.Delay(random.Next(200, 2_500));
            var bot = _bots[random.Next(_bots.Count)];
            var pause = random.Next(0, 1_000);

            switch (random.Next(_restartServer is null ? 3 : 4))
            {
                case 0:
                    // Longer than the others wait for it, now and then: it comes back as an owner that is none any more.
                    await bot.FreezeAsync();
                    await Task.Delay(pause * 8);
                    await bot.ThawAsync();
                    break;

                case 3:
                    await _restartServer!(random.Next(2) == 0);
                    break;

                default:
                    await bot.KillAsync();
                    await Task.Delay(pause);
                    await bot.StartAsync();
                    break;
            }
        }
    }

    private async Task DeliverAsync()
    {
        var random = new Random(_seed + 1);

        for (var i = 0; i < Deliveries; i++)
        {
            var body = $$$"""{"type":"order.shipped","data":{"customer_id":"{{{CustomerOfWebhooks}}}","order_number":"{{{2000 + i}}}","carrier":"Swift"}}""";
            var taken = 0;

            // Twice, since senders that did not hear the answer come again.
            while (taken < 2)
            {
                try
                {
                    taken += await _bots[random.Next(_bots.Count)].PostStandardAsync($"msg_{i}", body) is HttpStatusCode.Accepted ? 1 : 0;
                }
                catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
                {
                    // It was killed, is starting, or is frozen.
                    await Task.Delay(50);
                }
            }
        }
    }

    private async Task SettleAsync()
    {
        using var limit = new CancellationTokenSource(Patience);

        while (await CountAsync("mailbox WHERE done_at IS NULL") + await CountAsync("webhook_inbox WHERE done_at IS NULL") > 0)
        {
            await Task.Delay(100, limit.Token);
        }
    }

    private async Task<long> CountAsync(string what)
    {
        using var limit = new CancellationTokenSource(Patience);

        while (true)
        {
            try
            {
                await using DbConnection connection = _store is null
                    ? new SqliteConnection($"Data Source={Path.Combine(Folder, "store.db")};Mode=ReadOnly;Pooling=False")
                    : new NpgsqlConnection(_store);
                return await connection.ExecuteScalarAsync<long>($"SELECT COUNT(*) FROM {what}");
            }
            catch (NpgsqlException exception) when (exception.IsTransient)
            {
                // A restart has cut this connection too.
                await Task.Delay(100, limit.Token);
            }
        }
    }
}
