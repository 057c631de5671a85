using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;

namespace ChatBot.Benchmarks.Recognizers;

/// <summary>
/// Measures the first call of a process: reading the language's files, and compiling what was not compiled ahead. Each figure is that of a
/// new process: one that has done nothing else before, so that loading the runtime's own compiler, decoder and language data counts too,
/// and one that has read a message and written a line of log, as every host has.
/// </summary>
internal static class FirstCallCommand
{
    private const int Times = 15;

    private static readonly DateTime Reference = new(2026, 3, 2, 10, 30, 0);

    /// <param name="args">The culture; English when it is left out.</param>
    public static async Task<int> RunAsync(string[] args)
    {
        var culture = args.Length > 0 ? args[0] : "en-us";
        Console.WriteLine("what | clock, least and median | processor | methods compiled");
        Console.WriteLine("--- | --- | --- | ---");

        foreach (var what in (string[])["dates", "numbers", "booleans"])
        {
            foreach (var where in (string[])["alone", "host"])
            {
                var figures = new List<string[]>();

                for (var i = 0; i < Times; i++)
                {
                    figures.Add((await OutputAsync(what, culture, where)).Split(' '));
                }

                Console.WriteLine($"{what}, {culture}, {where} | {Range(figures, 0)} | {Range(figures, 1)} | {figures[0][2]}");
            }
        }

        return 0;
    }

    /// <summary>The child: one first call, and its figures on one line.</summary>
    public static int Run(string what, string culture, string where)
    {
        if (where == "host")
        {
            DoAsHostsDo();
        }

        var processor = Environment.CpuUsage.TotalTime;
        var methods = System.Runtime.JitInfo.GetCompiledMethodCount(currentThread: true);
        var start = Stopwatch.GetTimestamp();
        Call(what, culture);
        var clock = Stopwatch.GetElapsedTime(start);
        methods = System.Runtime.JitInfo.GetCompiledMethodCount(currentThread: true) - methods;
        processor = Environment.CpuUsage.TotalTime - processor;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clock.TotalMilliseconds:0.0} {processor.TotalMilliseconds:0.0} {methods}"));
        return 0;
    }

    private static void DoAsHostsDo()
    {
        using var message = JsonDocument.Parse("""{ "type": "message", "text": "hello", "channelData": { "n": 1.5 } }"""u8.ToArray());
        var text = message.RootElement.GetProperty("text").GetString();
        var number = message.RootElement.GetProperty("channelData").GetProperty("n").GetDouble();
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Reference:yyyy-MM-dd HH:mm:ss} {text!.ToUpperInvariant()} {number:0.0}"));
    }

    private static int Call(string what, string culture) => what switch
    {
        "dates" => DateTimeRecognizer.RecognizeDateTime("next Friday at 5", culture, refTime: Reference).Count,
        "numbers" => NumberRecognizer.RecognizeNumber("I need two dozen of them", culture).Count,
        _ => ChoiceRecognizer.RecognizeBoolean("yes please", culture).Count,
    };

    private static async Task<string> OutputAsync(string what, string culture, string where)
    {
        // Started by the program file, as a published program is; by `dotnet` when that is what runs this one.
        var program = Environment.ProcessPath!;
        var arguments = Path.GetFileNameWithoutExtension(program) == "dotnet" ? [typeof(FirstCallCommand).Assembly.Location] : Array.Empty<string>();
        using var child = Process.Start(new ProcessStartInfo(program, [.. arguments, "first-call-of", what, culture, where]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        return output.Trim();
    }

    private static string Range(List<string[]> figures, int column)
    {
        var sorted = figures.Select(figure => double.Parse(figure[column], CultureInfo.InvariantCulture)).Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{sorted[0]:0.0} ms, {sorted[sorted.Count / 2]:0.0} ms");
    }
}
