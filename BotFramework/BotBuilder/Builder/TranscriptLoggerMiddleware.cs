using System.Globalization;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Activity = Microsoft.Bot.Schema.Activity;
using Trace = System.Diagnostics.Trace;

namespace Microsoft.Bot.Builder;

/// <summary>Gives everything that comes in and goes out in a turn to a transcript. The turn ends when the transcript has it.</summary>
public class TranscriptLoggerMiddleware : IMiddleware
{
    private static readonly JsonSerializerSettings Settings = new() { NullValueHandling = NullValueHandling.Ignore };

    private readonly ITranscriptLogger _transcriptLogger;

    /// <summary>Initializes a new instance of the <see cref="TranscriptLoggerMiddleware"/> class.</summary>
    /// <param name="transcriptLogger">Takes the activities.</param>
    public TranscriptLoggerMiddleware(ITranscriptLogger transcriptLogger)
    {
        _transcriptLogger = transcriptLogger ?? throw new ArgumentNullException(nameof(transcriptLogger));
    }

    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var transcript = new List<IActivity>();
        NoteIncoming(turnContext.Activity, transcript);

        turnContext.OnSendActivities(async (_, activities, nextSend) =>
        {
            var responses = await nextSend().ConfigureAwait(false);
            NoteSent(activities, responses, transcript);
            return responses;
        });

        turnContext.OnUpdateActivity(async (_, activity, nextUpdate) =>
        {
            var response = await nextUpdate().ConfigureAwait(false);
            var update = Copy(activity);
            update.Type = ActivityTypes.MessageUpdate;
            Note(update, transcript);
            return response;
        });

        turnContext.OnDeleteActivity(async (_, reference, nextDelete) =>
        {
            await nextDelete().ConfigureAwait(false);
            Note(new Activity { Type = ActivityTypes.MessageDelete, Id = reference.ActivityId }.ApplyConversationReference(reference), transcript);
        });

        try
        {
            await nextTurn(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await FlushAsync(transcript).ConfigureAwait(false);
        }
    }

    private static void NoteIncoming(Activity activity, List<IActivity> transcript)
    {
        // The event by which a skill's answer continues a conversation was said by nobody.
        if (activity is null or { Type: ActivityTypes.Event, Name: ActivityEventNames.ContinueConversation })
        {
            return;
        }

        activity.From ??= new ChannelAccount();
        if (string.IsNullOrEmpty(activity.From.Role))
        {
            activity.From.Role = RoleTypes.User;
        }

        Note(Copy(activity), transcript);
    }

    private static void NoteSent(List<Activity> activities, ResourceResponse[] responses, List<IActivity> transcript)
    {
        for (var i = 0; i < activities.Count; i++)
        {
            var sent = Copy(activities[i]);
            if (i < responses?.Length && !string.IsNullOrEmpty(responses[i]?.Id))
            {
                sent.Id = responses[i].Id;
            }

            // Some channels give what is sent no id, but a transcript is read by ids.
            if (string.IsNullOrEmpty(sent.Id))
            {
                sent.Id = string.Create(CultureInfo.InvariantCulture, $"g_{(sent.Timestamp ?? TimeProvider.System.GetUtcNow()).UtcTicks:x}_{i}");
            }

            Note(sent, transcript);
        }
    }

    private static void Note(Activity activity, List<IActivity> transcript)
    {
        activity.Timestamp ??= TimeProvider.System.GetUtcNow();
        lock (transcript)
        {
            transcript.Add(activity);
        }
    }

    private static Activity Copy(Activity activity) =>
        JsonConvert.DeserializeObject<Activity>(JsonConvert.SerializeObject(activity, Settings), Settings);

    /// <summary>A transcript that cannot be kept does not take the turn with it; it is said where traces go.</summary>
    private async Task FlushAsync(List<IActivity> transcript)
    {
        IActivity[] noted;
        lock (transcript)
        {
            noted = [.. transcript];
        }

        foreach (var activity in noted)
        {
            try
            {
                await _transcriptLogger.LogActivityAsync(activity).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                Trace.TraceError($"Activity {activity.Id} could not be written to the transcript: {exception}");
            }
        }
    }
}
