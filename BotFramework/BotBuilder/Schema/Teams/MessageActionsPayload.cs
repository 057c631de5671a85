using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The message on which a message action was started.</summary>
public class MessageActionsPayload
{
    /// <summary>Creates an empty instance.</summary>
    public MessageActionsPayload()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public MessageActionsPayload(string id = null, string replyToId = null, string messageType = null, string createdDateTime = null, string lastModifiedDateTime = null, bool? deleted = null, string subject = null, string summary = null, string importance = null, string locale = null, MessageActionsPayloadFrom from = null, MessageActionsPayloadBody body = null, string attachmentLayout = null, IList<MessageActionsPayloadAttachment> attachments = null, IList<MessageActionsPayloadMention> mentions = null, IList<MessageActionsPayloadReaction> reactions = null)
    {
        Id = id;
        ReplyToId = replyToId;
        MessageType = messageType;
        CreatedDateTime = createdDateTime;
        LastModifiedDateTime = lastModifiedDateTime;
        Deleted = deleted;
        Subject = subject;
        Summary = summary;
        Importance = importance;
        Locale = locale;
        From = from;
        Body = body;
        AttachmentLayout = attachmentLayout;
        Attachments = attachments;
        Mentions = mentions;
        Reactions = reactions;
    }

    /// <summary>The id, opaque.</summary>
    [JsonProperty(PropertyName = "id", NullValueHandling = NullValueHandling.Ignore)]
    public string Id { get; set; }

    /// <summary>The reply to id.</summary>
    [JsonProperty(PropertyName = "replyToId", NullValueHandling = NullValueHandling.Ignore)]
    public string ReplyToId { get; set; }

    /// <summary>The message type.</summary>
    [JsonProperty(PropertyName = "messageType", NullValueHandling = NullValueHandling.Ignore)]
    public string MessageType { get; set; }

    /// <summary>The created date time.</summary>
    [JsonProperty(PropertyName = "createdDateTime", NullValueHandling = NullValueHandling.Ignore)]
    public string CreatedDateTime { get; set; }

    /// <summary>The last modified date time.</summary>
    [JsonProperty(PropertyName = "lastModifiedDateTime", NullValueHandling = NullValueHandling.Ignore)]
    public string LastModifiedDateTime { get; set; }

    /// <summary>Whether it is deleted.</summary>
    [JsonProperty(PropertyName = "deleted", NullValueHandling = NullValueHandling.Ignore)]
    public bool? Deleted { get; set; }

    /// <summary>The subject.</summary>
    [JsonProperty(PropertyName = "subject", NullValueHandling = NullValueHandling.Ignore)]
    public string Subject { get; set; }

    /// <summary>The summary.</summary>
    [JsonProperty(PropertyName = "summary", NullValueHandling = NullValueHandling.Ignore)]
    public string Summary { get; set; }

    /// <summary>The importance.</summary>
    [JsonProperty(PropertyName = "importance", NullValueHandling = NullValueHandling.Ignore)]
    public string Importance { get; set; }

    /// <summary>The language as a BCP 47 tag.</summary>
    [JsonProperty(PropertyName = "locale", NullValueHandling = NullValueHandling.Ignore)]
    public string Locale { get; set; }

    /// <summary>The from.</summary>
    [JsonProperty(PropertyName = "from", NullValueHandling = NullValueHandling.Ignore)]
    public MessageActionsPayloadFrom From { get; set; }

    /// <summary>The body.</summary>
    [JsonProperty(PropertyName = "body", NullValueHandling = NullValueHandling.Ignore)]
    public MessageActionsPayloadBody Body { get; set; }

    /// <summary>The attachment layout.</summary>
    [JsonProperty(PropertyName = "attachmentLayout", NullValueHandling = NullValueHandling.Ignore)]
    public string AttachmentLayout { get; set; }

    /// <summary>The attachments, in order.</summary>
    [JsonProperty(PropertyName = "attachments", NullValueHandling = NullValueHandling.Ignore)]
    public IList<MessageActionsPayloadAttachment> Attachments { get; set; }

    /// <summary>The mentions, in order.</summary>
    [JsonProperty(PropertyName = "mentions", NullValueHandling = NullValueHandling.Ignore)]
    public IList<MessageActionsPayloadMention> Mentions { get; set; }

    /// <summary>The reactions, in order.</summary>
    [JsonProperty(PropertyName = "reactions", NullValueHandling = NullValueHandling.Ignore)]
    public IList<MessageActionsPayloadReaction> Reactions { get; set; }

    /// <summary>The link to message.</summary>
    [JsonProperty(PropertyName = "linkToMessage", NullValueHandling = NullValueHandling.Ignore)]
    public Uri LinkToMessage { get; set; }
}
