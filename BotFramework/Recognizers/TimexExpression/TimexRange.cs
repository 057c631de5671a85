namespace Microsoft.Recognizers.Text.DataTypes.TimexExpression;

/// <summary>A range in TIMEX terms.</summary>
public class TimexRange
{
    /// <summary>How long it is.</summary>
    public TimexProperty Duration { get; set; }

    /// <summary>Where it ends.</summary>
    public TimexProperty End { get; set; }

    /// <summary>Where it begins.</summary>
    public TimexProperty Start { get; set; }
}
