using System.Globalization;
using SystemDateTime = System.DateTime;

namespace Microsoft.Recognizers.Text.DataTypes.TimexExpression;

/// <summary>Arithmetic with days and weeks.</summary>
public static class TimexDateHelpers
{
    /// <summary>The last such weekday before a date.</summary>
    public static SystemDateTime DateOfLastDay(DayOfWeek day, SystemDateTime referenceDate) => Seek(day, referenceDate, -1);

    /// <summary>The next such weekday after a date.</summary>
    public static SystemDateTime DateOfNextDay(DayOfWeek day, SystemDateTime referenceDate) => Seek(day, referenceDate, 1);

    /// <summary>Whether two times are on the same day.</summary>
    public static bool DatePartEquals(SystemDateTime dateX, SystemDateTime dateY) => dateX.Date == dateY.Date;

    /// <summary>The days between two dates, the second not included, that fall on a weekday.</summary>
    public static List<SystemDateTime> DatesMatchingDay(DayOfWeek day, SystemDateTime start, SystemDateTime end)
    {
        var dates = new List<SystemDateTime>();
        var date = start;

        while (date < end && !DatePartEquals(date, end))
        {
            if (date.DayOfWeek == day)
            {
                dates.Add(date);
            }

            date = date.AddDays(1);
        }

        return dates;
    }

    /// <summary>A number with zeros before it; X's when there is none.</summary>
    public static string FixedFormatNumber(int? n, int size) =>
        n is { } number ? number.ToString(CultureInfo.InvariantCulture).PadLeft(size, '0') : new string(Constants.TimexFuzzy, size);

    /// <summary>Whether a date lies in the seven days from a Monday.</summary>
    public static bool IsDateInWeek(SystemDateTime date, SystemDateTime startOfWeek) => date.Date >= startOfWeek.Date && date.Date < startOfWeek.Date.AddDays(7);

    /// <summary>Whether a date lies in the week before that of another.</summary>
    public static bool IsLastWeek(SystemDateTime date, SystemDateTime referenceDate) => IsDateInWeek(date, Monday(referenceDate).AddDays(-7));

    /// <summary>Whether a date lies in the week after that of another.</summary>
    public static bool IsNextWeek(SystemDateTime date, SystemDateTime referenceDate) => IsDateInWeek(date, Monday(referenceDate).AddDays(7));

    /// <summary>Whether two dates lie in one week.</summary>
    public static bool IsThisWeek(SystemDateTime date, SystemDateTime referenceDate) => IsDateInWeek(date, Monday(referenceDate));

    /// <summary>The day after.</summary>
    public static SystemDateTime Tomorrow(SystemDateTime date) => date.AddDays(1);

    /// <summary>The ISO week of a date.</summary>
    public static int WeekOfYear(SystemDateTime date) => ISOWeek.GetWeekOfYear(date);

    /// <summary>The day before.</summary>
    public static SystemDateTime Yesterday(SystemDateTime date) => date.AddDays(-1);

    internal static SystemDateTime Monday(SystemDateTime date) => date.Date.AddDays(-(((int)date.DayOfWeek + 6) % 7));

    private static SystemDateTime Seek(DayOfWeek day, SystemDateTime date, int step)
    {
        date = date.AddDays(step);

        while (date.DayOfWeek != day)
        {
            date = date.AddDays(step);
        }

        return date;
    }
}
