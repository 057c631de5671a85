using SystemDateTime = System.DateTime;

namespace Microsoft.Recognizers.Text.DataTypes.TimexExpression;

/// <summary>Days from a start up to, but not including, an end.</summary>
public class DateRange
{
    /// <summary>The day after the last.</summary>
    public SystemDateTime End { get; set; }

    /// <summary>The first day.</summary>
    public SystemDateTime Start { get; set; }
}
