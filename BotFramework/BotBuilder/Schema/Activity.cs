using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>One message, event or notice between a channel and a bot. What the type does not declare is kept in <c>Properties</c>.</summary>
public partial class Activity : ICommandActivity, ICommandResultActivity, IContactRelationUpdateActivity, IConversationUpdateActivity, IEndOfConversationActivity, IEventActivity, IHandoffActivity, IInstallationUpdateActivity, IInvokeActivity, IMessageDeleteActivity, IMessageReactionActivity, IMessageUpdateActivity, ISuggestionActivity, ITraceActivity, ITypingActivity
{
    /// <summary>The media type of an activity.</summary>
    public const string ContentType = "application/vnd.microsoft.activity";

    private object _properties;
    private object _channelData;
    private object _value;

    /// <summary>Creates an empty instance.</summary>
    public Activity()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public Activity(string type = null, string id = null, DateTimeOffset? timestamp = null, DateTimeOffset? localTimestamp = null, string serviceUrl = null, string channelId = null, ChannelAccount from = null, ConversationAccount conversation = null, ChannelAccount recipient = null, string textFormat = null, string attachmentLayout = null, IList<ChannelAccount> membersAdded = null, IList<ChannelAccount> membersRemoved = null, IList<MessageReaction> reactionsAdded = null, IList<MessageReaction> reactionsRemoved = null, string topicName = null, bool? historyDisclosed = null, string locale = null, string text = null, string speak = null, string inputHint = null, string summary = null, SuggestedActions suggestedActions = null, IList<Attachment> attachments = null, IList<Entity> entities = null, object channelData = null, string action = null, string replyToId = null, string label = null, string valueType = null, object value = null, string name = null, ConversationReference relatesTo = null, string code = null, DateTimeOffset? expiration = null, string importance = null, string deliveryMode = null, IList<string> listenFor = null, IList<TextHighlight> textHighlights = null, SemanticAction semanticAction = null, string localTimezone = null)
    {
        Type = type;
        Id = id;
        Timestamp = timestamp;
        LocalTimestamp = localTimestamp;
        ServiceUrl = serviceUrl;
        ChannelId = channelId;
        From = from;
        Conversation = conversation;
        Recipient = recipient;
        TextFormat = textFormat;
        AttachmentLayout = attachmentLayout;
        MembersAdded = membersAdded;
        MembersRemoved = membersRemoved;
        ReactionsAdded = reactionsAdded;
        ReactionsRemoved = reactionsRemoved;
        TopicName = topicName;
        HistoryDisclosed = historyDisclosed;
        Locale = locale;
        Text = text;
        Speak = speak;
        InputHint = inputHint;
        Summary = summary;
        SuggestedActions = suggestedActions;
        Attachments = attachments;
        Entities = entities;
        ChannelData = channelData;
        Action = action;
        ReplyToId = replyToId;
        Label = label;
        ValueType = valueType;
        Value = value;
        Name = name;
        RelatesTo = relatesTo;
        Code = code;
        Expiration = expiration;
        Importance = importance;
        DeliveryMode = deliveryMode;
        ListenFor = listenFor;
        TextHighlights = textHighlights;
        SemanticAction = semanticAction;
        LocalTimezone = localTimezone;
    }

    /// <summary>What the activity is about, see <see cref="ActivityTypes"/>. A suffix after a slash is allowed: <c>message/foo</c> is a message. A body without a type is refused with 400.</summary>
    [JsonProperty(PropertyName = "type", NullValueHandling = NullValueHandling.Ignore)]
    public string Type { get; set; }

    /// <summary>Opaque and unique in the conversation; set by the channel. A bot leaves it out when sending; in an update it names the original.</summary>
    [JsonProperty(PropertyName = "id", NullValueHandling = NullValueHandling.Ignore)]
    public string Id { get; set; }

    /// <summary>When the channel accepted the activity, in UTC.</summary>
    [JsonProperty(PropertyName = "timestamp", NullValueHandling = NullValueHandling.Ignore)]
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>The sender's local time with its offset; read it for words such as "tomorrow".</summary>
    [JsonProperty(PropertyName = "localTimestamp", NullValueHandling = NullValueHandling.Ignore)]
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>The base address for the bot's own calls. May change between activities, so keep the latest.</summary>
    [JsonProperty(PropertyName = "serviceUrl", NullValueHandling = NullValueHandling.Ignore)]
    public string ServiceUrl { get; set; }

    /// <summary>The channel, in lower case, for instance webchat or msteams; see <c>Channels</c>. The list is open.</summary>
    [JsonProperty(PropertyName = "channelId", NullValueHandling = NullValueHandling.Ignore)]
    public string ChannelId { get; set; }

