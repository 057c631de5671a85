namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>Flags of the models of quantities.</summary>
[Flags]
public enum NumberWithUnitOptions
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>Kept for compatibility: there is no such cache.</summary>
    NoProtoCache = 16,

    /// <summary>Reserved for what is not final.</summary>
    EnablePreview = 8388608,
}
