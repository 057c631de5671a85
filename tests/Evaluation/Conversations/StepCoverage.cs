using ChatBot.Dialogs;
using Microsoft.Bot.Builder;

namespace ChatBot.Evaluation.Conversations;

/// <summary>Notes which steps of the dialogs were reached.</summary>
internal sealed class StepCoverage : IBotTelemetryClient
{
    private readonly HashSet<(string Dialog, string Step)> _reached = [];
    private readonly HashSet<(string Dialog, string Step)> _all = [];

    public int Reached => _all.Count(_reached.Contains);

    public int All => _all.Count;

    /// <summary>Those that no conversation came to, by dialog.</summary>
    public IEnumerable<string> Missed => _all.Except(_reached).Order().GroupBy(step => step.Dialog).Select(dialog => $"{dialog.Key}: {string.Join(", ", dialog.Select(step => step.Step))}");

    public void Expect(IEnumerable<StepsDialog> dialogs) => _all.UnionWith(dialogs.SelectMany(dialog => dialog.StepNames.Select(step => (dialog.Id, step))));

    public void TrackEvent(string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null)
    {
        if (eventName == "WaterfallStep" && properties is not null)
        {
            _reached.Add((properties["DialogId"].Replace(".Steps", "", StringComparison.Ordinal), properties["StepName"]));
        }
    }

    public void TrackTrace(string message, Severity severityLevel, IDictionary<string, string> properties)
    {
    }

    public void TrackException(Exception exception, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null)
    {
    }

    public void TrackDependency(
        string dependencyTypeName, string target, string dependencyName, string data, DateTimeOffset startTime, TimeSpan duration, string resultCode, bool success)
    {
    }

    public void TrackAvailability(
        string name, DateTimeOffset timeStamp, TimeSpan duration, string runLocation, bool success, string? message = null, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null)
    {
    }

    public void Flush()
    {
    }
}
