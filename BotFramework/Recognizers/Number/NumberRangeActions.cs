using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>What the patterns for ranges of numbers mean.</summary>
internal static class NumberRangeActions
{
    public static void Register(GrammarReader<Interval> grammar)
    {
        grammar.Action("Is", (_, found) => found.Value("it"));
        grammar.Action("Point", (_, found) => found.Number(found.Has("n") ? "n" : "ord") is var point ? new Interval(point, true, point, true) : null);
        grammar.Action("Low", (_, found) => new Interval(found.Value("x").Low, found.Argument == "closed", null, false));
        grammar.Action("High", (_, found) => new Interval(null, false, found.Value("x").Low, found.Argument == "closed"));
        grammar.Action("Between", (_, found) => Between(found.Value("x").Low, found.Value("y").Low));
        grammar.Action("Join", (_, found) => Join(found.Value("a"), found.Value("b")));
    }

    private static Interval Between(double? low, double? high) => low <= high ? new Interval(low, true, high, false) : null;

    // A lower and an upper limit make one range only when there is room between them.
    private static Interval Join(Interval a, Interval b)
    {
        var (low, high) = a.Low is null ? (b, a) : (a, b);
        return low.Low < high.High ? new Interval(low.Low, low.LowIncluded, high.High, high.HighIncluded) : null;
    }
}
