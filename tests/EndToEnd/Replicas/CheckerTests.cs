using ChatBot.Tests.Data;
using Xunit.Abstractions;

namespace ChatBot.EndToEnd.Replicas;

/// <summary>
/// Many conversations at once, with the bot and with agents, messages and webhooks delivered again and out of step, processes killed and frozen in the middle, the database
/// server restarted: nothing is lost, nothing is done twice. <c>CHECKER_SEED</c> repeats a run, <c>CHECKER_TALKS</c> and <c>CHECKER_KILLS</c> make it longer.
/// </summary>
public sealed class CheckerTests(ITestOutputHelper output)
{
    private static readonly int Talks = Setting("CHECKER_TALKS", 10);

    private static readonly int Kills = Setting("CHECKER_KILLS", 2);

    [PostgresFact]
    public async Task Two_replicas_that_are_killed_or_frozen_at_any_moment_and_a_server_that_restarts_lose_and_double_nothing()
    {
        var server = await PostgresCluster.GetAsync();
        await using var run = await CheckerRun.StartAsync(replicas: 2, Seed(), await server.TakeDatabaseAsync(), server.RestartAsync);

        await run.TalkAsync(Talks, Kills);

        await run.CheckAsync();
    }

    [Fact]
    public async Task A_process_on_SQLite_that_is_killed_or_frozen_at_any_moment_loses_and_doubles_nothing()
    {
        await using var run = await CheckerRun.StartAsync(replicas: 1, Seed());

        await run.TalkAsync(Talks, Kills);

        await run.CheckAsync();
    }

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), out var given) ? given : otherwise;

    private int Seed()
    {
        var seed = Setting("CHECKER_SEED", Random.Shared.Next());
        output.WriteLine($"CHECKER_SEED={seed}");
        return seed;
    }
}
