namespace Microsoft.Recognizers.Text.Number;

internal enum NumberWordKind : byte
{
    /// <summary>Adds: one, fifteen, thirty, quinientos.</summary>
    Value,

    /// <summary>Multiplies what stands before it: hundred, million.</summary>
    Multiplier,

    /// <summary>Twelve of what stands before it.</summary>
    Dozen,

    /// <summary>Last of an ordinal: third, twentieth.</summary>
    Ordinal,

    /// <summary>Last of an ordinal that multiplies: thousandth.</summary>
    OrdinalMultiplier,

    /// <summary>The lower part of a fraction and nothing else: thirds, quarters.</summary>
    Denominator,

    /// <summary>A fraction by itself: half.</summary>
    Fraction,

    /// <summary>Counts as one before a multiplier or a fraction: a, an.</summary>
    Article,

    /// <summary>Joins parts: and, und, y.</summary>
    And,

    /// <summary>Joins parts inside one written word only.</summary>
    InnerAnd,

    /// <summary>Ends an ordinal inside one written word: -ste, -esimo, -avos.</summary>
    OrdinalEnding,
}

/// <summary>What a word contributes to a number.</summary>
/// <param name="Room">What is added after it must be less.</param>
internal readonly record struct NumberWord(NumberWordKind Kind, double Value, double Room);
