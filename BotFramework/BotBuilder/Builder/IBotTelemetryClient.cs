namespace Microsoft.Bot.Builder;

/// <summary>Takes a bot's telemetry.</summary>
public interface IBotTelemetryClient
{
    /// <summary>Reports whether something was reachable.</summary>
    /// <param name="name">What was tested.</param>
    /// <param name="timeStamp">When.</param>
    /// <param name="duration">How long the test took.</param>
    /// <param name="runLocation">From where.</param>
    /// <param name="success">Whether it was reachable.</param>
    /// <param name="message">What went wrong.</param>
    /// <param name="properties">Named texts.</param>
    /// <param name="metrics">Named numbers.</param>
    void TrackAvailability(string name, DateTimeOffset timeStamp, TimeSpan duration, string runLocation, bool success, string message = null, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null);

    /// <summary>Reports a call to another system.</summary>
    /// <param name="dependencyTypeName">The kind of system.</param>
    /// <param name="target">The system.</param>
    /// <param name="dependencyName">The operation.</param>
    /// <param name="data">What was asked.</param>
    /// <param name="startTime">When.</param>
    /// <param name="duration">How long it took.</param>
    /// <param name="resultCode">The result.</param>
    /// <param name="success">Whether it went well.</param>
    void TrackDependency(string dependencyTypeName, string target, string dependencyName, string data, DateTimeOffset startTime, TimeSpan duration, string resultCode, bool success);

    /// <summary>Reports an event.</summary>
    /// <param name="eventName">The event.</param>
    /// <param name="properties">Named texts.</param>
    /// <param name="metrics">Named numbers.</param>
    void TrackEvent(string eventName, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null);

    /// <summary>Reports an exception.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="properties">Named texts.</param>
    /// <param name="metrics">Named numbers.</param>
    void TrackException(Exception exception, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null);

    /// <summary>Reports a trace.</summary>
    /// <param name="message">The text.</param>
    /// <param name="severityLevel">How grave it is.</param>
    /// <param name="properties">Named texts.</param>
    void TrackTrace(string message, Severity severityLevel, IDictionary<string, string> properties);

    /// <summary>Sends what has been gathered.</summary>
    void Flush();
}
