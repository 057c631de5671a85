using System.Diagnostics;

namespace ChatBot.Benchmarks.Load;

/// <summary>
/// Measures the bot as its users meet it, in a process of its own on the same machine: start to first answer, durable turns over HTTP
/// at a steady rate and as fast as it goes, webhook acknowledgements, and memory with a thousand open conversations.
/// </summary>
internal static class LoadCommand
{
    private const int Conversations = 1000;

    private static readonly string[] Sentences =
        ["where is order 1042?", "ada@example.com", "what is your return policy?", "is the blue enamel kettle in stock?", "hello", "thanks"];

    public static async Task<int> RunAsync(string[] options)
    {
        var rate = Measured.Option(options, "--rate", 200);
        var seconds = Measured.Option(options, "--seconds", 20);
        var replicas = Measured.Option(options, "--replicas", 1);

        await using var bot = new MeasuredBot(Path.GetFullPath(Measured.Option(options, "--bot") ?? AppContext.BaseDirectory));
        Console.WriteLine($"First start to first answer:   {await bot.StartAndAskAsync():n0} ms");
        await bot.StopAsync();
        Console.WriteLine($"Second start to first answer:  {await bot.StartAndAskAsync():n0} ms");

        await bot.AddReplicasAsync(replicas - 1);
        await OpenConversationsAsync(bot);
        Console.WriteLine($"Memory, {Conversations} open conversations: {bot.ResidentMegabytes:n0} MB");

        Measured.Report("Turns at 100/s, while cold", await RunAsync(bot, "cold", 100, 10, conversations: 100));
        Measured.Report($"Turns at {rate}/s", await RunAsync(bot, "steady", rate, seconds, Conversations));
        var before = bot.ProcessorTime;
        var flatOut = await RunFlatOutAsync(bot, 32, seconds);
        Measured.Report("Turns, 32 at a time", flatOut);
        // The clock says what a busy machine lets through; this says what a turn costs.
        Console.WriteLine($"Processor time of the bot for each of them: {(bot.ProcessorTime - before).TotalMilliseconds / flatOut.Times.Count:n2} ms");
        Measured.Report("Webhooks at 500/s", await WebhooksAsync(bot, 500, seconds));

        Console.WriteLine($"Memory after all of it: {bot.ResidentMegabytes:n0} MB");
        await OpenStreamsAsync(bot);
        Console.WriteLine($"Memory, {Conversations} idle Direct Line streams besides: {bot.ResidentMegabytes:n0} MB");
        return 0;
    }

    /// <summary>Open loop: each turn has its moment, and a late one counts from that moment, so that a stall is not hidden.</summary>
    private static Task<Measured> RunAsync(MeasuredBot bot, string name, int rate, int seconds, int conversations) =>
        AtRateAsync(rate, seconds, i => bot.AskAsync($"{name}-{i % conversations}", Sentences[i / conversations % Sentences.Length]));

    private static Task<Measured> WebhooksAsync(MeasuredBot bot, int rate, int seconds) => AtRateAsync(rate, seconds, bot.PostWebhookAsync);

    private static async Task<Measured> AtRateAsync(int rate, int seconds, Func<int, Task> ask)
    {
        var start = Stopwatch.GetTimestamp();
        var asked = new List<Task<double>>();

        for (var i = 0; i < rate * seconds; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / rate);

            if (due - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } early)
            {
                await Task.Delay(early);
            }

            asked.Add(MeasureAsync(ask, i, start, due));
        }

        var times = await Task.WhenAll(asked);
        return new Measured(times, Stopwatch.GetElapsedTime(start));
    }

    private static async Task<double> MeasureAsync(Func<int, Task> ask, int i, long start, TimeSpan due)
    {
        await ask(i);
        return (Stopwatch.GetElapsedTime(start) - due).TotalMilliseconds;
    }

    private static async Task<Measured> RunFlatOutAsync(MeasuredBot bot, int workers, int seconds)
    {
        var start = Stopwatch.GetTimestamp();
        var times = await Task.WhenAll(Enumerable.Range(0, workers).Select(async worker =>
        {
            var mine = new List<double>();

            for (var i = 0; Stopwatch.GetElapsedTime(start).TotalSeconds < seconds; i++)
            {
                var began = Stopwatch.GetTimestamp();
                await bot.AskAsync($"flat-{worker}-{i % 8}", Sentences[i % Sentences.Length]);
                mine.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            return mine;
        }));
        return new Measured([.. times.SelectMany(mine => mine)], Stopwatch.GetElapsedTime(start));
    }

    private static Task OpenConversationsAsync(MeasuredBot bot) => Parallel.ForEachAsync(
        Enumerable.Range(0, Conversations),
        new ParallelOptions { MaxDegreeOfParallelism = 8 },
        async (i, _) => await bot.AskAsync($"open-{i}", "open a ticket"));

    private static Task OpenStreamsAsync(MeasuredBot bot) => Parallel.ForEachAsync(
        Enumerable.Range(0, Conversations), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (_, _) => await bot.OpenStreamAsync());
}
