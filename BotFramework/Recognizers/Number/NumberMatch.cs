namespace Microsoft.Recognizers.Text.Number;

internal enum NumberSubtype : byte
{
    None,
    Integer,
    Decimal,
    Fraction,
    Power,
}

/// <summary>A number found in a token stream.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last one.</param>
internal readonly record struct NumberMatch(int First, int End, double Value, NumberSubtype Subtype, bool Ordinal = false)
{
    /// <summary>Whether the number is written in digits.</summary>
    public bool Digits { get; init; }

    /// <summary>The last factor, such as a million, by which a fraction after it counts.</summary>
    public double Multiplier { get; init; }

    public string SubtypeName => Subtype switch
    {
        NumberSubtype.Integer => "integer",
        NumberSubtype.Decimal => "decimal",
        NumberSubtype.Fraction => "fraction",
        NumberSubtype.Power => "power",
        _ => null,
    };
}
