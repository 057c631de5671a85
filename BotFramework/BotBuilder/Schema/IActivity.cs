namespace Microsoft.Bot.Schema;

/// <summary>What all activities have in common.</summary>
public interface IActivity
{
    /// <summary>The channel's own data as free JSON: a JObject or another JToken when received.</summary>
    object ChannelData { get; set; }

    /// <summary>The channel, in lower case, for instance webchat or msteams; see <c>Channels</c>. The list is open.</summary>
    string ChannelId { get; set; }

    /// <summary>The conversation that the activity belongs to.</summary>
    ConversationAccount Conversation { get; set; }

    /// <summary>What is told about the activity: mentions, client information and more. Unknown types are to be ignored.</summary>
    IList<Entity> Entities { get; set; }

    /// <summary>The sender.</summary>
    ChannelAccount From { get; set; }

    /// <summary>Opaque and unique in the conversation; set by the channel. A bot leaves it out when sending; in an update it names the original.</summary>
    string Id { get; set; }

    /// <summary>The sender's local time with its offset; read it for words such as "tomorrow".</summary>
    DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>Whom the activity is for. Some local tools leave it out.</summary>
    ChannelAccount Recipient { get; set; }

    /// <summary>The activity of the same conversation that this one answers.</summary>
    string ReplyToId { get; set; }

    /// <summary>The base address for the bot's own calls. May change between activities, so keep the latest.</summary>
    string ServiceUrl { get; set; }

    /// <summary>When the channel accepted the activity, in UTC.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>What the activity is about, see <see cref="ActivityTypes"/>. A suffix after a slash is allowed: <c>message/foo</c> is a message. A body without a type is refused with 400.</summary>
    string Type { get; set; }

    /// <summary>Sets where the activity goes to, or, for an incoming one, comes from.</summary>
    Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false);

    /// <summary>This activity by its own interface, or null when it is of another type.</summary>
    IContactRelationUpdateActivity AsContactRelationUpdateActivity();

    /// <summary>This activity by its own interface, or null when it is of another type.</summary>
    IConversationUpdateActivity AsConversationUpdateActivity();

    /// <summary>This activity by its own interface, or null when it is of another type.</summary>
    IEndOfConversationActivity AsEndOfConversationActivity();

    /// <summary>This activity by its own interface, or null when it is of another type.</summary>
    IEventActivity AsEventActivity();

    /// <summary>This activity by its own interface, or null when it is of another type.</summary>
    IInstallationUpdateActivity AsInstallationUpdateActivity();

    /// <summary>This activity by its own interface, or null when it is of another type.</summary>
    IInvokeActivity AsInvokeActivity();

    /// <summary>This activity by its own interface, or null when it is of another type.</summary>
    IMessageActivity AsMessageActivity();

    /// <summary>This activity by its own interface, or null when it is of another type.</summary>
    IMessageDeleteActivity AsMessageDeleteActivity();

    /// <summary>This activity by its own interface, or null when it is of another type.</summary>
    IMessageReactionActivity AsMessageReactionActivity();

    /// <summary>This activity by its own interface, or null when it is of another type.</summary>
    IMessageUpdateActivity AsMessageUpdateActivity();

    /// <summary>This activity by its own interface, or null when it is of another type.</summary>
    ISuggestionActivity AsSuggestionActivity();

    /// <summary>This activity by its own interface, or null when it is of another type.</summary>
    ITypingActivity AsTypingActivity();

    /// <summary>The channel's data as a type of the caller's.</summary>
    TypeT GetChannelData<TypeT>();

    /// <summary>The place in the conversation that this activity stands at.</summary>
    ConversationReference GetConversationReference();

    /// <summary>The channel's data as a type of the caller's; false when there is none or it does not fit.</summary>
    bool TryGetChannelData<TypeT>(out TypeT instance);
}
