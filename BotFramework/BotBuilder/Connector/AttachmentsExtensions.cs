using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>The operations of <see cref="IAttachments"/> without the HTTP messages.</summary>
public static class AttachmentsExtensions
{
    /// <summary>The bytes of one view of an attachment: <c>original</c> or <c>thumbnail</c>.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task<Stream> GetAttachmentAsync(this IAttachments operations, string attachmentId, string viewId, CancellationToken cancellationToken = default)
    {
        var answer = await operations.GetAttachmentWithHttpMessagesAsync(attachmentId, viewId, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    /// <summary>What the channel knows of an attachment.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task<AttachmentInfo> GetAttachmentInfoAsync(this IAttachments operations, string attachmentId, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.GetAttachmentInfoWithHttpMessagesAsync(attachmentId, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }
}
