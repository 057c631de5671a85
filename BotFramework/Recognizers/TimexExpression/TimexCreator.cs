using SystemDateTime = System.DateTime;

namespace Microsoft.Recognizers.Text.DataTypes.TimexExpression;

/// <summary>Makes TIMEX expressions for constraints.</summary>
public static class TimexCreator
{
    /// <summary>12 to 16.</summary>
    public static readonly string Afternoon = "(T12,T16,PT4H)";

    /// <summary>8 to 18.</summary>
    public static readonly string Daytime = "(T08,T18,PT10H)";

    /// <summary>16 to 20.</summary>
    public static readonly string Evening = "(T16,T20,PT4H)";

    /// <summary>Any Friday.</summary>
    public static readonly string Friday = "XXXX-WXX-5";

    /// <summary>Any Monday.</summary>
    public static readonly string Monday = "XXXX-WXX-1";

    /// <summary>8 to 12.</summary>
    public static readonly string Morning = "(T08,T12,PT4H)";

    /// <summary>20 to 24.</summary>
    public static readonly string Night = "(T20,T24,PT4H)";

    /// <summary>Any Saturday.</summary>
    public static readonly string Saturday = "XXXX-WXX-6";

    /// <summary>Any Sunday.</summary>
    public static readonly string Sunday = "XXXX-WXX-7";

    /// <summary>Any Thursday.</summary>
    public static readonly string Thursday = "XXXX-WXX-4";

    /// <summary>Any Tuesday.</summary>
    public static readonly string Tuesday = "XXXX-WXX-2";

    /// <summary>Any Wednesday.</summary>
    public static readonly string Wednesday = "XXXX-WXX-3";

    /// <summary>The seven days from the Monday of last week.</summary>
    public static string LastWeek(SystemDateTime date = default) => Days(TimexDateHelpers.Monday(Or(date)).AddDays(-7), 7);

    /// <summary>The seven days from the Monday of next week.</summary>
    public static string NextWeek(SystemDateTime date = default) => Days(TimexDateHelpers.Monday(Or(date)).AddDays(7), 7);

    /// <summary>So many weeks from a day.</summary>
    public static string NextWeeksFromToday(int n, SystemDateTime date = default) => Days(Or(date), 7 * n);

    /// <summary>The seven days from the Monday of this week.</summary>
    public static string ThisWeek(SystemDateTime date = default) => Days(TimexDateHelpers.Monday(Or(date)), 7);

    /// <summary>The day itself.</summary>
    public static string Today(SystemDateTime date = default) => TimexProperty.FromDate(Or(date)).TimexValue;

    /// <summary>The day after.</summary>
    public static string Tomorrow(SystemDateTime date = default) => TimexProperty.FromDate(Or(date).AddDays(1)).TimexValue;

    /// <summary>The seven days before a day.</summary>
    public static string WeekBackFromToday(SystemDateTime date = default) => Days(Or(date).AddDays(-7), 7);

    /// <summary>The seven days from a day.</summary>
    public static string WeekFromToday(SystemDateTime date = default) => Days(Or(date), 7);

    /// <summary>The day before.</summary>
    public static string Yesterday(SystemDateTime date = default) => TimexProperty.FromDate(Or(date).AddDays(-1)).TimexValue;

    private static SystemDateTime Or(SystemDateTime date) => date == default ? TimeProvider.System.GetLocalNow().DateTime : date;

    private static string Days(SystemDateTime start, int days)
    {
        var timex = TimexProperty.FromDate(start);
        timex.Days = days;
        return timex.TimexValue;
    }
}