    /// <summary>The sender.</summary>
    [JsonProperty(PropertyName = "from", NullValueHandling = NullValueHandling.Ignore)]
    public ChannelAccount From { get; set; }

    /// <summary>The conversation that the activity belongs to.</summary>
    [JsonProperty(PropertyName = "conversation", NullValueHandling = NullValueHandling.Ignore)]
    public ConversationAccount Conversation { get; set; }

    /// <summary>Whom the activity is for. Some local tools leave it out.</summary>
    [JsonProperty(PropertyName = "recipient", NullValueHandling = NullValueHandling.Ignore)]
    public ChannelAccount Recipient { get; set; }

    /// <summary>How the text is to be read, see <see cref="TextFormatTypes"/>; Markdown when absent.</summary>
    [JsonProperty(PropertyName = "textFormat", NullValueHandling = NullValueHandling.Ignore)]
    public string TextFormat { get; set; }

    /// <summary>How the attachments are laid out, see <see cref="AttachmentLayoutTypes"/>; a list when absent.</summary>
    [JsonProperty(PropertyName = "attachmentLayout", NullValueHandling = NullValueHandling.Ignore)]
    public string AttachmentLayout { get; set; }

    /// <summary>The members who joined. In a team they may be many: do not greet each.</summary>
    [JsonProperty(PropertyName = "membersAdded", NullValueHandling = NullValueHandling.Ignore)]
    public IList<ChannelAccount> MembersAdded { get; set; }

    /// <summary>The members who left.</summary>
    [JsonProperty(PropertyName = "membersRemoved", NullValueHandling = NullValueHandling.Ignore)]
    public IList<ChannelAccount> MembersRemoved { get; set; }

    /// <summary>The reactions that were added to the message that <c>ReplyToId</c> names.</summary>
    [JsonProperty(PropertyName = "reactionsAdded", NullValueHandling = NullValueHandling.Ignore)]
    public IList<MessageReaction> ReactionsAdded { get; set; }

    /// <summary>The reactions that were taken back from the message that <c>ReplyToId</c> names.</summary>
    [JsonProperty(PropertyName = "reactionsRemoved", NullValueHandling = NullValueHandling.Ignore)]
    public IList<MessageReaction> ReactionsRemoved { get; set; }

    /// <summary>The conversation's new topic.</summary>
    [JsonProperty(PropertyName = "topicName", NullValueHandling = NullValueHandling.Ignore)]
    public string TopicName { get; set; }

    /// <summary>Whether earlier history was shown to new members (deprecated).</summary>
    [JsonProperty(PropertyName = "historyDisclosed", NullValueHandling = NullValueHandling.Ignore)]
    public bool? HistoryDisclosed { get; set; }

    /// <summary>The language as a BCP 47 tag, for instance fr-CA. May be absent.</summary>
    [JsonProperty(PropertyName = "locale", NullValueHandling = NullValueHandling.Ignore)]
    public string Locale { get; set; }

    /// <summary>What is said. May be absent: a card's answer has only a value.</summary>
    [JsonProperty(PropertyName = "text", NullValueHandling = NullValueHandling.Ignore)]
    public string Text { get; set; }

    /// <summary>What is spoken, as plain text or SSML.</summary>
    [JsonProperty(PropertyName = "speak", NullValueHandling = NullValueHandling.Ignore)]
    public string Speak { get; set; }

    /// <summary>Whether the bot waits for an answer, see <see cref="InputHints"/>.</summary>
    [JsonProperty(PropertyName = "inputHint", NullValueHandling = NullValueHandling.Ignore)]
    public string InputHint { get; set; }

    /// <summary>A short text for notifications, where the attachments cannot be shown.</summary>
    [JsonProperty(PropertyName = "summary", NullValueHandling = NullValueHandling.Ignore)]
    public string Summary { get; set; }

    /// <summary>Buttons that vanish with the next message.</summary>
    [JsonProperty(PropertyName = "suggestedActions", NullValueHandling = NullValueHandling.Ignore)]
    public SuggestedActions SuggestedActions { get; set; }

    /// <summary>Cards and files.</summary>
    [JsonProperty(PropertyName = "attachments", NullValueHandling = NullValueHandling.Ignore)]
    public IList<Attachment> Attachments { get; set; }

    /// <summary>What is told about the activity: mentions, client information and more. Unknown types are to be ignored.</summary>
    [JsonProperty(PropertyName = "entities", NullValueHandling = NullValueHandling.Ignore)]
    public IList<Entity> Entities { get; set; }

    /// <summary>The channel's own data as free JSON: a JObject or another JToken when received.</summary>
    [JsonProperty(PropertyName = "channelData", NullValueHandling = NullValueHandling.Ignore)]
    public object ChannelData
    {
        get => DeferredJson.Resolve(ref _channelData);
        set => _channelData = value;
    }

