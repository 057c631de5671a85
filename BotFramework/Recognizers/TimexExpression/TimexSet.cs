namespace Microsoft.Recognizers.Text.DataTypes.TimexExpression;

/// <summary>A TIMEX that comes back regularly.</summary>
public class TimexSet
{
    /// <summary>A set of what the TIMEX says.</summary>
    public TimexSet(string timex) => Timex = new TimexProperty(timex);

    /// <summary>What comes back.</summary>
    public TimexProperty Timex { get; set; }
}
