namespace Microsoft.Bot.Schema;

/// <summary>The tables of an activity and what hangs on it.</summary>
internal static class ActivityShapes
{
    public static readonly JsonShape<ChannelAccount> ChannelAccount = new JsonShape<ChannelAccount>(() => new ChannelAccount())
        .Text("id", account => account.Id, (account, value) => account.Id = value)
        .Text("name", account => account.Name, (account, value) => account.Name = value)
        .Text("aadObjectId", account => account.AadObjectId, (account, value) => account.AadObjectId = value)
        .Text("role", account => account.Role, (account, value) => account.Role = value)
        .Rest(account => account.DeferredProperties, (account, rest) => account.DeferredProperties = rest);

    public static readonly JsonShape<ConversationAccount> ConversationAccount = new JsonShape<ConversationAccount>(() => new ConversationAccount())
        .Flag("isGroup", account => account.IsGroup, (account, value) => account.IsGroup = value)
        .Text("conversationType", account => account.ConversationType, (account, value) => account.ConversationType = value)
        .Text("id", account => account.Id, (account, value) => account.Id = value)
        .Text("name", account => account.Name, (account, value) => account.Name = value)
        .Text("aadObjectId", account => account.AadObjectId, (account, value) => account.AadObjectId = value)
        .Text("role", account => account.Role, (account, value) => account.Role = value)
        .Text("tenantId", account => account.TenantId, (account, value) => account.TenantId = value)
        .Rest(account => account.DeferredProperties, (account, rest) => account.DeferredProperties = rest);

    public static readonly JsonShape<Entity> Entity = new JsonShape<Entity>(() => new Entity())
        .Text("type", entity => entity.Type, (entity, value) => entity.Type = value)
        .Rest(entity => entity.DeferredProperties, (entity, rest) => entity.DeferredProperties = rest);

    public static readonly JsonShape<Attachment> Attachment = new JsonShape<Attachment>(() => new Attachment())
        .Text("contentType", attachment => attachment.ContentType, (attachment, value) => attachment.ContentType = value)
        .Text("contentUrl", attachment => attachment.ContentUrl, (attachment, value) => attachment.ContentUrl = value)
        .Free("content", attachment => AttachmentMemoryStreamConverter.Writable(attachment.DeferredContent), (attachment, value) => attachment.DeferredContent = value, isDeferred: true)
        .Text("name", attachment => attachment.Name, (attachment, value) => attachment.Name = value)
        .Text("thumbnailUrl", attachment => attachment.ThumbnailUrl, (attachment, value) => attachment.ThumbnailUrl = value)
        .Rest(attachment => attachment.DeferredProperties, (attachment, rest) => attachment.DeferredProperties = rest);

    public static readonly JsonShape<CardAction> CardAction = new JsonShape<CardAction>(() => new CardAction())
        .Text("type", action => action.Type, (action, value) => action.Type = value)
        .Text("title", action => action.Title, (action, value) => action.Title = value)
        .Text("image", action => action.Image, (action, value) => action.Image = value)
        .Text("text", action => action.Text, (action, value) => action.Text = value)
        .Text("displayText", action => action.DisplayText, (action, value) => action.DisplayText = value)
        .Free("value", action => action.Value, (action, value) => action.Value = value, isDeferred: false)
        .Free("channelData", action => action.ChannelData, (action, value) => action.ChannelData = value, isDeferred: false)
        .Text("imageAltText", action => action.ImageAltText, (action, value) => action.ImageAltText = value);

    public static readonly JsonShape<SuggestedActions> SuggestedActions = new JsonShape<SuggestedActions>(() => new SuggestedActions())
        .Texts("to", actions => actions.To, (actions, value) => actions.To = value)
        .Objects("actions", CardAction, actions => actions.Actions, (actions, value) => actions.Actions = value);

    public static readonly JsonShape<MessageReaction> MessageReaction = new JsonShape<MessageReaction>(() => new MessageReaction())
        .Text("type", reaction => reaction.Type, (reaction, value) => reaction.Type = value);

    public static readonly JsonShape<TextHighlight> TextHighlight = new JsonShape<TextHighlight>(() => new TextHighlight())
        .Text("text", highlight => highlight.Text, (highlight, value) => highlight.Text = value)
        .Number("occurrence", highlight => highlight.Occurrence, (highlight, value) => highlight.Occurrence = value);

    public static readonly JsonShape<ConversationReference> ConversationReference = new JsonShape<ConversationReference>(() => new ConversationReference())
        .Text("activityId", reference => reference.ActivityId, (reference, value) => reference.ActivityId = value)
        .Object("user", ChannelAccount, reference => reference.User, (reference, value) => reference.User = value)
        .Object("bot", ChannelAccount, reference => reference.Bot, (reference, value) => reference.Bot = value)
        .Object("conversation", ConversationAccount, reference => reference.Conversation, (reference, value) => reference.Conversation = value)
        .Text("channelId", reference => reference.ChannelId, (reference, value) => reference.ChannelId = value)
        .Text("serviceUrl", reference => reference.ServiceUrl, (reference, value) => reference.ServiceUrl = value)
        .Text("locale", reference => reference.Locale, (reference, value) => reference.Locale = value);