    /// <summary>What was done, for contact and installation updates.</summary>
    [JsonProperty(PropertyName = "action", NullValueHandling = NullValueHandling.Ignore)]
    public string Action { get; set; }

    /// <summary>The activity of the same conversation that this one answers.</summary>
    [JsonProperty(PropertyName = "replyToId", NullValueHandling = NullValueHandling.Ignore)]
    public string ReplyToId { get; set; }

    /// <summary>A label for a trace.</summary>
    [JsonProperty(PropertyName = "label", NullValueHandling = NullValueHandling.Ignore)]
    public string Label { get; set; }

    /// <summary>The type of the value, by its name.</summary>
    [JsonProperty(PropertyName = "valueType", NullValueHandling = NullValueHandling.Ignore)]
    public string ValueType { get; set; }

    /// <summary>Free JSON that belongs to the activity: a JObject or JArray, or a plain value, when received.</summary>
    [JsonProperty(PropertyName = "value", NullValueHandling = NullValueHandling.Ignore)]
    public object Value
    {
        get => DeferredJson.Resolve(ref _value);
        set => _value = value;
    }

    /// <summary>The name of an event, invoke, command or trace.</summary>
    [JsonProperty(PropertyName = "name", NullValueHandling = NullValueHandling.Ignore)]
    public string Name { get; set; }

    /// <summary>The place in a conversation that the activity is about.</summary>
    [JsonProperty(PropertyName = "relatesTo", NullValueHandling = NullValueHandling.Ignore)]
    public ConversationReference RelatesTo { get; set; }

    /// <summary>Why the conversation ended, see <see cref="EndOfConversationCodes"/>.</summary>
    [JsonProperty(PropertyName = "code", NullValueHandling = NullValueHandling.Ignore)]
    public string Code { get; set; }

    /// <summary>From this time on the activity may be dropped.</summary>
    [JsonProperty(PropertyName = "expiration", NullValueHandling = NullValueHandling.Ignore)]
    public DateTimeOffset? Expiration { get; set; }

    /// <summary>How urgent it is, see <see cref="ActivityImportance"/>.</summary>
    [JsonProperty(PropertyName = "importance", NullValueHandling = NullValueHandling.Ignore)]
    public string Importance { get; set; }

    /// <summary>How the replies are wanted, see <see cref="DeliveryModes"/>; an unknown mode is treated as normal.</summary>
    [JsonProperty(PropertyName = "deliveryMode", NullValueHandling = NullValueHandling.Ignore)]
    public string DeliveryMode { get; set; }

    /// <summary>Phrases that speech recognition should expect.</summary>
    [JsonProperty(PropertyName = "listenFor", NullValueHandling = NullValueHandling.Ignore)]
    public IList<string> ListenFor { get; set; }

    /// <summary>The pieces of the earlier message that a suggestion is about.</summary>
    [JsonProperty(PropertyName = "textHighlights", NullValueHandling = NullValueHandling.Ignore)]
    public IList<TextHighlight> TextHighlights { get; set; }

    /// <summary>The action that the sender understood.</summary>
    [JsonProperty(PropertyName = "semanticAction", NullValueHandling = NullValueHandling.Ignore)]
    public SemanticAction SemanticAction { get; set; }

    /// <summary>The sender's time zone as an IANA name, for instance Europe/Paris.</summary>
    [JsonProperty(PropertyName = "localTimezone", NullValueHandling = NullValueHandling.Ignore)]
    public string LocalTimezone { get; set; }

    /// <summary>Who called, set by the bot's own stack after authentication, see <see cref="CallerIdConstants"/>. A value from the wire is discarded.</summary>
    [JsonProperty(PropertyName = "callerId", NullValueHandling = NullValueHandling.Ignore)]
    public string CallerId { get; set; }

    /// <summary>Members that came over the wire and that this type does not declare; they are written back as they came.</summary>
    [JsonExtensionData]
    public JObject Properties
    {
        get => DeferredJson.ResolveObject(ref _properties);
        set => _properties = value;
    }

    /// <summary>The same as it came over the wire, if nobody looked yet; null when there is none.</summary>
    internal object DeferredProperties
    {
        get => _properties;
        set => _properties = value;
    }

    /// <summary>The same as it came over the wire, if nobody looked yet.</summary>
    internal object DeferredValue
    {
        get => _value;
        set => _value = value;
    }

    /// <summary>The same as it came over the wire, if nobody looked yet.</summary>
    internal object DeferredChannelData
    {
        get => _channelData;
        set => _channelData = value;
    }
}
