namespace Microsoft.Bot.Builder;

/// <summary>Reports what a telemetry client may know or not.</summary>
public static class IBotTelemetryClientExtensions
{
    /// <summary>Reports that a dialog was begun, if the client takes such reports; otherwise leaves a trace that it does not.</summary>
    /// <param name="telemetryClient">The client.</param>
    /// <param name="dialogName">The dialog.</param>
    /// <param name="properties">Named texts.</param>
    /// <param name="metrics">Named numbers.</param>
    public static void TrackDialogView(this IBotTelemetryClient telemetryClient, string dialogName, IDictionary<string, string> properties = null, IDictionary<string, double> metrics = null)
    {
        ArgumentNullException.ThrowIfNull(telemetryClient);
        if (telemetryClient is IBotPageViewTelemetryClient pages)
        {
            pages.TrackPageView(dialogName, properties, metrics);
            return;
        }

        telemetryClient.TrackTrace($"{telemetryClient.GetType().Name} does not take page views.", Severity.Warning, properties);
    }
}