    public static readonly JsonShape<Activity> Activity = new JsonShape<Activity>(() => new Activity())
        .Text("type", activity => activity.Type, (activity, value) => activity.Type = value)
        .Text("id", activity => activity.Id, (activity, value) => activity.Id = value)
        .Time("timestamp", activity => activity.Timestamp, (activity, value) => activity.Timestamp = value)
        .Time("localTimestamp", activity => activity.LocalTimestamp, (activity, value) => activity.LocalTimestamp = value)
        .Text("localTimezone", activity => activity.LocalTimezone, (activity, value) => activity.LocalTimezone = value)
        .Text("callerId", activity => activity.CallerId, (activity, value) => activity.CallerId = value)
        .Text("serviceUrl", activity => activity.ServiceUrl, (activity, value) => activity.ServiceUrl = value)
        .Text("channelId", activity => activity.ChannelId, (activity, value) => activity.ChannelId = value)
        .Object("from", ChannelAccount, activity => activity.From, (activity, value) => activity.From = value)
        .Object("conversation", ConversationAccount, activity => activity.Conversation, (activity, value) => activity.Conversation = value)
        .Object("recipient", ChannelAccount, activity => activity.Recipient, (activity, value) => activity.Recipient = value)
        .Text("textFormat", activity => activity.TextFormat, (activity, value) => activity.TextFormat = value)
        .Text("attachmentLayout", activity => activity.AttachmentLayout, (activity, value) => activity.AttachmentLayout = value)
        .Objects("membersAdded", ChannelAccount, activity => activity.MembersAdded, (activity, value) => activity.MembersAdded = value)
        .Objects("membersRemoved", ChannelAccount, activity => activity.MembersRemoved, (activity, value) => activity.MembersRemoved = value)
        .Objects("reactionsAdded", MessageReaction, activity => activity.ReactionsAdded, (activity, value) => activity.ReactionsAdded = value)
        .Objects("reactionsRemoved", MessageReaction, activity => activity.ReactionsRemoved, (activity, value) => activity.ReactionsRemoved = value)
        .Text("topicName", activity => activity.TopicName, (activity, value) => activity.TopicName = value)
        .Flag("historyDisclosed", activity => activity.HistoryDisclosed, (activity, value) => activity.HistoryDisclosed = value)
        .Text("locale", activity => activity.Locale, (activity, value) => activity.Locale = value)
        .Text("text", activity => activity.Text, (activity, value) => activity.Text = value)
        .Text("speak", activity => activity.Speak, (activity, value) => activity.Speak = value)
        .Text("inputHint", activity => activity.InputHint, (activity, value) => activity.InputHint = value)
        .Text("summary", activity => activity.Summary, (activity, value) => activity.Summary = value)
        .Object("suggestedActions", SuggestedActions, activity => activity.SuggestedActions, (activity, value) => activity.SuggestedActions = value)
        .Objects("attachments", Attachment, activity => activity.Attachments, (activity, value) => activity.Attachments = value)
        .Objects("entities", Entity, activity => activity.Entities, (activity, value) => activity.Entities = value)
        .Free("channelData", activity => activity.DeferredChannelData, (activity, value) => activity.DeferredChannelData = value, isDeferred: true)
        .Text("action", activity => activity.Action, (activity, value) => activity.Action = value)
        .Text("replyToId", activity => activity.ReplyToId, (activity, value) => activity.ReplyToId = value)
        .Text("label", activity => activity.Label, (activity, value) => activity.Label = value)
        .Text("valueType", activity => activity.ValueType, (activity, value) => activity.ValueType = value)
        .Free("value", activity => activity.DeferredValue, (activity, value) => activity.DeferredValue = value, isDeferred: true)
        .Text("name", activity => activity.Name, (activity, value) => activity.Name = value)
        .Object("relatesTo", ConversationReference, activity => activity.RelatesTo, (activity, value) => activity.RelatesTo = value)
        .Text("code", activity => activity.Code, (activity, value) => activity.Code = value)
        .Time("expiration", activity => activity.Expiration, (activity, value) => activity.Expiration = value)
        .Text("importance", activity => activity.Importance, (activity, value) => activity.Importance = value)
        .Text("deliveryMode", activity => activity.DeliveryMode, (activity, value) => activity.DeliveryMode = value)
        .Texts("listenFor", activity => activity.ListenFor, (activity, value) => activity.ListenFor = value)
        .Objects("textHighlights", TextHighlight, activity => activity.TextHighlights, (activity, value) => activity.TextHighlights = value)
        .Other("semanticAction", activity => activity.SemanticAction, (activity, value) => activity.SemanticAction = value)
        .Rest(activity => activity.DeferredProperties, (activity, rest) => activity.DeferredProperties = rest);
}
