namespace Microsoft.Recognizers.Text.DataTypes.TimexExpression;

/// <summary>Tells the types of TIMEX expressions.</summary>
public static class TimexInference
{
    /// <summary>All types that the parts amount to.</summary>
    public static HashSet<string> Infer(TimexProperty timexProperty)
    {
        var types = new HashSet<string>();
        var timex = timexProperty;
        var present = timex.Now == true;
        var duration = timex.Years ?? timex.Months ?? timex.Weeks ?? timex.Days ?? timex.Hours ?? timex.Minutes ?? timex.Seconds;
        var definite = timex is { Year: not null, Month: not null, DayOfMonth: not null };
        var date = timex is { Month: not null, DayOfMonth: not null } || timex is { DayOfMonth: not null } || timex.DayOfWeek is not null;
        var time = timex.Hour is not null;
        var timeRange = timex.PartOfDay is not null;
        var dateRange = !date && (timex.Year is not null || timex.Month is not null || timex.Season is not null || timex.WeekOfYear is not null || timex.Weekend == true);

        Add(present, Constants.TimexTypes.Present);
        Add(definite, Constants.TimexTypes.Definite);
        Add(date, Constants.TimexTypes.Date);
        Add(dateRange, Constants.TimexTypes.DateRange);
        Add(duration is not null, Constants.TimexTypes.Duration);
        Add(time, Constants.TimexTypes.Time);
        Add(timeRange, Constants.TimexTypes.TimeRange);
        Add(present || (date && time), Constants.TimexTypes.DateTime);

        // Something and a length make a range.
        Add(date && duration is not null, Constants.TimexTypes.DateRange);
        Add(time && duration is not null, Constants.TimexTypes.TimeRange);
        Add((date && timeRange) || (date && time && duration is not null), Constants.TimexTypes.DateTimeRange);
        return types;

        void Add(bool holds, string type)
        {
            if (holds)
            {
                types.Add(type);
            }
        }
    }
}
