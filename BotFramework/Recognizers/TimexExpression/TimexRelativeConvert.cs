using SystemDateTime = System.DateTime;

namespace Microsoft.Recognizers.Text.DataTypes.TimexExpression;

/// <summary>Says TIMEX expressions in English, seen from a day.</summary>
public static class TimexRelativeConvert
{
    /// <summary>For example "tomorrow", "next Monday", "last week", "this evening".</summary>
    public static string ConvertTimexToStringRelative(TimexProperty timex, SystemDateTime referenceDate)
    {
        var types = timex.Types;

        if (types.Contains(Constants.TimexTypes.DateTimeRange) && timex is { PartOfDay: { } part, Year: not null, DayOfMonth: not null })
        {
            return DayPart(timex, part, referenceDate);
        }

        if (types.Contains(Constants.TimexTypes.DateRange) && !types.Contains(Constants.TimexTypes.Duration))
        {
            return Range(timex, referenceDate) ?? TimexConvert.ConvertTimexToString(timex);
        }

        if (types.Contains(Constants.TimexTypes.DateTime) && timex is { Year: not null, DayOfMonth: not null })
        {
            return $"{Date(timex, referenceDate)} {TimexConvert.Time(timex)}";
        }

        return types.Contains(Constants.TimexTypes.Date) && timex is { Year: not null, Month: not null, DayOfMonth: not null } && !types.Contains(Constants.TimexTypes.Duration) ? Date(timex, referenceDate) : TimexConvert.ConvertTimexToString(timex);
    }

    private static string Date(TimexProperty timex, SystemDateTime reference)
    {
        var date = TimexHelpers.DateFromTimex(timex);
        var days = (date - reference.Date).Days;
        var weekday = TimexConvert.Weekday(date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek);
        return days switch
        {
            0 => "today",
            1 => "tomorrow",
            -1 => "yesterday",
            _ when TimexDateHelpers.IsThisWeek(date, reference) => "this " + weekday,
            _ when TimexDateHelpers.IsNextWeek(date, reference) => "next " + weekday,
            _ when TimexDateHelpers.IsLastWeek(date, reference) => "last " + weekday,
            _ => TimexConvert.ConvertTimexToString(TimexProperty.FromDate(date)),
        };
    }

    private static string DayPart(TimexProperty timex, string part, SystemDateTime reference)
    {
        var day = Date(timex, reference);
        var said = TimexConvert.PartOfDay(part);
        return day == "today" ? (part == "NI" ? "tonight" : "this " + said) : $"{day} {said}";
    }

    private static string Range(TimexProperty timex, SystemDateTime reference)
    {
        if (timex is { Year: { } year, WeekOfYear: { } week })
        {
            var monday = TimexHelpers.FirstDateOfWeek(year, week, System.Globalization.CultureInfo.InvariantCulture);
            var unit = timex.Weekend == true ? "weekend" : Constants.WeekUnit;
            return Swing((monday - TimexDateHelpers.Monday(reference)).Days / 7, unit);
        }

        if (timex is { Year: { } monthYear, Month: { } month, WeekOfMonth: null })
        {
            return Swing(((monthYear - reference.Year) * 12) + month - reference.Month, Constants.MonthUnit);
        }

        return timex is { Year: { } only, Month: null, Season: null } ? Swing(only - reference.Year, Constants.YearUnit) : null;
    }

    private static string Swing(int distance, string unit) => distance switch { 0 => "this " + unit, 1 => "next " + unit, -1 => "last " + unit, _ => null };
}
