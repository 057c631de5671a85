using System.Net;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Attachments that were uploaded to a channel.</summary>
public class Attachments : IServiceOperations<ConnectorClient>, IAttachments
{
    private const int RedirectLimit = 3;

    /// <summary>Creates the operations of a client.</summary>
    public Attachments(ConnectorClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        Client = client;
    }

    /// <summary>The client that sends the calls.</summary>
    public ConnectorClient Client { get; }

    /// <inheritdoc/>
    public Task<HttpOperationResponse<AttachmentInfo>> GetAttachmentInfoWithHttpMessagesAsync(string attachmentId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        RestCall.To(HttpMethod.Get, Client.BaseUri, "v3/attachments", customHeaders)
            .Id(attachmentId, nameof(attachmentId))
            .SendAsync<ConnectorClient, AttachmentInfo>(Client, Client.Credentials, Client.ReadingSettings, null, cancellationToken);

    /// <inheritdoc/>
    public async Task<HttpOperationResponse<Stream>> GetAttachmentWithHttpMessagesAsync(string attachmentId, string viewId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default)
    {
        var answer = await RestCall.To(HttpMethod.Get, Client.BaseUri, "v3/attachments", customHeaders)
            .Id(attachmentId, nameof(attachmentId))
            .Segment("views")
            .Id(viewId, nameof(viewId))
            .SendAsync(Client, Client.Credentials, IsRedirect, cancellationToken).ConfigureAwait(false);
        var response = await FollowAsync(answer.Response, cancellationToken).ConfigureAwait(false);
        return new HttpOperationResponse<Stream>
        {
            Request = answer.Request,
            Response = response,
            Body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false),
        };
    }

    /// <summary>The bytes of one view of an attachment.</summary>
    /// <param name="attachmentId">The attachment.</param>
    /// <param name="viewId"><c>original</c> or <c>thumbnail</c>.</param>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public async Task<Stream> GetAttachmentStreamAsync(string attachmentId, string viewId = "original")
    {
        var answer = await GetAttachmentWithHttpMessagesAsync(attachmentId, viewId).ConfigureAwait(false);
        return answer.Body;
    }

    /// <summary>The address of one view of an attachment, for use in <see cref="Attachment.ContentUrl"/>.</summary>
    /// <param name="attachmentId">The attachment.</param>
    /// <param name="viewId"><c>original</c> or <c>thumbnail</c>.</param>
    public string GetAttachmentUri(string attachmentId, string viewId = "original") =>
        RestCall.To(HttpMethod.Get, Client.BaseUri, "v3/attachments", null)
            .Id(attachmentId, nameof(attachmentId))
            .Segment("views")
            .Id(viewId, nameof(viewId))
            .Address.AbsoluteUri;

    private static bool IsRedirect(HttpStatusCode status) =>
        status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    // Views may live on a storage host: it is asked without the bot's token.
    private async Task<HttpResponseMessage> FollowAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        for (var hop = 0; IsRedirect(response.StatusCode); hop++)
        {
            var target = response.Headers.Location is { } location ? new Uri(response.RequestMessage.RequestUri, location) : null;
            response.Dispose();
            if (hop == RedirectLimit || target is null || (target.Scheme != Uri.UriSchemeHttps && !target.IsLoopback))
            {
                throw new ErrorResponseException("The attachment is redirected to where it cannot be fetched.");
            }

            response = await Client.HttpClient.GetAsync(target, cancellationToken).ConfigureAwait(false);
        }

        response.EnsureSuccessStatusCode();
        return response;
    }
}
