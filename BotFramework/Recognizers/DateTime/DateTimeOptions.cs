namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Flags of the date and time model.</summary>
[Flags]
public enum DateTimeOptions
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>"from X to Y" stays two results.</summary>
    SkipFromToMerge = 1,

    /// <summary>Dates and times stay separate results.</summary>
    SplitDateAndTime = 2,

    /// <summary>Readings suited to calendars.</summary>
    CalendarMode = 4,

    /// <summary>Alternatives such as "Monday or Tuesday" share what was said of one of them.</summary>
    ExtendedTypes = 8,

    /// <summary>Kept for compatibility: there is no such cache.</summary>
    NoProtoCache = 16,

    /// <summary>Readings suited to lists of things to do.</summary>
    TasksMode = 1048576,

    /// <summary>Kept for compatibility: every call is quick.</summary>
    FailFast = 2097152,

    /// <summary>Ranges include their end.</summary>
    ExperimentalMode = 4194304,

    /// <summary>Time zones are found too.</summary>
    EnablePreview = 8388608,
}
