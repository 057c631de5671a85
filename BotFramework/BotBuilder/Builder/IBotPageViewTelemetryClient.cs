namespace Microsoft.Bot.Builder;

/// <summary>Takes views of dialogs as telemetry.</summary>
public interface IBotPageViewTelemetryClient
{
    /// <summary>Reports that a dialog was begun.</summary>
    /// <param name="dialogName">The dialog.</param>
    /// <param name="properties">Named texts.</param>
    /// <param name="metrics">Named numbers.</param>
    void TrackPageView(string dialogName, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null);
}
