using Microsoft.Bot.Builder;

namespace BotBuilder.Tests.Dialogs;

/// <summary>Notes what dialogs report.</summary>
internal sealed class RecordingTelemetry : IBotTelemetryClient, IBotPageViewTelemetryClient
{
    public List<string> Events { get; } = [];

    public List<IDictionary<string, string>> Properties { get; } = [];

    public List<string> Traces { get; } = [];

    public void TrackEvent(string eventName, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null)
    {
        Events.Add(properties != null && properties.TryGetValue("StepName", out var step) ? $"{eventName}:{step}" : eventName);
        Properties.Add(properties);
    }

    public void TrackTrace(string message, Severity severityLevel, IDictionary<string, string> properties) => Traces.Add(message);

    public List<string> Views { get; } = [];

    public void TrackPageView(string dialogName, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null) => Views.Add(dialogName);

    public void Flush()
    {
    }

    public void TrackAvailability(string name, DateTimeOffset timeStamp, TimeSpan duration, string runLocation, bool success, string message = null, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null)
    {
    }

    public void TrackDependency(string dependencyTypeName, string target, string dependencyName, string data, DateTimeOffset startTime, TimeSpan duration, string resultCode, bool success)
    {
    }

    public void TrackException(Exception exception, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null)
    {
    }
}
