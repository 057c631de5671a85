using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Results, a message, or a request to sign in or configure.</summary>
public class MessagingExtensionResult
{
    /// <summary>Creates an empty instance.</summary>
    public MessagingExtensionResult()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public MessagingExtensionResult(string attachmentLayout = null, string type = null, IList<MessagingExtensionAttachment> attachments = null, MessagingExtensionSuggestedAction suggestedActions = null, string text = null, Activity activityPreview = null)
    {
        AttachmentLayout = attachmentLayout;
        Type = type;
        Attachments = attachments;
        SuggestedActions = suggestedActions;
        Text = text;
        ActivityPreview = activityPreview;
    }

    /// <summary>The attachment layout.</summary>
    [JsonProperty(PropertyName = "attachmentLayout", NullValueHandling = NullValueHandling.Ignore)]
    public string AttachmentLayout { get; set; }

    /// <summary>The kind, as the channel names it.</summary>
    [JsonProperty(PropertyName = "type", NullValueHandling = NullValueHandling.Ignore)]
    public string Type { get; set; }

    /// <summary>The attachments, in order.</summary>
    [JsonProperty(PropertyName = "attachments", NullValueHandling = NullValueHandling.Ignore)]
    public IList<MessagingExtensionAttachment> Attachments { get; set; }

    /// <summary>The suggested actions.</summary>
    [JsonProperty(PropertyName = "suggestedActions", NullValueHandling = NullValueHandling.Ignore)]
    public MessagingExtensionSuggestedAction SuggestedActions { get; set; }

    /// <summary>The text.</summary>
    [JsonProperty(PropertyName = "text", NullValueHandling = NullValueHandling.Ignore)]
    public string Text { get; set; }

    /// <summary>The activity preview.</summary>
    [JsonProperty(PropertyName = "activityPreview", NullValueHandling = NullValueHandling.Ignore)]
    public Activity ActivityPreview { get; set; }
}
