using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>An adapter without a channel: tests put activities in, and take the bot's replies from a queue.</summary>
public partial class TestAdapter : BotAdapter
{
    private readonly Queue<TaskCompletionSource<IActivity>> _waiting = new();
    private readonly Lock _gate = new();
    private int _nextId;

    /// <summary>Initializes a new instance of the <see cref="TestAdapter"/> class for a channel.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="sendTraceActivity">Whether traces are put in the queue too.</param>
    public TestAdapter(string channelId, bool sendTraceActivity = false)
        : this(DefaultConversation(channelId), sendTraceActivity)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="TestAdapter"/> class for a conversation.</summary>
    /// <param name="conversation">The conversation; one of the channel "test" when null.</param>
    /// <param name="sendTraceActivity">Whether traces are put in the queue too.</param>
    public TestAdapter(ConversationReference conversation = null, bool sendTraceActivity = false)
    {
        EnableTrace = sendTraceActivity;
        Conversation = conversation ?? DefaultConversation(Channels.Test);
    }

    /// <summary>Gets or sets the language of the activities that <see cref="MakeActivity"/> makes.</summary>
    public string Locale { get; set; } = "en-us";

    /// <summary>Gets the replies that no test has taken.</summary>
    public Queue<Activity> ActiveQueue { get; } = new();

    /// <summary>Gets or sets a value indicating whether traces are put in the queue too.</summary>
    public bool EnableTrace { get; set; }

    /// <summary>Gets or sets the conversation.</summary>
    public ConversationReference Conversation { get; set; }

    /// <summary>Makes a conversation of the channel "test".</summary>
    /// <param name="name">The conversation's id and name.</param>
    /// <param name="user">The user's name; the id is the name in lower case.</param>
    /// <param name="bot">The bot's name; the id is the name in lower case.</param>
    /// <returns>The conversation.</returns>
    public static ConversationReference CreateConversation(string name, string user = "User1", string bot = "Bot")
    {
        ArgumentNullException.ThrowIfNull(user);
        ArgumentNullException.ThrowIfNull(bot);
        return new ConversationReference
        {
            ChannelId = Channels.Test,
            ServiceUrl = "https://test.com",
            Conversation = new ConversationAccount(false, name, name),
            User = new ChannelAccount(user.ToLowerInvariant(), user),
            Bot = new ChannelAccount(bot.ToLowerInvariant(), bot),
            Locale = "en-us",
        };
    }

    /// <summary>Adds middleware.</summary>
    /// <param name="middleware">The middleware.</param>
    /// <returns>This adapter.</returns>
    public new TestAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    /// <summary>Has the bot process an activity. What the activity does not say is taken from the conversation.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="callback">The bot.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task that represents the turn.</returns>
    public async Task ProcessActivityAsync(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        Address(activity);

        // The context lives on after the turn: tests look into it.
        await RunPipelineAsync(CreateTurnContext(activity), callback, cancellationToken);
    }

    /// <summary>Has the bot process an activity.</summary>
    /// <param name="claimsIdentity">Who sent it; not looked at.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="callback">The bot.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>No response: replies are in the queue.</returns>
    public override async Task<InvokeResponse> ProcessActivityAsync(ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        await ProcessActivityAsync(activity, callback, cancellationToken);
        return null;
    }

