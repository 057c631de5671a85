namespace Microsoft.Recognizers.Text.DateTime;

using DateTime = System.DateTime;

internal enum MomentKind : byte
{
    Date,
    Time,
    DateTime,
    DateRange,
    TimeRange,
    DateTimeRange,
    Duration,
    Set,
    Zone,
}

internal enum Grain : byte
{
    Time,
    Day,
    Week,
    Month,
    Year,
}

/// <summary>
/// What a phrase about time means. A date without a year has two readings, the nearest in the past and the nearest in the future;
/// an hour without am or pm has a second one, <see cref="Pm"/>.
/// </summary>
internal sealed record Moment
{
    public MomentKind Kind { get; init; }

    public string Timex { get; init; }

    /// <summary>The point, or where the range starts, when the past was meant.</summary>
    public DateTime Past { get; init; }

    /// <summary>The point, or where the range starts, when the future was meant.</summary>
    public DateTime Future { get; init; }

    public DateTime PastEnd { get; init; }

    public DateTime FutureEnd { get; init; }

    /// <summary>The same, twelve hours later, when neither am nor pm was said.</summary>
    public Moment Pm { get; init; }

    /// <summary>How the phrase changes what it names: before, since, start, approx ...</summary>
    public string Mod { get; init; }

    /// <summary>What the modifier changed: a point or a range; null when there is nothing to say.</summary>
    public string Source { get; init; }

    /// <summary>The type in the values where it differs from <see cref="Kind"/>.</summary>
    public MomentKind? ValueKind { get; init; }

    /// <summary>The type of the result where it differs from <see cref="Kind"/>.</summary>
    public MomentKind? TypeKind { get; init; }

    /// <summary>There is no value to give, as for seasons and impossible dates.</summary>
    public bool Unresolved { get; init; }

    public bool HasStart { get; init; } = true;

    public bool HasEnd { get; init; } = true;

    /// <summary>The days of a period that is not one stretch, separated by commas.</summary>
    public string List { get; init; }

    /// <summary>The TIMEX of the past reading where it differs.</summary>
    public string PastTimex { get; init; }

    public Grain Grain { get; init; }

    public int? Year { get; init; }

    /// <summary>The range is a year that was said as a number.</summary>
    public bool YearSaid { get; init; }

    public int? Month { get; init; }

    public int? Day { get; init; }

    public int? Weekday { get; init; }

    /// <summary>The part of the day, such as TMO, that was said.</summary>
    public string DayPart { get; init; }

    /// <summary>The year, or the whole date, was said or follows from the day on which it was said.</summary>
    public bool Definite { get; init; }

    public Clock Start { get; init; }

    public Clock End { get; init; }

    public Span Span { get; init; }

    /// <summary>Only a day of the month, or a "this" or "next", to which another alternative gives the rest.</summary>
    public bool Bare { get; init; }

    /// <summary>The direction of a bare "this", "next" or "last".</summary>
    public int? Swing { get; init; }

    /// <summary>The moments between which the choice is left; each is a result of its own.</summary>
    public IReadOnlyList<Alternative> Parts { get; init; }

    /// <summary>The alternatives are joined by "and".</summary>
    public bool JoinedByAnd { get; init; }

    /// <summary>When and how often a set comes back, where that is asked for.</summary>
    public Recurrence Recurrence { get; init; }

    public bool Now { get; init; }

    /// <summary>How many words at its beginning are not part of the result.</summary>
    public int Lead { get; init; }

    /// <summary>Words that look like a time and are none: found so that nothing inside them is.</summary>
    public bool Hidden { get; init; }

    public int? OffsetMinutes { get; init; }

    /// <summary>The words that named the time zone.</summary>
    public string ZoneText { get; init; }
}
