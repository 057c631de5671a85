namespace Microsoft.Recognizers.Text.DateTime;

using DateTime = System.DateTime;

/// <summary>Makes moments of what was said and the time at which it was said.</summary>
internal static class Moments
{
    public static Moment Definite(DateTime date) => new()
    {
        Kind = MomentKind.Date,
        Timex = Calendar.Timex(date),
        Past = date.Date,
        Future = date.Date,
        Year = date.Year,
        Month = date.Month,
        Day = date.Day,
        Definite = true,
        Grain = Grain.Day,
    };

    public static Moment Date(DateTime reference, int? year, int month, int day)
    {
        var timex = Calendar.Timex(year, month, day);

        if (month is < 1 or > 12 || day is < 1 or > 31)
        {
            return null;
        }

        if (year is { } known)
        {
            return Calendar.IsValid(known, month, day)
                ? Definite(new DateTime(known, month, day))
                : new Moment { Kind = MomentKind.Date, Timex = timex, Unresolved = true, Year = known, Month = month, Day = day, Grain = Grain.Day };
        }

        if (!Calendar.IsValid(2000, month, day))
        {
            return new Moment { Kind = MomentKind.Date, Timex = timex, Unresolved = true, Month = month, Day = day, Grain = Grain.Day };
        }

        var pastYear = reference.Year;

        while (!Calendar.IsValid(pastYear, month, day) || new DateTime(pastYear, month, day) >= reference)
        {
            pastYear--;
        }

        var futureYear = reference.Year;

        while (!Calendar.IsValid(futureYear, month, day) || new DateTime(futureYear, month, day) < reference)
        {
            futureYear++;
        }

        return new Moment
        {
            Kind = MomentKind.Date,
            Timex = timex,
            Past = new DateTime(pastYear, month, day),
            Future = new DateTime(futureYear, month, day),
            Month = month,
            Day = day,
            Grain = Grain.Day,
        };
    }

    public static Moment DayOfMonth(DateTime reference, int day)
    {
        if (day is < 1 or > 31)
        {
            return null;
        }

        var past = Calendar.MonthStart(reference);

        while (!Calendar.IsValid(past.Year, past.Month, day) || past.AddDays(day - 1) >= reference)
        {
            past = past.AddMonths(-1);
        }

        var future = Calendar.MonthStart(reference);

        while (!Calendar.IsValid(future.Year, future.Month, day) || future.AddDays(day - 1) < reference)
        {
            future = future.AddMonths(1);
        }

        return new Moment
        {
            Kind = MomentKind.Date,
            Timex = Calendar.Timex(null, null, day),
            Past = past.AddDays(day - 1),
            Future = future.AddDays(day - 1),
            Day = day,
            Grain = Grain.Day,
        };
    }

    public static Moment Weekday(DateTime reference, int weekday)
    {
        var date = Calendar.Monday(reference).AddDays(weekday - 1);

        return new Moment
        {
            Kind = MomentKind.Date,
            Timex = $"XXXX-WXX-{weekday}",
            Past = date < reference.Date ? date : date.AddDays(-7),
            Future = date < reference.Date ? date.AddDays(7) : date,
            Weekday = weekday,
            Grain = Grain.Day,
        };
    }

    public static Moment Range(string timex, DateTime start, DateTime end, Grain grain, int? year = null, int? month = null) => new()
    {
        Kind = MomentKind.DateRange,
        Timex = timex,
        Past = start,
        Future = start,
        PastEnd = end,
        FutureEnd = end,
        Grain = grain,
        Definite = true,
        Year = year,
        Month = month,
    };

    public static Moment Year(int year) =>
        year is >= 1 and <= 9998 ? Range(year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture), new DateTime(year, 1, 1), new DateTime(year + 1, 1, 1), Grain.Year, year) : null;

    public static Moment Month(DateTime reference, int? year, int month)
    {
        if (month is < 1 or > 12 || year is < 1 or > 9998)
        {
            return null;
        }

        if (year is { } known)
        {
            var start = new DateTime(known, month, 1);
            return Range(Calendar.Timex(known, month, null), start, start.AddMonths(1), Grain.Month, known, month);
        }

        var past = new DateTime(month >= reference.Month ? reference.Year - 1 : reference.Year, month, 1);
        var future = new DateTime(month < reference.Month ? reference.Year + 1 : reference.Year, month, 1);

        return new Moment
        {
            Kind = MomentKind.DateRange,
            Timex = Calendar.Timex(null, month, null),
            Past = past,
            PastEnd = past.AddMonths(1),
            Future = future,
            FutureEnd = future.AddMonths(1),
            Grain = Grain.Month,
            Month = month,
        };
    }

    public static Moment Week(DateTime monday) => Range(Calendar.WeekTimex(monday), monday, monday.AddDays(7), Grain.Week);

    public static Moment Weekend(DateTime monday) => Range(Calendar.WeekTimex(monday) + "-WE", monday.AddDays(5), monday.AddDays(7), Grain.Day);

    public static Moment Span(DateTime start, DateTime end, string length, Grain grain) =>
        Range($"({Calendar.Timex(start)},{Calendar.Timex(end)},{length})", start, end, grain);

    public static Moment Quarter(DateTime start) => Span(start, start.AddMonths(3), "P3M", Grain.Month) with { Year = start.Year };

    public static Moment Time(Clock clock)
    {
        var moment = new Moment { Kind = MomentKind.Time, Timex = clock.Timex, Past = default(DateTime) + clock.Offset, Future = default(DateTime) + clock.Offset, Start = clock, Grain = Grain.Time };
        return clock.Ambiguous ? moment with { Pm = Time(clock.Later) } : moment;
    }

    public static Moment Duration(Span span) => new() { Kind = MomentKind.Duration, Timex = span.Timex, Span = span };

    /// <param name="timex">What comes back.</param>
    /// <param name="interval">How often; null when that is not known.</param>
    public static Moment Set(string timex, Span interval = null) => new() { Kind = MomentKind.Set, Timex = timex, Unresolved = true, Span = interval };

    public static Moment At(DateTime point) => new()
    {
        Kind = MomentKind.DateTime,
        Timex = Calendar.TimexSeconds(point),
        Past = point,
        Future = point,
        Definite = true,
        Grain = Grain.Time,
    };
}