    /// <summary>Puts activities in the queue, or gives the first to a test that waits for it.</summary>
    /// <inheritdoc/>
    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException("Expecting one or more activities, but the array was empty.", nameof(activities));
        }

        var responses = new ResourceResponse[activities.Length];
        for (var index = 0; index < activities.Length; index++)
        {
            var activity = activities[index];
            activity.Id = string.IsNullOrEmpty(activity.Id) ? Guid.NewGuid().ToString("n") : activity.Id;
            activity.Timestamp ??= DateTimeOffset.UtcNow;
            if (activity.Type == ActivityTypes.Delay)
            {
                await Task.Delay(Convert.ToInt32(activity.Value, System.Globalization.CultureInfo.InvariantCulture), cancellationToken);
            }
            else if (activity.Type != ActivityTypes.Trace || EnableTrace)
            {
                Enqueue(activity);
            }

            responses[index] = new ResourceResponse(activity.Id);
        }

        return responses;
    }

    /// <summary>Replaces a reply that no test has taken.</summary>
    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return Task.FromResult(Exchange(activity.Id, activity) ? new ResourceResponse(activity.Id) : new ResourceResponse());
    }

    /// <summary>Takes away a reply that no test has taken.</summary>
    /// <inheritdoc/>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        Exchange(reference.ActivityId, null);
        return Task.CompletedTask;
    }

    /// <summary>Begins a new conversation with the bot; the queue is emptied.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="callback">The bot.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task that represents the turn.</returns>
    public Task CreateConversationAsync(string channelId, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            ActiveQueue.Clear();
        }

        var update = (Activity)Activity.CreateConversationUpdateActivity();
        update.ChannelId = channelId;
        update.Conversation = new ConversationAccount(id: Guid.NewGuid().ToString("n"));
        return RunPipelineAsync(CreateTurnContext(update), callback, cancellationToken);
    }

    /// <summary>Takes the next reply.</summary>
    /// <returns>The reply, or null when there is none.</returns>
    public IActivity GetNextReply()
    {
        lock (_gate)
        {
            return ActiveQueue.TryDequeue(out var reply) ? reply : null;
        }
    }

    /// <summary>Takes the next reply, or waits for it.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The reply.</returns>
    public Task<IActivity> GetNextReplyAsync(CancellationToken cancellationToken = default)
    {
        var waiting = new TaskCompletionSource<IActivity>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (ActiveQueue.TryDequeue(out var reply))
            {
                return Task.FromResult<IActivity>(reply);
            }

            _waiting.Enqueue(waiting);
        }

        return WaitAsync(waiting, cancellationToken);
    }

    /// <summary>Makes a message from the user.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The message.</returns>
    public Activity MakeActivity(string text = null) => new()
    {
        Type = ActivityTypes.Message,
        Locale = Locale,
        From = Conversation.User,
        Recipient = Conversation.Bot,
        Conversation = Conversation.Conversation,
        ServiceUrl = Conversation.ServiceUrl,
        Id = NextId(),
        Text = text,
    };

    /// <summary>Has the bot process a message from the user.</summary>
    /// <param name="userSays">The text.</param>
    /// <param name="callback">The bot.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task that represents the turn.</returns>
    public virtual Task SendTextToBotAsync(string userSays, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessActivityAsync(MakeActivity(userSays), callback, cancellationToken);

    /// <summary>Makes the context of a turn.</summary>
    /// <param name="activity">The turn's activity.</param>
    /// <returns>The context.</returns>
    protected virtual TurnContext CreateTurnContext(Activity activity) => new(this, activity);

    private static ConversationReference DefaultConversation(string channelId) => new()
    {
        ChannelId = channelId,
        ServiceUrl = "https://test.com",
        User = new ChannelAccount("user1", "User1"),
        Bot = new ChannelAccount("bot", "Bot"),
        Conversation = new ConversationAccount(false, "convo1", "Conversation1"),
        Locale = "en-us",
    };

    private static async Task<IActivity> WaitAsync(TaskCompletionSource<IActivity> waiting, CancellationToken cancellationToken)
    {
        await using var registration = cancellationToken.Register(() => waiting.TrySetCanceled(cancellationToken));
        return await waiting.Task;
    }

    private void Address(Activity activity)
    {
        activity.Type ??= ActivityTypes.Message;
        activity.ChannelId ??= Conversation.ChannelId;
        if (activity.From == null || activity.From.Id == "unknown" || activity.From.Role == RoleTypes.Bot)
        {
            activity.From = Conversation.User;
        }

        activity.Recipient = Conversation.Bot;
        activity.Conversation = Conversation.Conversation;
        activity.ServiceUrl = Conversation.ServiceUrl;
        activity.Id = NextId();
        activity.Timestamp ??= DateTimeOffset.UtcNow;
        activity.LocalTimestamp ??= DateTimeOffset.Now;
    }

    private string NextId() => Interlocked.Increment(ref _nextId).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private void Enqueue(Activity activity)
    {
        lock (_gate)
        {
            while (_waiting.TryDequeue(out var waiting))
            {
                if (waiting.TrySetResult(activity))
                {
                    return;
                }
            }

            ActiveQueue.Enqueue(activity);
        }
    }

    /// <summary>Puts another reply, or none, in the place of the reply with that id.</summary>
    private bool Exchange(string id, Activity other)
    {
        lock (_gate)
        {
            var found = false;
            for (var count = ActiveQueue.Count; count > 0; count--)
            {
                var reply = ActiveQueue.Dequeue();
                if (found || reply.Id != id)
                {
                    ActiveQueue.Enqueue(reply);
                    continue;
                }

                found = true;
                if (other != null)
                {
                    ActiveQueue.Enqueue(other);
                }
            }

            return found;
        }
    }
}
