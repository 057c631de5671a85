using System.Globalization;

namespace ChatBot.Connectors.Webhooks;

/// <summary>Timestamps as most senders write them: whole seconds since 1970, UTC.</summary>
internal static class UnixSeconds
{
    /// <summary>Whether a timestamp is within a tolerance of now, before or after.</summary>
    public static bool IsRecent(string timestamp, TimeSpan tolerance, TimeProvider clock) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) &&
        Math.Abs(clock.GetUtcNow().ToUnixTimeSeconds() - seconds) <= tolerance.TotalSeconds;
}
