using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

using DateTime = System.DateTime;

/// <summary>A length of time in the units in which it was said.</summary>
internal sealed record Span
{
    private const double Day = 86400;

    public double Years { get; init; }

    public double Months { get; init; }

    public double Weeks { get; init; }

    public double Weekends { get; init; }

    public double Days { get; init; }

    public double BusinessDays { get; init; }

    public double Hours { get; init; }

    public double Minutes { get; init; }

    public double Seconds { get; init; }

    public double TotalSeconds =>
        (Years * 365 * Day) + (Months * 30 * Day) + (Weeks * 7 * Day) + (Weekends * 2 * Day) + ((Days + BusinessDays) * Day) + (Hours * 3600) + (Minutes * 60) + Seconds;

    public bool HasTime => Hours != 0 || Minutes != 0 || Seconds != 0;

    public bool HasDate => Years != 0 || Months != 0 || Weeks != 0 || Days != 0 || BusinessDays != 0 || Weekends != 0;

    public string Timex
    {
        get
        {
            var date = Part(Years, "Y") + Part(Months, "M") + Part(Weeks, "W") + Part(Weekends, "WE") + Part(Days, "D") + Part(BusinessDays, "BD");
            var time = Part(Hours, "H") + Part(Minutes, "M") + Part(Seconds, "S");
            return "P" + date + (time.Length > 0 ? "T" + time : "");
        }
    }

    public static Span Of(double number, string unit) => unit switch
    {
        "Y" => new Span { Years = number },
        "10Y" => new Span { Years = number * 10 },
        "100Y" => new Span { Years = number * 100 },
        "MON" => new Span { Months = number },
        "Q" => new Span { Months = number * 3 },
        "W" => new Span { Weeks = number },
        "2W" => new Span { Weeks = number * 2 },
        "WE" => new Span { Weekends = number },
        "BD" => new Span { BusinessDays = number },
        "H" => new Span { Hours = number },
        "M" => new Span { Minutes = number },
        "S" => new Span { Seconds = number },
        _ => new Span { Days = number },
    };

    public Span Plus(Span other) => new()
    {
        Years = Years + other.Years,
        Months = Months + other.Months,
        Weeks = Weeks + other.Weeks,
        Weekends = Weekends + other.Weekends,
        Days = Days + other.Days,
        BusinessDays = BusinessDays + other.BusinessDays,
        Hours = Hours + other.Hours,
        Minutes = Minutes + other.Minutes,
        Seconds = Seconds + other.Seconds,
    };

    /// <summary>The date moved by this length; a time out of the calendar is cut off at its ends.</summary>
    public DateTime AddTo(DateTime date, int sign)
    {
        try
        {
            var whole = (int)Math.Truncate(Years);
            var months = (int)Math.Truncate(Months);
            var moved = date.AddYears(sign * whole).AddMonths(sign * months);
            moved = moved.AddDays(sign * (((Years - whole) * 365) + ((Months - months) * 30) + (Weeks * 7) + (Weekends * 7) + Days));
            moved = BusinessDays > 0 ? AddBusinessDays(moved, (int)Math.Min(BusinessDays, 5000), sign) : moved;
            return moved.AddSeconds(sign * ((Hours * 3600) + (Minutes * 60) + Seconds));
        }
        catch (ArgumentOutOfRangeException)
        {
            return sign > 0 ? DateTime.MaxValue.Date : DateTime.MinValue;
        }
    }

    public static DateTime AddBusinessDays(DateTime date, int days, int sign)
    {
        while (days > 0)
        {
            date = date.AddDays(sign);
            days -= date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }

        return date;
    }

    /// <summary>Hours, minutes and seconds between two times, for a TIMEX.</summary>
    public static string Between(TimeSpan length)
    {
        var hours = (int)length.TotalHours;
        return "PT" + (hours > 0 ? $"{hours}H" : "") + (length.Minutes > 0 ? $"{length.Minutes}M" : "") + (length.Seconds > 0 ? $"{length.Seconds}S" : "") +
            (length == TimeSpan.Zero ? "0H" : "");
    }

    private static string Part(double number, string unit) => number == 0 ? "" : number.ToString("G15", CultureInfo.InvariantCulture) + unit;
}
