using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>One turn of a conversation, as adapters make it. Not for use after the turn has ended.</summary>
public class TurnContext : ITurnContext, IDisposable
{
    /// <summary>Where the memory of dialogs keeps what lives for one turn; a locale set there wins.</summary>
    private const string TurnMemoryKey = "turn";

    private List<SendActivitiesHandler> _onSendActivities;
    private List<UpdateActivityHandler> _onUpdateActivity;
    private List<DeleteActivityHandler> _onDeleteActivity;
    private List<Activity> _bufferedReplyActivities;
    private string _locale;
    private bool _disposed;

    /// <summary>Initializes a new instance of the <see cref="TurnContext"/> class.</summary>
    /// <param name="adapter">The adapter that runs the turn.</param>
    /// <param name="activity">The activity that starts the turn.</param>
    public TurnContext(BotAdapter adapter, Activity activity)
    {
        Adapter = adapter ?? throw new ArgumentNullException(nameof(adapter));
        Activity = activity ?? throw new ArgumentNullException(nameof(activity));
        TurnState = [];
    }

    /// <summary>Initializes a new instance of the <see cref="TurnContext"/> class for another activity within a turn: adapter, state and handlers are shared.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="activity">The other activity.</param>
    public TurnContext(ITurnContext turnContext, Activity activity)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        Activity = activity ?? throw new ArgumentNullException(nameof(activity));
        Adapter = turnContext.Adapter;
        TurnState = turnContext.TurnState;
        Responded = turnContext.Responded;

