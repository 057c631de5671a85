using System.Globalization;

namespace ChatBot.Connectors.Chaos;

/// <summary>The faults of one connector, as parts of all its calls: 0.02 is two of a hundred.</summary>
internal sealed class ChaosFaults
{
    /// <summary>How many calls fail before the system is asked.</summary>
    public double Faults { get; set; }

    /// <summary>How many calls are answered late.</summary>
    public double Slow { get; set; }

    /// <summary>How late, up to a minute. Default: 2 seconds.</summary>
    public string Delay { get; set; } = "00:00:02";

    /// <summary>How many writes are done, and their answer is lost on its way.</summary>
    public double LostAnswers { get; set; }

    public TimeSpan Late => TimeSpan.Parse(Delay, CultureInfo.InvariantCulture);

    public bool IsPossible =>
        IsPart(Faults) && IsPart(Slow) && IsPart(LostAnswers) &&
        TimeSpan.TryParse(Delay, CultureInfo.InvariantCulture, out var late) && late > TimeSpan.Zero && late <= TimeSpan.FromMinutes(1);

    private static bool IsPart(double value) => value is >= 0 and <= 1;
}
