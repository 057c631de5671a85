namespace Microsoft.Recognizers.Text.Sequence;

/// <summary>Flags of the sequence models.</summary>
[Flags]
public enum SequenceOptions
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>Kept for compatibility.</summary>
    Relaxed = 1,
}
