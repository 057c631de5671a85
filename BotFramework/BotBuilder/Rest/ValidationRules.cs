namespace Microsoft.Rest;

/// <summary>The rules that a <see cref="ValidationException"/> names.</summary>
public static class ValidationRules
{
    /// <summary>A value is needed.</summary>
    public static readonly string CannotBeNull = "cannot be null";

    /// <summary>Only certain values are allowed.</summary>
    public static readonly string Enum = "must be one of the listed values";

    /// <summary>The value must stay below a bound.</summary>
    public static readonly string ExclusiveMaximum = "must be less than the maximum";

    /// <summary>The value must stay above a bound.</summary>
    public static readonly string ExclusiveMinimum = "must be greater than the minimum";

    /// <summary>The value must not exceed a bound.</summary>
    public static readonly string InclusiveMaximum = "must not exceed the maximum";

    /// <summary>The value must not fall below a bound.</summary>
    public static readonly string InclusiveMinimum = "must not be less than the minimum";

    /// <summary>There may be only so many items.</summary>
    public static readonly string MaxItems = "has too many items";

    /// <summary>The text may be only so long.</summary>
    public static readonly string MaxLength = "is too long";

    /// <summary>There must be so many items.</summary>
    public static readonly string MinItems = "has too few items";

    /// <summary>The text must be so long.</summary>
    public static readonly string MinLength = "is too short";

    /// <summary>The value must be a multiple of a number.</summary>
    public static readonly string MultipleOf = "is not a multiple of the given number";

    /// <summary>The text must match a pattern.</summary>
    public static readonly string Pattern = "does not match the pattern";

    /// <summary>No item may stand twice.</summary>
    public static readonly string UniqueItems = "has an item twice";
}
