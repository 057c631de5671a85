using System.Globalization;

namespace ChatBot.Benchmarks.Load;

/// <summary>How long something took, each time.</summary>
/// <param name="Times">Milliseconds.</param>
/// <param name="Elapsed">All of it together.</param>
internal sealed record Measured(IReadOnlyList<double> Times, TimeSpan Elapsed)
{
    private readonly double[] _sorted = [.. Times.Order()];

    /// <summary>Writes a line of figures.</summary>
    public static void Report(string what, Measured measured) => Console.WriteLine(
        $"{what + ":",-30} {measured.Times.Count / measured.Elapsed.TotalSeconds,7:n0}/s   p50 {measured.Percentile(0.5),7:n1} ms   "
        + $"p95 {measured.Percentile(0.95),7:n1} ms   p99 {measured.Percentile(0.99),7:n1} ms   max {measured.Percentile(1),7:n1} ms");

    /// <summary>A number from the command line.</summary>
    public static int Option(string[] options, string name, int otherwise) =>
        Option(options, name) is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>What stands after an option on the command line; null without it.</summary>
    public static string? Option(string[] options, string name) =>
        Array.IndexOf(options, name) is >= 0 and var at && at + 1 < options.Length ? options[at + 1] : null;

    private double Percentile(double part) => _sorted[Math.Clamp((int)Math.Ceiling(part * _sorted.Length) - 1, 0, _sorted.Length - 1)];
}
