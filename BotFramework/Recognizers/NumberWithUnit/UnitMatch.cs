namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>A quantity found in a token stream; the value is null for a unit alone.</summary>
internal readonly record struct UnitMatch(int First, int End, double? Value, Unit Unit);