        if (turnContext is TurnContext other)
        {
            _onSendActivities = other._onSendActivities ??= [];
            _onUpdateActivity = other._onUpdateActivity ??= [];
            _onDeleteActivity = other._onDeleteActivity ??= [];
            _bufferedReplyActivities = other.BufferedReplyActivities;
            _locale = other._locale;
        }
    }

    /// <inheritdoc/>
    public BotAdapter Adapter { get; }

    /// <inheritdoc/>
    public TurnContextStateCollection TurnState { get; }

    /// <inheritdoc/>
    public Activity Activity { get; }

    /// <inheritdoc/>
    public bool Responded { get; private set; }

    /// <summary>Gets what was sent in a turn whose activity expects its replies in the answer to the request.</summary>
    public List<Activity> BufferedReplyActivities => _bufferedReplyActivities ??= [];

    /// <summary>Gets or sets the locale of this turn, for instance en-GB; null when none was set.</summary>
    public string Locale
    {
        get => TurnMemory?["locale"] is JValue { Value: string locale } ? locale : _locale;
        set
        {
            _locale = value;
            if (TurnMemory is { } memory)
            {
                memory["locale"] = value;
            }
        }
    }

    private JObject TurnMemory => TurnState.TryGetValue(TurnMemoryKey, out var memory) ? memory as JObject : null;

    /// <inheritdoc/>
    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        (_onSendActivities ??= []).Add(handler);
        return this;
    }

    /// <inheritdoc/>
    public ITurnContext OnUpdateActivity(UpdateActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        (_onUpdateActivity ??= []).Add(handler);
        return this;
    }

    /// <inheritdoc/>
    public ITurnContext OnDeleteActivity(DeleteActivityHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        (_onDeleteActivity ??= []).Add(handler);
        return this;
    }

    /// <inheritdoc cref="ITurnContext.SendActivityAsync(string, string, string, CancellationToken)"/>
    public Task<ResourceResponse> SendActivityAsync(string textReplyToSend, string speak = null, string inputHint = null, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(textReplyToSend))
        {
            throw new ArgumentNullException(nameof(textReplyToSend));
        }

        var activity = new Activity { Type = ActivityTypes.Message, Text = textReplyToSend };
        if (!string.IsNullOrEmpty(speak))
        {
            activity.Speak = speak;
        }

        if (!string.IsNullOrEmpty(inputHint))
        {
            activity.InputHint = inputHint;
        }

        return SendActivityAsync(activity, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ResourceResponse> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ObjectDisposedException.ThrowIf(_disposed, this);
        return SendOneAsync([activity], cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ResourceResponse[]> SendActivitiesAsync(IActivity[] activities, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activities);
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (activities.Length == 0)
        {
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        }

        // Handlers may change the list, so it is not the caller's.
        var reference = Activity.GetConversationReference();
        var outgoing = new List<Activity>(activities.Length);
        foreach (var activity in activities)
        {
            ArgumentNullException.ThrowIfNull(activity, nameof(activities));
            outgoing.Add(activity.ApplyConversationReference(reference));
        }

        return SendThroughHandlersAsync(outgoing, 0, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ResourceResponse> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ObjectDisposedException.ThrowIf(_disposed, this);
        return UpdateThroughHandlersAsync(activity.ApplyConversationReference(Activity.GetConversationReference()), 0, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrWhiteSpace(activityId))
        {
            throw new ArgumentNullException(nameof(activityId));
        }

        ObjectDisposedException.ThrowIf(_disposed, this);
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        return DeleteThroughHandlersAsync(reference, 0, cancellationToken);
    }

    /// <inheritdoc/>
    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(conversationReference);
        ObjectDisposedException.ThrowIf(_disposed, this);
        return DeleteThroughHandlersAsync(conversationReference, 0, cancellationToken);
    }

    /// <summary>Ends the turn: disposes its state; nothing can be sent from here on.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the turn.</summary>
    /// <param name="disposing">Whether the call comes from <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        if (disposing)
        {
            TurnState.Dispose();
        }
    }

    private async Task<ResourceResponse> SendOneAsync(IActivity[] activity, CancellationToken cancellationToken)
    {
        var responses = await SendActivitiesAsync(activity, cancellationToken).ConfigureAwait(false);

        // A handler may have kept the activity back.
        return responses is { Length: > 0 } ? responses[0] : new ResourceResponse();
    }

    private Task<ResourceResponse[]> SendThroughHandlersAsync(List<Activity> activities, int handler, CancellationToken cancellationToken) =>
        handler < (_onSendActivities?.Count ?? 0)
            ? CallSendHandlerAsync(activities, handler, cancellationToken)
            : Activity.DeliveryMode == DeliveryModes.ExpectReplies
                ? Task.FromResult(Buffer(activities))
                : SendThroughAdapterAsync(activities, cancellationToken);

    private Task<ResourceResponse[]> CallSendHandlerAsync(List<Activity> activities, int handler, CancellationToken cancellationToken) =>
        _onSendActivities[handler](this, activities, () => SendThroughHandlersAsync(activities, handler + 1, cancellationToken));

    private Task<ResourceResponse> UpdateThroughHandlersAsync(Activity activity, int handler, CancellationToken cancellationToken) =>
        handler < (_onUpdateActivity?.Count ?? 0)
            ? CallUpdateHandlerAsync(activity, handler, cancellationToken)
            : Adapter.UpdateActivityAsync(this, activity, cancellationToken);

    private Task<ResourceResponse> CallUpdateHandlerAsync(Activity activity, int handler, CancellationToken cancellationToken) =>
        _onUpdateActivity[handler](this, activity, () => UpdateThroughHandlersAsync(activity, handler + 1, cancellationToken));

    private Task DeleteThroughHandlersAsync(ConversationReference reference, int handler, CancellationToken cancellationToken) =>
        handler < (_onDeleteActivity?.Count ?? 0)
            ? CallDeleteHandlerAsync(reference, handler, cancellationToken)
            : Adapter.DeleteActivityAsync(this, reference, cancellationToken);

    private Task CallDeleteHandlerAsync(ConversationReference reference, int handler, CancellationToken cancellationToken) =>
        _onDeleteActivity[handler](this, reference, () => DeleteThroughHandlersAsync(reference, handler + 1, cancellationToken));

    private ResourceResponse[] Buffer(List<Activity> activities)
    {
        var responses = new ResourceResponse[activities.Count];
        for (var i = 0; i < responses.Length; i++)
        {
            var activity = activities[i];
            BufferedReplyActivities.Add(activity);
            if (activity.Type == ActivityTypesEx.InvokeResponse)
            {
                TurnState.Set(BotAdapter.InvokeResponseKey, activity);
            }

            Responded |= activity.Type != ActivityTypes.Trace;
            responses[i] = new ResourceResponse();
        }

        return responses;
    }

    private async Task<ResourceResponse[]> SendThroughAdapterAsync(List<Activity> activities, CancellationToken cancellationToken)
    {
        var responses = await Adapter.SendActivitiesAsync(this, [.. activities], cancellationToken).ConfigureAwait(false);

        // The list is the handlers' own by now: only what is in it and was answered gets an id.
        var answered = Math.Min(responses?.Length ?? 0, activities.Count);
        for (var i = 0; i < answered; i++)
        {
            activities[i].Id = responses[i]?.Id;
            Responded |= activities[i].Type != ActivityTypes.Trace;
        }

        return responses;
    }
}
