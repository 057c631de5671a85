using System.Diagnostics;
using ChatBot.Benchmarks.Dialogs;

namespace ChatBot.Benchmarks.BotBuilder;

/// <summary>Measures what a turn costs, in process: the median of seven rounds. Processor time is what other work on the machine disturbs least.</summary>
internal static class FrameworkCommand
{
    private const int Rounds = 7;
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(400);

    public static async Task<int> RunAsync()
    {
        using var echo = new EchoTurn();
        using var json = new ActivityJsonRoundTrip();
        var storage = new StateStorage();
        var waterfall = new WaterfallTurn();

        Console.WriteLine("what | processor | clock | allocated");
        Console.WriteLine("--- | --- | --- | ---");
        await MeasureAsync("echo, bare BotAdapter", 1, echo.BareBotAdapter);
        await MeasureAsync("echo, CloudAdapterBase, expectReplies", 1, echo.ProcessActivityExpectingReplies);
        await MeasureAsync("echo, CloudAdapter, JSON in and out", 1, echo.ProcessHttpRequest);
        await MeasureAsync("waterfall, three text prompts, a turn", 4, waterfall.TextPrompts);
        await MeasureAsync("waterfall, text, number, confirm, a turn", 4, waterfall.TextNumberAndConfirm);
        await MeasureAsync("activity, deserialise and serialise", 1, json.ReadAndWrite);
        await MeasureAsync("MemoryStorage, write and read 1 KB", 1, storage.WriteAndRead);
        await MeasureAsync("state, load, change and save", 1, storage.LoadChangeAndSave);
        await MeasureAsync("state, load and save unchanged", 1, storage.LoadAndSaveUnchanged);
        return 0;
    }

    private static async Task MeasureAsync(string name, int operations, Func<Task> run)
    {
        // Until the compiler has seen enough to give its best.
        for (var i = 0; i < 5; i++)
        {
            await RoundAsync(run);
        }

        var rounds = new List<Figures>();
        for (var i = 0; i < Rounds; i++)
        {
            rounds.Add(await RoundAsync(run));
        }

        var clock = Median(rounds, round => round.Clock) / operations;
        var processor = Median(rounds, round => round.Processor) / operations;
        var bytes = Median(rounds, round => round.Bytes) / operations;
        Console.WriteLine($"{name} | {processor:n2} µs | {clock:n2} µs | {bytes:n0} B");
    }

    private static async Task<Figures> RoundAsync(Func<Task> run)
    {
        var start = Stopwatch.GetTimestamp();
        var processor = Environment.CpuUsage.TotalTime;
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var count = 0;
        while (Stopwatch.GetElapsedTime(start) < Round)
        {
            for (var i = 0; i < 100; i++)
            {
                await run();
            }

            count += 100;
        }

        return new Figures(
            Stopwatch.GetElapsedTime(start).TotalMicroseconds / count,
            (Environment.CpuUsage.TotalTime - processor).TotalMicroseconds / count,
            (double)(GC.GetTotalAllocatedBytes(precise: true) - bytes) / count);
    }

    private static double Median(List<Figures> rounds, Func<Figures, double> figure) => rounds.Select(figure).Order().ElementAt(rounds.Count / 2);

    private readonly record struct Figures(double Clock, double Processor, double Bytes);
}
