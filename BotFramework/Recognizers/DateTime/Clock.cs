using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A time of day as said.</summary>
/// <param name="Ambiguous">Neither am nor pm was said, and both are possible.</param>
internal sealed record Clock(int Hour, int? Minute = null, int? Second = null, bool Ambiguous = false)
{
    public TimeSpan Offset => new(Hour, Minute ?? 0, Second ?? 0);

    public string Timex => string.Create(CultureInfo.InvariantCulture, $"T{Hour:00}") +
        (Minute is { } minute ? minute.ToString(":00", CultureInfo.InvariantCulture) : "") +
        (Second is { } second ? second.ToString(":00", CultureInfo.InvariantCulture) : "");

    public Clock Later => this with { Hour = Hour == 12 ? 0 : Hour + 12, Ambiguous = false };

    public Clock Settled => Ambiguous ? this with { Ambiguous = false } : this;

    public static Clock Of(TimeSpan offset, bool seconds = false) =>
        new(offset.Hours, offset.Minutes != 0 || seconds || offset.Seconds != 0 ? offset.Minutes : null, seconds || offset.Seconds != 0 ? offset.Seconds : null);
}
