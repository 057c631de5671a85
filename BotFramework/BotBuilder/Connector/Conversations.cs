using System.Globalization;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Conversations of a channel, their activities and their members.</summary>
public class Conversations : IServiceOperations<ConnectorClient>, IConversations
{
    /// <summary>Creates the operations of a client.</summary>
    public Conversations(ConnectorClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        Client = client;
    }

    /// <summary>The client that sends the calls.</summary>
    public ConnectorClient Client { get; }

    /// <inheritdoc/>
    public Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(ConversationParameters parameters, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        RestCall.To(HttpMethod.Post, Client.BaseUri, "v3/conversations", customHeaders)
            .Body(RestCall.Require(parameters, nameof(parameters)), Client.WritingSettings)
            .SendAsync<ConnectorClient, ConversationResourceResponse>(Client, Client.Credentials, Client.ReadingSettings, null, cancellationToken);

    /// <inheritdoc/>
    public Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(string conversationId, string activityId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        RestCall.To(HttpMethod.Delete, Client.BaseUri, "v3/conversations", customHeaders)
            .Id(conversationId, nameof(conversationId))
            .Segment("activities")
            .Id(activityId, nameof(activityId))
            .SendAsync(Client, Client.Credentials, null, cancellationToken);

    /// <inheritdoc/>
    public Task<HttpOperationResponse> DeleteConversationMemberWithHttpMessagesAsync(string conversationId, string memberId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        RestCall.To(HttpMethod.Delete, Client.BaseUri, "v3/conversations", customHeaders)
            .Id(conversationId, nameof(conversationId))
            .Segment("members")
            .Id(memberId, nameof(memberId))
            .SendAsync(Client, Client.Credentials, null, cancellationToken);

    /// <inheritdoc/>
    public Task<HttpOperationResponse<IList<ChannelAccount>>> GetActivityMembersWithHttpMessagesAsync(string conversationId, string activityId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        RestCall.To(HttpMethod.Get, Client.BaseUri, "v3/conversations", customHeaders)
            .Id(conversationId, nameof(conversationId))
            .Segment("activities")
            .Id(activityId, nameof(activityId))
            .Segment("members")
            .SendAsync<ConnectorClient, IList<ChannelAccount>>(Client, Client.Credentials, Client.ReadingSettings, null, cancellationToken);

    /// <summary>One member of a conversation.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public Task<HttpOperationResponse<ChannelAccount>> GetConversationMemberWithHttpMessagesAsync(string userId, string conversationId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        RestCall.To(HttpMethod.Get, Client.BaseUri, "v3/conversations", customHeaders)
            .Id(conversationId, nameof(conversationId))
            .Segment("members")
            .Id(userId, nameof(userId))
            .SendAsync<ConnectorClient, ChannelAccount>(Client, Client.Credentials, Client.ReadingSettings, null, cancellationToken);

    /// <inheritdoc/>
    public Task<HttpOperationResponse<IList<ChannelAccount>>> GetConversationMembersWithHttpMessagesAsync(string conversationId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        RestCall.To(HttpMethod.Get, Client.BaseUri, "v3/conversations", customHeaders)
            .Id(conversationId, nameof(conversationId))
            .Segment("members")
            .SendAsync<ConnectorClient, IList<ChannelAccount>>(Client, Client.Credentials, Client.ReadingSettings, null, cancellationToken);

    /// <inheritdoc/>
    public Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(string conversationId, int? pageSize = null, string continuationToken = null, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        RestCall.To(HttpMethod.Get, Client.BaseUri, "v3/conversations", customHeaders)
            .Id(conversationId, nameof(conversationId))
            .Segment("pagedmembers")
            .Query("pageSize", pageSize?.ToString(CultureInfo.InvariantCulture))
            .Query("continuationToken", continuationToken)
            .SendAsync<ConnectorClient, PagedMembersResult>(Client, Client.Credentials, Client.ReadingSettings, null, cancellationToken);

    /// <inheritdoc/>
    public Task<HttpOperationResponse<ConversationsResult>> GetConversationsWithHttpMessagesAsync(string continuationToken = null, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        RestCall.To(HttpMethod.Get, Client.BaseUri, "v3/conversations", customHeaders)
            .Query("continuationToken", continuationToken)
            .SendAsync<ConnectorClient, ConversationsResult>(Client, Client.Credentials, Client.ReadingSettings, null, cancellationToken);

    /// <inheritdoc/>
    public Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        RestCall.To(HttpMethod.Post, Client.BaseUri, "v3/conversations", customHeaders)
            .Id(conversationId, nameof(conversationId))
            .Segment("activities")
            .Id(activityId, nameof(activityId))
            .Body(RestCall.Require(activity, nameof(activity)), Client.WritingSettings, isNew: true)
            .SendAsync<ConnectorClient, ResourceResponse>(Client, Client.Credentials, Client.ReadingSettings, null, cancellationToken);

    /// <inheritdoc/>
    public Task<HttpOperationResponse<ResourceResponse>> SendConversationHistoryWithHttpMessagesAsync(string conversationId, Transcript transcript, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        RestCall.To(HttpMethod.Post, Client.BaseUri, "v3/conversations", customHeaders)
            .Id(conversationId, nameof(conversationId))
            .Segment("activities")
            .Segment("history")
            .Body(RestCall.Require(transcript, nameof(transcript)), Client.WritingSettings)
            .SendAsync<ConnectorClient, ResourceResponse>(Client, Client.Credentials, Client.ReadingSettings, null, cancellationToken);

    /// <inheritdoc/>
    public Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(string conversationId, Activity activity, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        RestCall.To(HttpMethod.Post, Client.BaseUri, "v3/conversations", customHeaders)
            .Id(conversationId, nameof(conversationId))
            .Segment("activities")
            .Body(RestCall.Require(activity, nameof(activity)), Client.WritingSettings, isNew: true)
            .SendAsync<ConnectorClient, ResourceResponse>(Client, Client.Credentials, Client.ReadingSettings, null, cancellationToken);

    /// <inheritdoc/>
    public Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        RestCall.To(HttpMethod.Put, Client.BaseUri, "v3/conversations", customHeaders)
            .Id(conversationId, nameof(conversationId))
            .Segment("activities")
            .Id(activityId, nameof(activityId))
            .Body(RestCall.Require(activity, nameof(activity)), Client.WritingSettings, isNew: false)
            .SendAsync<ConnectorClient, ResourceResponse>(Client, Client.Credentials, Client.ReadingSettings, null, cancellationToken);

    /// <inheritdoc/>
    public Task<HttpOperationResponse<ResourceResponse>> UploadAttachmentWithHttpMessagesAsync(string conversationId, AttachmentData attachmentUpload, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        RestCall.To(HttpMethod.Post, Client.BaseUri, "v3/conversations", customHeaders)
            .Id(conversationId, nameof(conversationId))
            .Segment("attachments")
            .Body(RestCall.Require(attachmentUpload, nameof(attachmentUpload)), Client.WritingSettings)
            .SendAsync<ConnectorClient, ResourceResponse>(Client, Client.Credentials, Client.ReadingSettings, null, cancellationToken);
}
