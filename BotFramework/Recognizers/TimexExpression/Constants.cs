namespace Microsoft.Recognizers.Text.DataTypes.TimexExpression;

/// <summary>The letters and words of TIMEX expressions.</summary>
public static class Constants
{
    /// <summary>The text <c>AM</c>.</summary>
    public const string AM = "AM";

    /// <summary>The text <c>-</c>.</summary>
    public const string DateTimexConnector = "-";

    /// <summary>The text <c>day</c>.</summary>
    public const string DayUnit = "day";

    /// <summary>The text <c>P</c>.</summary>
    public const string GeneralPeriodPrefix = "P";

    /// <summary>The text <c>hour</c>.</summary>
    public const string HourUnit = "hour";

    /// <summary>Stands for no value.</summary>
    public const int InvalidValue = -1;

    /// <summary>The text <c>minute</c>.</summary>
    public const string MinuteUnit = "minute";

    /// <summary>The text <c>month</c>.</summary>
    public const string MonthUnit = "month";

    /// <summary>The text <c>PM</c>.</summary>
    public const string PM = "PM";

    /// <summary>The text <c>second</c>.</summary>
    public const string SecondUnit = "second";

    /// <summary>The text <c>s</c>.</summary>
    public const string TimeDurationUnit = "s";

    /// <summary>The text <c>:</c>.</summary>
    public const string TimeTimexConnector = ":";

    /// <summary>The text <c>T</c>.</summary>
    public const string TimeTimexPrefix = "T";

    /// <summary>The text <c>BD</c>.</summary>
    public const string TimexBusinessDay = "BD";

    /// <summary>The text <c>D</c>.</summary>
    public const string TimexDay = "D";

    /// <summary>The text <c>X</c>.</summary>
    public const char TimexFuzzy = 'X';

    /// <summary>The text <c>XX</c>.</summary>
    public const string TimexFuzzyDay = "XX";

    /// <summary>The text <c>XX</c>.</summary>
    public const string TimexFuzzyMonth = "XX";

    /// <summary>The text <c>WXX</c>.</summary>
    public const string TimexFuzzyWeek = "WXX";

    /// <summary>The text <c>XXXX</c>.</summary>
    public const string TimexFuzzyYear = "XXXX";

    /// <summary>The text <c>H</c>.</summary>
    public const string TimexHour = "H";

    /// <summary>The text <c>M</c>.</summary>
    public const string TimexMinute = "M";

    /// <summary>The text <c>M</c>.</summary>
    public const string TimexMonth = "M";

    /// <summary>The text <c>MON</c>.</summary>
    public const string TimexMonthFull = "MON";

    /// <summary>The text <c>NI</c>.</summary>
    public const string TimexNight = "NI";

    /// <summary>The text <c>S</c>.</summary>
    public const string TimexSecond = "S";

    /// <summary>The text <c>W</c>.</summary>
    public const string TimexWeek = "W";

    /// <summary>The text <c>WE</c>.</summary>
    public const string TimexWeekend = "WE";

    /// <summary>The text <c>Y</c>.</summary>
    public const string TimexYear = "Y";

    /// <summary>The text <c>week</c>.</summary>
    public const string WeekUnit = "week";

    /// <summary>The text <c>year</c>.</summary>
    public const string YearUnit = "year";

    /// <summary>The types that a TIMEX may have; it may have several.</summary>
    public static class TimexTypes
    {
        /// <summary>The type <c>date</c>.</summary>
        public static readonly string Date = "date";

        /// <summary>The type <c>daterange</c>.</summary>
        public static readonly string DateRange = "daterange";

        /// <summary>The type <c>datetime</c>.</summary>
        public static readonly string DateTime = "datetime";

        /// <summary>The type <c>datetimerange</c>.</summary>
        public static readonly string DateTimeRange = "datetimerange";

        /// <summary>The type <c>definite</c>.</summary>
        public static readonly string Definite = "definite";

        /// <summary>The type <c>duration</c>.</summary>
        public static readonly string Duration = "duration";

        /// <summary>The type <c>present</c>.</summary>
        public static readonly string Present = "present";

        /// <summary>The type <c>time</c>.</summary>
        public static readonly string Time = "time";

        /// <summary>The type <c>timerange</c>.</summary>
        public static readonly string TimeRange = "timerange";
    }
}
