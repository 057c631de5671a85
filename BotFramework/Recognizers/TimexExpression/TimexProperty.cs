using System.Globalization;
using SystemDateTime = System.DateTime;

namespace Microsoft.Recognizers.Text.DataTypes.TimexExpression;

/// <summary>A TIMEX expression, taken apart.</summary>
public class TimexProperty
{
    /// <summary>An expression that says nothing yet.</summary>
    public TimexProperty()
    {
    }

    /// <summary>The parts of an expression such as <c>XXXX-WXX-1T09</c>.</summary>
    public TimexProperty(string timex) => TimexParsing.ParseString(timex, this);

    /// <summary>1 to 31.</summary>
    public int? DayOfMonth { get; set; }

    /// <summary>1 for Monday to 7 for Sunday.</summary>
    public int? DayOfWeek { get; set; }

    /// <summary>Days of a duration.</summary>
    public decimal? Days { get; set; }

    /// <summary>0 to 24.</summary>
    public int? Hour { get; set; }

    /// <summary>Hours of a duration.</summary>
    public decimal? Hours { get; set; }

    /// <summary>0 to 59.</summary>
    public int? Minute { get; set; }

    /// <summary>Minutes of a duration.</summary>
    public decimal? Minutes { get; set; }

    /// <summary>1 to 12.</summary>
    public int? Month { get; set; }

    /// <summary>Months of a duration.</summary>
    public decimal? Months { get; set; }

    /// <summary>True for the present moment.</summary>
    public bool? Now { get; set; }

    /// <summary>For example MO for the morning.</summary>
    public string PartOfDay { get; set; }

    /// <summary>SP, SU, FA or WI.</summary>
    public string Season { get; set; }

    /// <summary>0 to 59.</summary>
    public int? Second { get; set; }

    /// <summary>Seconds of a duration.</summary>
    public decimal? Seconds { get; set; }

    /// <summary>1 to 5.</summary>
    public int? WeekOfMonth { get; set; }

    /// <summary>The ISO week, 1 to 53.</summary>
    public int? WeekOfYear { get; set; }

    /// <summary>True for a weekend.</summary>
    public bool? Weekend { get; set; }

    /// <summary>Weeks of a duration.</summary>
    public decimal? Weeks { get; set; }

    /// <summary>Four digits.</summary>
    public int? Year { get; set; }

    /// <summary>Years of a duration.</summary>
    public decimal? Years { get; set; }

    /// <summary>The expression put together again.</summary>
    public string TimexValue => TimexFormat.Format(this);

    /// <summary>The types that follow from the parts.</summary>
    public HashSet<string> Types => TimexInference.Infer(this);

    /// <summary>The expression of a date.</summary>
    public static TimexProperty FromDate(SystemDateTime date) => new() { Year = date.Year, Month = date.Month, DayOfMonth = date.Day };

    /// <summary>The expression of a date and time.</summary>
    public static TimexProperty FromDateTime(SystemDateTime datetime)
    {
        var timex = FromDate(datetime);
        (timex.Hour, timex.Minute, timex.Second) = (datetime.Hour, datetime.Minute, datetime.Second);
        return timex;
    }

    /// <summary>The expression of a time of day.</summary>
    public static TimexProperty FromTime(Time time) => new() { Hour = time.Hour, Minute = time.Minute, Second = time.Second };

    /// <summary>Sets the parts that a dictionary names: year, month, dayOfMonth, hour, amount with dateUnit or timeUnit, and so on.</summary>
    public void AssignProperties(IDictionary<string, string> source)
    {
        foreach (var (key, value) in source)
        {
            if (!string.IsNullOrEmpty(value))
            {
                Assign(key, value, source);
            }
        }
    }

    /// <summary>A copy.</summary>
    public TimexProperty Clone() => (TimexProperty)MemberwiseClone();

    /// <summary>In English, seen from a day: "tomorrow", "next week".</summary>
    public string ToNaturalLanguage(SystemDateTime referenceDate) => TimexRelativeConvert.ConvertTimexToStringRelative(this, referenceDate);

    /// <summary>In English.</summary>
    public override string ToString() => TimexConvert.ConvertTimexToString(this);

    private void Assign(string key, string value, IDictionary<string, string> source)
    {
        switch (key)
        {
            case "year": Year = Int(value); break;
            case "month": Month = Int(value); break;
            case "dayOfMonth": DayOfMonth = Int(value); break;
            case "dayOfWeek": DayOfWeek = Int(value); break;
            case "weekOfYear": WeekOfYear = Int(value); break;
            case "weekOfMonth": WeekOfMonth = Int(value); break;
            case "season": Season = value; break;
            case "weekend": Weekend = true; break;
            case "hour": Hour = Int(value); break;
            case "minute": Minute = Int(value); break;
            case "second": Second = Int(value); break;
            case "partOfDay": PartOfDay = value; break;
            case "dateUnit": AssignDuration(source["amount"], value, false); break;
            case "timeUnit": AssignDuration(source["amount"], value, true); break;
        }
    }

    private void AssignDuration(string amount, string unit, bool time)
    {
        var number = decimal.Parse(amount, NumberStyles.Float, CultureInfo.InvariantCulture);

        switch (unit)
        {
            case Constants.TimexYear: Years = number; break;
            case Constants.TimexMonth when !time: Months = number; break;
            case Constants.TimexWeek: Weeks = number; break;
            case Constants.TimexDay: Days = number; break;
            case Constants.TimexHour: Hours = number; break;
            case Constants.TimexMinute: Minutes = number; break;
            case Constants.TimexSecond: Seconds = number; break;
        }
    }

    private static int Int(string value) => int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);
}
