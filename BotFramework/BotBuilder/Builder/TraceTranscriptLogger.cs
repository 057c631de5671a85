using System.Diagnostics;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Writes what is said to <see cref="Trace"/>.</summary>
public class TraceTranscriptLogger : ITranscriptLogger
{
    private static readonly JsonSerializerSettings Settings = new() { NullValueHandling = NullValueHandling.Ignore, Formatting = Formatting.Indented };

    private readonly bool _traceActivity;

    /// <summary>Initializes a new instance of the <see cref="TraceTranscriptLogger"/> class that writes whole activities.</summary>
    public TraceTranscriptLogger()
        : this(true)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="TraceTranscriptLogger"/> class.</summary>
    /// <param name="traceActivity">Whether to write whole activities; otherwise sender, recipient, conversation and type, which are no personal text.</param>
    public TraceTranscriptLogger(bool traceActivity)
    {
        _traceActivity = traceActivity;
    }

    /// <inheritdoc/>
    public Task LogActivityAsync(IActivity activity)
    {
        BotAssert.ActivityNotNull(activity);
        Trace.TraceInformation(_traceActivity
            ? JsonConvert.SerializeObject(activity, Settings)
            : $"From: {activity.From?.Id}, recipient: {activity.Recipient?.Id}, conversation: {activity.Conversation?.Id}, type: {activity.Type}, at: {activity.Timestamp:O}");
        return Task.CompletedTask;
    }
}
