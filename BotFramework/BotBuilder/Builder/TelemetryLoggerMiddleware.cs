using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Reports what comes in and goes out as telemetry. Names and texts are reported only if that was asked for.</summary>
public class TelemetryLoggerMiddleware : IMiddleware
{
    /// <summary>Initializes a new instance of the <see cref="TelemetryLoggerMiddleware"/> class.</summary>
    /// <param name="telemetryClient">Takes the reports; null for nobody.</param>
    /// <param name="logPersonalInformation">Whether names and texts are reported.</param>
    public TelemetryLoggerMiddleware(IBotTelemetryClient telemetryClient, bool logPersonalInformation = false)
    {
        TelemetryClient = telemetryClient ?? NullBotTelemetryClient.Instance;
        LogPersonalInformation = logPersonalInformation;
    }

    /// <summary>Gets a value indicating whether names and texts are reported.</summary>
    public bool LogPersonalInformation { get; }

    /// <summary>Gets what takes the reports.</summary>
    [JsonIgnore]
    public IBotTelemetryClient TelemetryClient { get; }

    /// <inheritdoc/>
    public virtual async Task OnTurnAsync(ITurnContext context, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(context);
        if (context.Activity is { } received)
        {
            await OnReceiveActivityAsync(received, cancellationToken).ConfigureAwait(false);
        }

        context.OnSendActivities(async (_, activities, nextSend) =>
        {
            var responses = await nextSend().ConfigureAwait(false);
            foreach (var sent in activities)
            {
                await OnSendActivityAsync(sent, cancellationToken).ConfigureAwait(false);
            }

            return responses;
        });

        context.OnUpdateActivity(async (_, activity, nextUpdate) =>
        {
            var response = await nextUpdate().ConfigureAwait(false);
            await OnUpdateActivityAsync(activity, cancellationToken).ConfigureAwait(false);
            return response;
        });

        context.OnDeleteActivity(async (_, reference, nextDelete) =>
        {
            await nextDelete().ConfigureAwait(false);
            var deleted = new Activity { Type = ActivityTypes.MessageDelete, Id = reference.ActivityId }.ApplyConversationReference(reference);
            await OnDeleteActivityAsync(deleted, cancellationToken).ConfigureAwait(false);
        });

        if (nextTurn is not null)
        {
            await nextTurn(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reports an activity that came in.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellation">Cancels the report.</param>
    /// <returns>A task that ends with the report.</returns>
    protected virtual async Task OnReceiveActivityAsync(Activity activity, CancellationToken cancellation) =>
        TelemetryClient.TrackEvent(TelemetryLoggerConstants.BotMsgReceiveEvent, await FillReceiveEventPropertiesAsync(activity).ConfigureAwait(false));

    /// <summary>Reports an activity that went out.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellation">Cancels the report.</param>
    /// <returns>A task that ends with the report.</returns>
    protected virtual async Task OnSendActivityAsync(Activity activity, CancellationToken cancellation) =>
        TelemetryClient.TrackEvent(TelemetryLoggerConstants.BotMsgSendEvent, await FillSendEventPropertiesAsync(activity).ConfigureAwait(false));

    /// <summary>Reports an activity that was updated.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellation">Cancels the report.</param>
    /// <returns>A task that ends with the report.</returns>
    protected virtual async Task OnUpdateActivityAsync(Activity activity, CancellationToken cancellation) =>
        TelemetryClient.TrackEvent(TelemetryLoggerConstants.BotMsgUpdateEvent, await FillUpdateEventPropertiesAsync(activity).ConfigureAwait(false));

    /// <summary>Reports an activity that was deleted.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellation">Cancels the report.</param>
    /// <returns>A task that ends with the report.</returns>
    protected virtual async Task OnDeleteActivityAsync(Activity activity, CancellationToken cancellation) =>
        TelemetryClient.TrackEvent(TelemetryLoggerConstants.BotMsgDeleteEvent, await FillDeleteEventPropertiesAsync(activity).ConfigureAwait(false));

    /// <summary>Gathers what is reported of an activity that came in.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="additionalProperties">More to report; wins over the rest.</param>
    /// <returns>Named texts.</returns>
    protected Task<Dictionary<string, string>> FillReceiveEventPropertiesAsync(Activity activity, Dictionary<string, string> additionalProperties = null)
    {
        if (activity is null)
        {
            return Task.FromResult(additionalProperties);
        }

        var properties = new Dictionary<string, string>
        {
            [TelemetryConstants.FromIdProperty] = activity.From?.Id,
            [TelemetryConstants.ConversationNameProperty] = activity.Conversation?.Name,
            [TelemetryConstants.LocaleProperty] = activity.Locale,
            [TelemetryConstants.RecipientIdProperty] = activity.Recipient?.Id,
            [TelemetryConstants.RecipientNameProperty] = activity.Recipient?.Name,
            [TelemetryConstants.ActivityTypeProperty] = activity.Type,
            [TelemetryConstants.ActivityIdProperty] = activity.Id,
        };

        if (LogPersonalInformation)
        {
            AddIfSaid(properties, TelemetryConstants.FromNameProperty, activity.From?.Name);
            AddIfSaid(properties, TelemetryConstants.TextProperty, activity.Text);
            AddIfSaid(properties, TelemetryConstants.SpeakProperty, activity.Speak);
            AddAttachments(properties, activity);
        }

        AddTeams(properties, activity);
        return Task.FromResult(With(properties, additionalProperties));
    }

    /// <summary>Gathers what is reported of an activity that went out.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="additionalProperties">More to report; wins over the rest.</param>
    /// <returns>Named texts.</returns>
    protected Task<Dictionary<string, string>> FillSendEventPropertiesAsync(Activity activity, Dictionary<string, string> additionalProperties = null)
    {
        if (activity is null)
        {
            return Task.FromResult(additionalProperties);
        }

        var properties = new Dictionary<string, string>
        {
            [TelemetryConstants.ReplyActivityIDProperty] = activity.ReplyToId,
            [TelemetryConstants.RecipientIdProperty] = activity.Recipient?.Id,
            [TelemetryConstants.ConversationNameProperty] = activity.Conversation?.Name,
            [TelemetryConstants.LocaleProperty] = activity.Locale,
            [TelemetryConstants.ActivityTypeProperty] = activity.Type,
            [TelemetryConstants.ActivityIdProperty] = activity.Id,
        };

        if (LogPersonalInformation)
        {
            AddIfSaid(properties, TelemetryConstants.RecipientNameProperty, activity.Recipient?.Name);
            AddIfSaid(properties, TelemetryConstants.TextProperty, activity.Text);
            AddIfSaid(properties, TelemetryConstants.SpeakProperty, activity.Speak);
            AddAttachments(properties, activity);
        }

        return Task.FromResult(With(properties, additionalProperties));
    }

    /// <summary>Gathers what is reported of an activity that was updated.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="additionalProperties">More to report; wins over the rest.</param>
    /// <returns>Named texts.</returns>
    protected Task<Dictionary<string, string>> FillUpdateEventPropertiesAsync(Activity activity, Dictionary<string, string> additionalProperties = null)
    {
        if (activity is null)
        {
            return Task.FromResult(additionalProperties);
        }

        var properties = new Dictionary<string, string>
        {
            [TelemetryConstants.RecipientIdProperty] = activity.Recipient?.Id,
            [TelemetryConstants.ConversationIdProperty] = activity.Conversation?.Id,
            [TelemetryConstants.ConversationNameProperty] = activity.Conversation?.Name,
            [TelemetryConstants.LocaleProperty] = activity.Locale,
        };

        if (LogPersonalInformation)
        {
            AddIfSaid(properties, TelemetryConstants.TextProperty, activity.Text);
        }

        return Task.FromResult(With(properties, additionalProperties));
    }

    /// <summary>Gathers what is reported of an activity that was deleted.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="additionalProperties">More to report; wins over the rest.</param>
    /// <returns>Named texts.</returns>
    protected Task<Dictionary<string, string>> FillDeleteEventPropertiesAsync(IMessageDeleteActivity activity, Dictionary<string, string> additionalProperties = null)
    {
        if (activity is null)
        {
            return Task.FromResult(additionalProperties);
        }

        var properties = new Dictionary<string, string>
        {
            [TelemetryConstants.RecipientIdProperty] = activity.Recipient?.Id,
            [TelemetryConstants.ConversationIdProperty] = activity.Conversation?.Id,
            [TelemetryConstants.ConversationNameProperty] = activity.Conversation?.Name,
        };

        return Task.FromResult(With(properties, additionalProperties));
    }

    private static void AddIfSaid(Dictionary<string, string> properties, string name, string text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            properties[name] = text;
        }
    }

    private static void AddAttachments(Dictionary<string, string> properties, Activity activity)
    {
        if (activity.Attachments is { Count: > 0 } attachments)
        {
            properties[TelemetryConstants.AttachmentsProperty] = JsonConvert.SerializeObject(attachments);
        }
    }

    private static void AddTeams(Dictionary<string, string> properties, Activity activity)
    {
        if (activity.ChannelId != Channels.Msteams)
        {
            return;
        }

        properties["TeamsUserAadObjectId"] = activity.From?.AadObjectId;
        if (activity.TryGetChannelData<TeamsChannelData>(out var teams) && teams is not null)
        {
            properties["TeamsTenantId"] = teams.Tenant?.Id;
            if (teams.Team is { } team)
            {
                properties["TeamsTeamInfo"] = JsonConvert.SerializeObject(team);
            }
        }
    }

    private static Dictionary<string, string> With(Dictionary<string, string> properties, Dictionary<string, string> additional)
    {
        foreach (var (name, text) in additional ?? [])
        {
            properties[name] = text;
        }

        return properties;
    }
}
