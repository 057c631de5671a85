using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ChatBot.Connectors.Pipeline;

/// <summary>What an operator can watch about the capabilities.</summary>
internal sealed class CapabilityMetrics
{
    /// <summary>The name that traces and metrics of the capabilities carry.</summary>
    public const string SourceName = "ChatBot.Connectors";

    private readonly Histogram<double> _duration;
    private readonly Counter<long> _cached;

    public CapabilityMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(SourceName);
        _duration = meter.CreateHistogram<double>("chatbot.capability.duration", "s", "How long a capability took to answer, and how it ended.");
        _cached = meter.CreateCounter<long>("chatbot.capability.cached", "{answer}", "Answers that were given again without asking the system.");
    }

    public static ActivitySource Activities { get; } = new(SourceName);

    public void Ended(CapabilityRoute route, string outcome, TimeSpan duration)
    {
        if (_duration.Enabled)
        {
            _duration.Record(duration.TotalSeconds, new("capability", route.Verb), new("connector", route.Connector), new("outcome", outcome));
        }
    }

    public void CachedAnswerGiven(CapabilityRoute route) => _cached.Add(1, new KeyValuePair<string, object?>("capability", route.Verb));
}
