namespace Microsoft.Recognizers.Text.DataTypes.TimexExpression;

/// <summary>A time of day.</summary>
public class Time
{
    /// <summary>A time from its parts.</summary>
    public Time(int hour, int minute, int second)
    {
        Hour = hour;
        Minute = minute;
        Second = second;
    }

    /// <summary>A time so many milliseconds after midnight.</summary>
    /// <param name="seconds">Milliseconds, in spite of the name: it undoes <see cref="GetTime"/>.</param>
    public Time(int seconds)
    {
        Hour = seconds / 3600000;
        Minute = seconds % 3600000 / 60000;
        Second = seconds % 60000 / 1000;
    }

    /// <summary>0 to 24.</summary>
    public int Hour { get; set; }

    /// <summary>0 to 59.</summary>
    public int Minute { get; set; }

    /// <summary>0 to 59.</summary>
    public int Second { get; set; }

    /// <summary>Milliseconds after midnight.</summary>
    public int GetTime() => (Second * 1000) + (Minute * 60000) + (Hour * 3600000);
}
