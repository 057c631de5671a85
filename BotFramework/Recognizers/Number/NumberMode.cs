namespace Microsoft.Recognizers.Text.Number;

/// <summary>What numbers are wanted for.</summary>
public enum NumberMode
{
    /// <summary>Any number.</summary>
    Default,

    /// <summary>Numbers before a currency.</summary>
    Currency,

    /// <summary>Numbers that stand alone.</summary>
    PureNumber,

    /// <summary>Numbers before a unit.</summary>
    Unit,
}
