namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>The hours that the parts of a day stand for.</summary>
internal static class DayParts
{
    private static readonly TimeSpan EndOfDay = new(23, 59, 59);

    public static (TimeSpan Start, TimeSpan End)? Hours(string timex) => timex switch
    {
        "TDA" => Whole(4, 8),
        "TMO" => Whole(8, 12),
        "TMI" => Whole(11, 13),
        "TAF" => Whole(12, 16),
        "TEV" => Whole(16, 20),
        "TDT" => Whole(8, 18),
        "TNI" => (TimeSpan.FromHours(20), EndOfDay),
        "TNT" => Whole(0, 8),
        "TBH" => Whole(8, 18),
        "TMEB" => Whole(8, 12),
        "TMER" => Whole(8, 12),
        "TMEL" => Whole(11, 13),
        "TMED" => Whole(16, 20),
        _ => null,
    };

    /// <summary>The hour meant by one to twelve in a part of the day.</summary>
    public static int Hour(int hour, string timex) => timex switch
    {
        "TMO" or "TDA" or "TNT" or "TMEB" => hour == 12 && timex != "TMO" ? 0 : hour,
        "TMI" or "TMEL" => hour is >= 1 and < 5 ? hour + 12 : hour,
        "TNI" => hour == 12 ? 0 : hour is >= 5 and < 12 ? hour + 12 : hour,
        _ => hour < 12 ? hour + 12 : hour,
    };

    public static Moment Range(string timex)
    {
        if (Hours(timex) is not { } hours)
        {
            return null;
        }

        return new Moment
        {
            Kind = MomentKind.TimeRange,
            Timex = timex,
            DayPart = timex,
            Past = default(System.DateTime) + hours.Start,
            Future = default(System.DateTime) + hours.Start,
            PastEnd = default(System.DateTime) + hours.End,
            FutureEnd = default(System.DateTime) + hours.End,
            Grain = Grain.Time,
        };
    }

    private static (TimeSpan Start, TimeSpan End) Whole(int start, int end) => (TimeSpan.FromHours(start), TimeSpan.FromHours(end));
}
