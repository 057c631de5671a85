using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What all prompts keep in their entry on the stack, and how they send.</summary>
internal static class PromptState
{
    /// <summary>The number of answers that the prompt has got.</summary>
    public const string AttemptCount = "AttemptCount";

    private const string PersistedOptions = "options";
    private const string PersistedState = "state";

    /// <summary>Checks the options and puts them with fresh state into the entry of the prompt that begins.</summary>
    public static (IDictionary<string, object> State, PromptOptions Options) Begin(DialogContext dc, object options)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (options is CancellationToken)
        {
            throw new ArgumentException($"{nameof(options)} cannot be a cancellation token", nameof(options));
        }

        if (options is not PromptOptions opt)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "Prompt options are required for prompt dialogs");
        }

        ExpectInput(opt.Prompt);
        ExpectInput(opt.RetryPrompt);
        var state = new Dictionary<string, object> { [AttemptCount] = 0 };
        dc.ActiveDialog.State[PersistedOptions] = opt;
        dc.ActiveDialog.State[PersistedState] = state;
        return (state, opt);
    }

    /// <summary>Reads what <see cref="Begin"/> put into the entry.</summary>
    public static (IDictionary<string, object> State, PromptOptions Options) Read(DialogInstance instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return (InstanceState.Dictionary(instance.State, PersistedState), InstanceState.Options(instance.State, PersistedOptions));
    }

    public static void CountAttempt(IDictionary<string, object> state) => state[AttemptCount] = InstanceState.Int(state, AttemptCount) + 1;

    /// <summary>The activity to ask with, or null when there is none.</summary>
    public static Activity Question(PromptOptions options, bool isRetry)
    {
        ArgumentNullException.ThrowIfNull(options);
        return isRetry && options.RetryPrompt != null ? options.RetryPrompt : options.Prompt;
    }

    /// <summary>Sends the question. A copy goes out, for sending writes ids and addresses into an activity, and the question stays in the state.</summary>
    public static Task AskAsync(ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return Question(options, isRetry) is { } question ? turnContext.SendActivityAsync(Copy(question), cancellationToken) : Task.CompletedTask;
    }

    /// <summary>A copy that shares its parts with the original.</summary>
    public static Activity Copy(IMessageActivity message) => message is not Activity source
        ? ObjectPath.MapValueTo<Activity>(message)
        : new Activity
        {
            Type = source.Type,
            Id = source.Id,
            Timestamp = source.Timestamp,
            LocalTimestamp = source.LocalTimestamp,
            LocalTimezone = source.LocalTimezone,
            CallerId = source.CallerId,
            ServiceUrl = source.ServiceUrl,
            ChannelId = source.ChannelId,
            From = source.From,
            Conversation = source.Conversation,
            Recipient = source.Recipient,
            TextFormat = source.TextFormat,
            AttachmentLayout = source.AttachmentLayout,
            MembersAdded = source.MembersAdded,
            MembersRemoved = source.MembersRemoved,
            ReactionsAdded = source.ReactionsAdded,
            ReactionsRemoved = source.ReactionsRemoved,
            TopicName = source.TopicName,
            HistoryDisclosed = source.HistoryDisclosed,
            Locale = source.Locale,
            Text = source.Text,
            Speak = source.Speak,
            InputHint = source.InputHint,
            Summary = source.Summary,
            SuggestedActions = source.SuggestedActions,
            Attachments = source.Attachments,
            Entities = source.Entities,
            ChannelData = source.ChannelData,
            Action = source.Action,
            ReplyToId = source.ReplyToId,
            Label = source.Label,
            ValueType = source.ValueType,
            Value = source.Value,
            Name = source.Name,
            RelatesTo = source.RelatesTo,
            Code = source.Code,
            Expiration = source.Expiration,
            Importance = source.Importance,
            DeliveryMode = source.DeliveryMode,
            ListenFor = source.ListenFor,
            TextHighlights = source.TextHighlights,
            SemanticAction = source.SemanticAction,
            Properties = source.Properties,
        };

    private static void ExpectInput(Activity prompt)
    {
        if (prompt != null && string.IsNullOrEmpty(prompt.InputHint))
        {
            prompt.InputHint = InputHints.ExpectingInput;
        }
    }
}
