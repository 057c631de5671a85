using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>Conversations of a channel, their activities and their members.</summary>
public interface IConversations
{
    /// <summary>Begins a conversation.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    /// <exception cref="ValidationException">An argument is missing; nothing was sent.</exception>
    Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(ConversationParameters parameters, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default);

    /// <summary>Deletes an activity of the bot.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    /// <exception cref="ValidationException">An argument is missing; nothing was sent.</exception>
    Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(string conversationId, string activityId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default);

    /// <summary>Removes a member; few channels can.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    /// <exception cref="ValidationException">An argument is missing; nothing was sent.</exception>
    Task<HttpOperationResponse> DeleteConversationMemberWithHttpMessagesAsync(string conversationId, string memberId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default);

    /// <summary>The members who see one activity.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    /// <exception cref="ValidationException">An argument is missing; nothing was sent.</exception>
    Task<HttpOperationResponse<IList<ChannelAccount>>> GetActivityMembersWithHttpMessagesAsync(string conversationId, string activityId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default);

    /// <summary>The members of a conversation. Teams limits this: ask for pages there.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    /// <exception cref="ValidationException">An argument is missing; nothing was sent.</exception>
    Task<HttpOperationResponse<IList<ChannelAccount>>> GetConversationMembersWithHttpMessagesAsync(string conversationId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default);

    /// <summary>One page of the members of a conversation. Channels treat small and large page sizes as theirs.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    /// <exception cref="ValidationException">An argument is missing; nothing was sent.</exception>
    Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(string conversationId, int? pageSize = null, string continuationToken = null, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default);

    /// <summary>One page of the bot's conversations.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    /// <exception cref="ValidationException">An argument is missing; nothing was sent.</exception>
    Task<HttpOperationResponse<ConversationsResult>> GetConversationsWithHttpMessagesAsync(string continuationToken = null, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default);

    /// <summary>Sends an activity in answer to another. The id in the answer may be missing.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    /// <exception cref="ValidationException">An argument is missing; nothing was sent.</exception>
    Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default);

    /// <summary>Uploads earlier activities; few channels can.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    /// <exception cref="ValidationException">An argument is missing; nothing was sent.</exception>
    Task<HttpOperationResponse<ResourceResponse>> SendConversationHistoryWithHttpMessagesAsync(string conversationId, Transcript transcript, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default);

    /// <summary>Sends an activity to the end of a conversation. The id in the answer may be missing.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    /// <exception cref="ValidationException">An argument is missing; nothing was sent.</exception>
    Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(string conversationId, Activity activity, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default);

    /// <summary>Replaces an activity of the bot.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    /// <exception cref="ValidationException">An argument is missing; nothing was sent.</exception>
    Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(string conversationId, string activityId, Activity activity, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default);

    /// <summary>Uploads an attachment, so that activities can point to it.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    /// <exception cref="ValidationException">An argument is missing; nothing was sent.</exception>
    Task<HttpOperationResponse<ResourceResponse>> UploadAttachmentWithHttpMessagesAsync(string conversationId, AttachmentData attachmentUpload, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default);
}
