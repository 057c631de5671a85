namespace Microsoft.Recognizers.Text.DataTypes.TimexExpression;

/// <summary>Brings ranges together.</summary>
public static class TimexConstraintsHelper
{
    /// <summary>Overlapping ranges become what they have in common.</summary>
    public static IEnumerable<DateRange> Collapse(IEnumerable<DateRange> ranges) =>
        Collapse(ranges, (a, b) => a.Start < b.End && b.Start < a.End, (a, b) => new DateRange { Start = a.Start > b.Start ? a.Start : b.Start, End = a.End < b.End ? a.End : b.End }, range => range.Start.Ticks);

    /// <summary>Overlapping ranges become what they have in common.</summary>
    public static IEnumerable<TimeRange> Collapse(IEnumerable<TimeRange> ranges) =>
        Collapse(ranges, IsOverlapping, (a, b) => new TimeRange { Start = a.Start.GetTime() > b.Start.GetTime() ? a.Start : b.Start, End = a.End.GetTime() < b.End.GetTime() ? a.End : b.End }, range => range.Start.GetTime());

    /// <summary>Whether two ranges have a moment in common.</summary>
    public static bool IsOverlapping(TimeRange r1, TimeRange r2) => r1.Start.GetTime() < r2.End.GetTime() && r2.Start.GetTime() < r1.End.GetTime();

    private static List<T> Collapse<T>(IEnumerable<T> ranges, Func<T, T, bool> overlap, Func<T, T, T> common, Func<T, long> start)
    {
        var collapsed = new List<T>();

        foreach (var range in ranges.OrderBy(start))
        {
            if (collapsed.Count > 0 && overlap(collapsed[^1], range))
            {
                collapsed[^1] = common(collapsed[^1], range);
            }
            else
            {
                collapsed.Add(range);
            }
        }

        return collapsed;
    }
}
