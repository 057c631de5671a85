namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Puts chance into waits.</summary>
public static class TimeSpanExtensions
{
    /// <summary>A wait that is longer by some chance part of itself, so that callers that failed together do not come back together.</summary>
    /// <param name="delay">The wait.</param>
    /// <param name="multiplier">The largest part that is added.</param>
    public static TimeSpan WithJitter(this TimeSpan delay, double multiplier = 0.1) =>
        delay + (delay * (multiplier * Random.Shared.NextDouble()));
}
