using System.Globalization;
using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Time zones and what they add to a time.</summary>
internal static class Zones
{
    /// <summary>Stands for a zone whose name has several meanings.</summary>
    public const int Ambiguous = -10000;

    public static string Format(int minutes)
    {
        if (minutes == Ambiguous)
        {
            return "UTC+XX:XX";
        }

        var sign = minutes < 0 ? '-' : '+';
        var (hours, rest) = Math.DivRem(Math.Abs(minutes), 60);
        return string.Create(CultureInfo.InvariantCulture, $"UTC{sign}{hours:00}:{rest:00}");
    }

    /// <summary>A zone by name or as an offset from UTC; only where the option asks for it.</summary>
    public static Moment Zone(DateTimeRun run, Found<Moment> found)
    {
        if (!run.Has(DateTimeOptions.EnablePreview))
        {
            return null;
        }

        var minutes = found.Int("zone") ?? 0;

        if (found.Text("sign") is { } sign && found.Int("hours") is { } hours)
        {
            if (hours > 14 && found.Int("minutes") is null)
            {
                (hours, minutes) = (hours / 100, hours % 100);
            }

            minutes = (hours * 60) + (found.Int("minutes") ?? minutes);
            minutes = sign == "-" ? -minutes : minutes;

            if (hours > 14)
            {
                return null;
            }
        }

        return new Moment
        {
            Kind = MomentKind.Zone,
            Timex = "",
            OffsetMinutes = minutes,
            ZoneText = run.Tokens.Span(found.First, found.End).ToString(),
            Grain = Grain.Time,
        };
    }

    /// <summary>A time, or what has one, and a zone.</summary>
    public static Moment WithZone(DateTimeRun run, Found<Moment> found) =>
        found.Value("moment") is { } moment && found.Value("zone") is { } zone ? Add(moment, zone) : null;

    private static Moment Add(Moment moment, Moment zone)
    {
        var changed = moment with { OffsetMinutes = zone.OffsetMinutes, ZoneText = zone.ZoneText };
        return moment.Pm is null ? changed : changed with { Pm = Add(moment.Pm, zone) };
    }
}
