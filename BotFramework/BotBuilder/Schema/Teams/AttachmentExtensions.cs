namespace Microsoft.Bot.Schema.Teams;

/// <summary>Turns attachments into results of a messaging extension.</summary>
public static class AttachmentExtensions
{
    /// <summary>Makes a result of a messaging extension from an attachment; without a preview the attachment previews itself.</summary>
    public static MessagingExtensionAttachment ToMessagingExtensionAttachment(this Attachment attachment, Attachment previewAttachment = null) =>
        new(attachment.ContentType, attachment.ContentUrl, attachment.Content, attachment.Name, attachment.ThumbnailUrl, previewAttachment ?? attachment);
}
