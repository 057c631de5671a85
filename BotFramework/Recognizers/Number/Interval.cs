using System.Globalization;
using Microsoft.Recognizers.Text.Engine;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>A range of numbers; an end that is null is open to infinity.</summary>
internal sealed record Interval(double? Low, bool LowIncluded, double? High, bool HighIncluded)
{
    /// <summary>For example <c>[20,30)</c>.</summary>
    public override string ToString() =>
        (LowIncluded ? "[" : "(") + Text(Low) + "," + Text(High) + (HighIncluded ? "]" : ")");

    private static string Text(double? value) => value is { } number ? Cultures.Format(number, NumberFormatInfo.InvariantInfo) : "";
}
