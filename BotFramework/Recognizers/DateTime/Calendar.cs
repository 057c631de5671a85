using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

using DateTime = System.DateTime;

/// <summary>Arithmetic with dates and their TIMEX forms.</summary>
internal static class Calendar
{
    public static string Timex(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string TimexSeconds(DateTime date) => date.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);

    public static string Timex(int? year, int? month, int? day) =>
        (year is { } y ? y.ToString("0000", CultureInfo.InvariantCulture) : "XXXX") + "-" +
        (month is { } m ? m.ToString("00", CultureInfo.InvariantCulture) : "XX") +
        (day is { } d ? "-" + d.ToString("00", CultureInfo.InvariantCulture) : "");

    public static string WeekTimex(DateTime monday) =>
        string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(monday):0000}-W{ISOWeek.GetWeekOfYear(monday):00}");

    /// <summary>1 for Monday to 7 for Sunday.</summary>
    public static int Weekday(DateTime date) => date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek;

    public static DateTime Monday(DateTime date) => date.Date.AddDays(1 - Weekday(date));

    public static bool IsValid(int year, int month, int day) =>
        year is >= 1 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    public static DateTime MonthStart(DateTime date) => new(date.Year, date.Month, 1);

    public static DateTime QuarterStart(DateTime date) => new(date.Year, ((date.Month - 1) / 3 * 3) + 1, 1);

    /// <summary>The n-th weekday of a month; counted from the end when n is negative.</summary>
    public static DateTime NthWeekday(int year, int month, int weekday, int n)
    {
        var first = new DateTime(year, month, 1);

        if (n > 0)
        {
            var date = first.AddDays((weekday - Weekday(first) + 7) % 7);
            return date.AddDays(7 * (n - 1));
        }

        var last = first.AddMonths(1).AddDays(-1);
        return last.AddDays(-((Weekday(last) - weekday + 7) % 7)).AddDays(7 * (n + 1));
    }

    /// <summary>The Monday of a month's n-th week: the one that has its first Thursday counts as the first.</summary>
    public static DateTime WeekOfMonth(int year, int month, int n)
    {
        var monday = Monday(new DateTime(year, month, 1));

        if (monday.AddDays(3).Month != month)
        {
            monday = monday.AddDays(7);
        }

        return monday.AddDays(7 * (n - 1));
    }

    public static int LastWeekOfMonth(int year, int month)
    {
        var n = 4;
        return WeekOfMonth(year, month, 5).AddDays(3).Month == month ? n + 1 : n;
    }

    /// <summary>Western Easter, by the anonymous Gregorian algorithm.</summary>
    public static DateTime Easter(int year)
    {
        var a = year % 19;
        var (b, c) = (year / 100, year % 100);
        var (d, e) = (b / 4, b % 4);
        var f = (b + 8) / 25;
        var g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var month = (h + l - (7 * m) + 114) / 31;
        return new DateTime(year, month, ((h + l - (7 * m) + 114) % 31) + 1);
    }
}
