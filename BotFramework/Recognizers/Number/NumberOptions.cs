namespace Microsoft.Recognizers.Text.Number;

/// <summary>Flags of the number models.</summary>
[Flags]
public enum NumberOptions
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>Shares such as "one out of three" are percentages and not numbers.</summary>
    PercentageMode = 1,

    /// <summary>Kept for compatibility: there is no such cache.</summary>
    NoProtoCache = 16,

    /// <summary>Relative ordinals ("last", "next") are left out.</summary>
    SuppressExtendedTypes = 2097152,

    /// <summary>Ranges include their end.</summary>
    ExperimentalMode = 4194304,

    /// <summary>Reserved for what is not final.</summary>
    EnablePreview = 8388608,
}
