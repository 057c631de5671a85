namespace Microsoft.Recognizers.Text.DataTypes.TimexExpression;

/// <summary>The values that TIMEX expressions stand for.</summary>
public class Resolution
{
    /// <summary>An empty resolution.</summary>
    public Resolution() => Values = [];

    /// <summary>All readings.</summary>
    public List<Entry> Values { get; }

    /// <summary>One reading: a value, or a start and an end.</summary>
    public class Entry
    {
        /// <summary>Where a range ends, not included.</summary>
        public string End { get; set; }

        /// <summary>Where a range begins.</summary>
        public string Start { get; set; }

        /// <summary>What was resolved.</summary>
        public string Timex { get; set; }

        /// <summary>For example <c>date</c> or <c>timerange</c>.</summary>
        public string Type { get; set; }

        /// <summary>The value; <c>not resolved</c> when there is none.</summary>
        public string Value { get; set; }
    }
}
