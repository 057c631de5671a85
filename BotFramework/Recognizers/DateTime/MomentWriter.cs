using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

using DateTime = System.DateTime;

/// <summary>Writes a moment's readings as the values of a result: past before future, am before pm.</summary>
internal static class MomentWriter
{
    private static readonly string[] Names = ["date", "time", "datetime", "daterange", "timerange", "datetimerange", "duration", "set", "timezone"];

    public static string NameOf(MomentKind kind) => Names[(int)kind];

    public static List<Dictionary<string, string>> Values(Moment moment)
    {
        var values = new List<Dictionary<string, string>>(2);

        for (var reading = moment; reading is not null; reading = reading.Pm)
        {
            values.Add(Value(reading, false));

            if (!reading.Unresolved && (reading.Past != reading.Future || reading.PastEnd != reading.FutureEnd))
            {
                values.Add(Value(reading, true));
            }
        }

        return values;
    }

    private static Dictionary<string, string> Value(Moment moment, bool future)
    {
        var kind = moment.ValueKind ?? moment.Kind;
        var value = new Dictionary<string, string>(6) { ["timex"] = moment.Timex };

        if (moment.Mod is { } mod)
        {
            value["Mod"] = mod;
        }

        value["type"] = NameOf(kind);

        if (moment.Source is { } source)
        {
            value["sourceEntity"] = source;
        }

        if (moment.OffsetMinutes is { } offset)
        {
            value["timezone"] = Zones.Format(offset);
            value["timezoneText"] = moment.ZoneText;
            value["utcOffsetMins"] = offset.ToString(CultureInfo.InvariantCulture);
        }

        if (moment.Recurrence is { } recurrence)
        {
            value["setTypename"] = recurrence.Type;
            value["value"] = recurrence.Value;
            value["intervalSize"] = recurrence.Size.ToString(CultureInfo.InvariantCulture);
            value["intervalType"] = recurrence.Unit;
            return value;
        }

        if (moment.Unresolved)
        {
            value["value"] = "not resolved";
            return value;
        }

        if (moment.List is { } list)
        {
            value["list"] = list;
        }

        if (moment.PastTimex is { } pastTimex && !future)
        {
            value["timex"] = pastTimex;
        }

        var start = future ? moment.Future : moment.Past;
        var end = future ? moment.FutureEnd : moment.PastEnd;
        var pattern = Pattern(kind);

        if (moment.Kind == MomentKind.Duration)
        {
            value["value"] = moment.Span.TotalSeconds.ToString("G15", CultureInfo.InvariantCulture);
        }
        else if (moment.Kind is MomentKind.Date or MomentKind.Time or MomentKind.DateTime)
        {
            value["value"] = start.ToString(Pattern(moment.Kind), CultureInfo.InvariantCulture);
        }
        else
        {
            AddEnds(value, moment, start, end, pattern);
        }

        return value;
    }

    private static void AddEnds(Dictionary<string, string> value, Moment moment, DateTime start, DateTime end, string pattern)
    {
        if (moment.HasStart)
        {
            value["start"] = start.ToString(pattern, CultureInfo.InvariantCulture);
        }

        if (moment.HasEnd)
        {
            value["end"] = end.ToString(pattern, CultureInfo.InvariantCulture);
        }
    }

    private static string Pattern(MomentKind kind) => kind switch
    {
        MomentKind.Date or MomentKind.DateRange => "yyyy-MM-dd",
        MomentKind.Time or MomentKind.TimeRange => "HH:mm:ss",
        _ => "yyyy-MM-dd HH:mm:ss",
    };
}
