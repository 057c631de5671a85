using System.Text.RegularExpressions;

namespace Microsoft.Recognizers.Text.DataTypes.TimexExpression;

/// <summary>The forms that the parts of TIMEX expressions have.</summary>
public static partial class TimexRegex
{
    private static readonly Regex[] Dates =
    [
        FullDate(), YearMonth(), YearWeek(), WeekdayOnly(), YearOnly(), SeasonOnly(), WeekOfMonthForm(), RankedWeekday(),
    ];

    private static readonly Regex[] Times = [ClockTime(), DayPartForm()];

    /// <summary>Reads one part.</summary>
    /// <param name="name"><c>date</c>, <c>time</c> or <c>period</c>.</param>
    /// <param name="timex">The part's text.</param>
    /// <param name="result">Gets what is found, by name.</param>
    public static bool Extract(string name, string timex, IDictionary<string, string> result)
    {
        var forms = name switch { "date" => Dates, "time" => Times, "period" => [PeriodForm()], _ => [] };

        foreach (var form in forms)
        {
            var match = form.Match(timex);

            if (match.Success)
            {
                foreach (var group in form.GetGroupNames().Where(group => !char.IsAsciiDigit(group[0]) && match.Groups[group].Success))
                {
                    result[group] = match.Groups[group].Value;
                }

                return true;
            }
        }

        return false;
    }

    internal static IEnumerable<Dictionary<string, string>> Periods(string timex)
    {
        var time = false;

        foreach (Match match in PeriodUnit().Matches(timex))
        {
            time |= match.Groups["time"].Success;
            yield return new() { ["amount"] = match.Groups["amount"].Value, [time ? "timeUnit" : "dateUnit"] = match.Groups["unit"].Value };
        }
    }

    [GeneratedRegex("^(XXXX|(?<year>\\d{4}))-(XX|(?<month>\\d{2}))-(?<dayOfMonth>\\d{2})$")]
    private static partial Regex FullDate();

    [GeneratedRegex("^(XXXX|(?<year>\\d{4}))-(?<month>\\d{2})$")]
    private static partial Regex YearMonth();

    [GeneratedRegex("^(XXXX|(?<year>\\d{4}))-W(?<weekOfYear>\\d{2})(-(?<dayOfWeek>\\d)|-(?<weekend>WE))?$")]
    private static partial Regex YearWeek();

    [GeneratedRegex("^XXXX-WXX-((?<dayOfWeek>\\d)|(?<weekend>WE))$")]
    private static partial Regex WeekdayOnly();

    [GeneratedRegex("^(?<year>\\d{4})(-(?<season>SP|SU|FA|WI))?$")]
    private static partial Regex YearOnly();

    [GeneratedRegex("^(?<season>SP|SU|FA|WI)$")]
    private static partial Regex SeasonOnly();

    [GeneratedRegex("^(XXXX|(?<year>\\d{4}))-(?<month>\\d{2})-W(?<weekOfMonth>\\d{2})$")]
    private static partial Regex WeekOfMonthForm();

    [GeneratedRegex("^(XXXX|(?<year>\\d{4}))-(?<month>\\d{2})-WXX-(?<weekOfMonth>\\d)(-(?<dayOfWeek>\\d))?$")]
    private static partial Regex RankedWeekday();

    [GeneratedRegex("^T(?<hour>\\d{1,2})(:?(?<minute>\\d{2})(:?(?<second>\\d{2}))?)?$")]
    private static partial Regex ClockTime();

    [GeneratedRegex("^T(?<partOfDay>DT|NI|MO|AF|EV)$")]
    private static partial Regex DayPartForm();

    [GeneratedRegex("^P(?<amount>\\d*\\.?\\d+)(?<dateUnit>Y|M|W|D)$|^PT(?<amount>\\d*\\.?\\d+)(?<timeUnit>H|M|S)$")]
    private static partial Regex PeriodForm();

    [GeneratedRegex("(?<time>T)?(?<amount>\\d*\\.?\\d+)(?<unit>Y|M|W|D|H|S)")]
    private static partial Regex PeriodUnit();
}
