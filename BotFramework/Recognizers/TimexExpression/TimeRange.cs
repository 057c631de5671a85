namespace Microsoft.Recognizers.Text.DataTypes.TimexExpression;

/// <summary>A stretch of a day.</summary>
public class TimeRange
{
    /// <summary>Where it ends.</summary>
    public Time End { get; set; }

    /// <summary>Where it begins.</summary>
    public Time Start { get; set; }
}
