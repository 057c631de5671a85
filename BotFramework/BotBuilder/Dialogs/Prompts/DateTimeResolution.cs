namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One reading of a date, a time, a duration or a range that somebody named.</summary>
public class DateTimeResolution
{
    /// <summary>Gets or sets the value, when the reading is a point or a duration (in seconds).</summary>
    public string Value { get; set; }

    /// <summary>Gets or sets the start, when the reading is a range.</summary>
    public string Start { get; set; }

    /// <summary>Gets or sets the end, which is no longer part of it, when the reading is a range.</summary>
    public string End { get; set; }

    /// <summary>Gets or sets the TIMEX expression: what was said without what was only concluded from the day.</summary>
    public string Timex { get; set; }
}
