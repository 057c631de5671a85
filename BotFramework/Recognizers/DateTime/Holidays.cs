using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

using DateTime = System.DateTime;

/// <summary>Reads the rules by which a language's file gives its holidays: 12-25, 11-WXX-4-4 (fourth Thursday), easter+1; ?easter+1 where the TIMEX names no date.</summary>
internal static class Holidays
{
    public static DateTime On(string rule, int year)
    {
        rule = rule.TrimStart('?');

        if (rule.StartsWith("easter", StringComparison.Ordinal))
        {
            var offset = rule.Length > 6 ? int.Parse(rule.AsSpan(6), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
            return Calendar.Easter(year).AddDays(offset);
        }

        var parts = rule.Split('-', '+');
        var month = int.Parse(parts[0], CultureInfo.InvariantCulture);

        if (parts[1] != "WXX")
        {
            return new DateTime(year, month, Math.Min(int.Parse(parts[1], CultureInfo.InvariantCulture), DateTime.DaysInMonth(year, month)));
        }

        var weekday = int.Parse(parts[2], CultureInfo.InvariantCulture);
        var rank = parts[3] == "L" ? -1 : int.Parse(parts[3], CultureInfo.InvariantCulture);
        var date = Calendar.NthWeekday(year, month, weekday, rank);
        return parts.Length > 4 ? date.AddDays(int.Parse(parts[4], CultureInfo.InvariantCulture)) : date;
    }

    public static Moment Moment(DateTime reference, string rule, int? year)
    {
        if (year is < 1583 or > 9990)
        {
            return null;
        }

        if (year is { } known)
        {
            return Moments.Definite(On(rule, known));
        }

        var thisYear = On(rule, reference.Year);
        var past = thisYear < reference ? thisYear : On(rule, reference.Year - 1);
        var future = thisYear >= reference ? thisYear : On(rule, reference.Year + 1);
        var nameless = rule[0] == '?';
        var moving = nameless || rule.StartsWith("easter", StringComparison.Ordinal);
        var ranked = rule.Contains('W', StringComparison.Ordinal);
        var parts = rule.Split('-', '+');

        return new Moment
        {
            Kind = MomentKind.Date,
            Timex = nameless ? "XXXX" : moving ? Calendar.Timex(future) : ranked ? $"XXXX-{parts[0].PadLeft(2, '0')}-WXX-{parts[2]}-{(parts[3] == "L" ? "5" : parts[3])}" : Calendar.Timex(null, past.Month, past.Day),
            Past = past,
            Future = future,
            Month = moving || ranked ? null : past.Month,
            Day = moving || ranked ? null : past.Day,
            Grain = Grain.Day,
        };
    }
}
