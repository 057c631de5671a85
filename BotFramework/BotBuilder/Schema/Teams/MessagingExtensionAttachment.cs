using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>One result of a messaging extension, with its preview in the list.</summary>
public class MessagingExtensionAttachment : Attachment
{
    /// <summary>Creates an empty instance.</summary>
    public MessagingExtensionAttachment()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public MessagingExtensionAttachment(string contentType = null, string contentUrl = null, object content = null, string name = null, string thumbnailUrl = null, Attachment preview = null)
        : base(contentType, contentUrl, content, name, thumbnailUrl)
    {
        Preview = preview;
    }

    /// <summary>The preview.</summary>
    [JsonProperty(PropertyName = "preview", NullValueHandling = NullValueHandling.Ignore)]
    public Attachment Preview { get; set; }
}
