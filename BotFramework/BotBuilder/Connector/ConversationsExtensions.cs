using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>The operations of <see cref="IConversations"/> without the HTTP messages.</summary>
public static class ConversationsExtensions
{
    /// <summary>Begins a conversation.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task<ConversationResourceResponse> CreateConversationAsync(this IConversations operations, ConversationParameters parameters, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.CreateConversationWithHttpMessagesAsync(parameters, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    /// <summary>Begins a conversation between a bot and one user.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static ConversationResourceResponse CreateDirectConversation(this IConversations operations, ChannelAccount bot, ChannelAccount user, Activity activity = null) =>
        operations.CreateDirectConversationAsync(bot, user, activity).GetAwaiter().GetResult();

    /// <summary>Begins a conversation between a bot and one user.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static ConversationResourceResponse CreateDirectConversation(this IConversations operations, string botAddress, string userAddress, Activity activity = null) =>
        operations.CreateDirectConversationAsync(new ChannelAccount(botAddress), new ChannelAccount(userAddress), activity).GetAwaiter().GetResult();

    /// <summary>Begins a conversation between a bot and one user.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static Task<ConversationResourceResponse> CreateDirectConversationAsync(this IConversations operations, ChannelAccount bot, ChannelAccount user, Activity activity = null, CancellationToken cancellationToken = default) =>
        operations.CreateConversationAsync(new ConversationParameters { IsGroup = false, Bot = bot, Members = [user], Activity = activity }, cancellationToken);

    /// <summary>Begins a conversation between a bot and one user.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static Task<ConversationResourceResponse> CreateDirectConversationAsync(this IConversations operations, string botAddress, string userAddress, Activity activity = null, CancellationToken cancellationToken = default) =>
        operations.CreateDirectConversationAsync(new ChannelAccount(botAddress), new ChannelAccount(userAddress), activity, cancellationToken);

    /// <summary>Deletes an activity of the bot.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task DeleteActivityAsync(this IConversations operations, string conversationId, string activityId, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.DeleteActivityWithHttpMessagesAsync(conversationId, activityId, null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Removes a member; few channels can.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task DeleteConversationMemberAsync(this IConversations operations, string conversationId, string memberId, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.DeleteConversationMemberWithHttpMessagesAsync(conversationId, memberId, null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The members who see one activity.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task<IList<ChannelAccount>> GetActivityMembersAsync(this IConversations operations, string conversationId, string activityId, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.GetActivityMembersWithHttpMessagesAsync(conversationId, activityId, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    /// <summary>One member of a conversation.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task<ChannelAccount> GetConversationMemberAsync(this Conversations operations, string userId, string conversationId, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.GetConversationMemberWithHttpMessagesAsync(userId, conversationId, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    /// <summary>The members of a conversation. Teams limits this: ask for pages there.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task<IList<ChannelAccount>> GetConversationMembersAsync(this IConversations operations, string conversationId, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.GetConversationMembersWithHttpMessagesAsync(conversationId, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    /// <summary>One page of the members of a conversation. Channels treat small and large page sizes as theirs.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task<PagedMembersResult> GetConversationPagedMembersAsync(this IConversations operations, string conversationId, int? pageSize = null, string continuationToken = null, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.GetConversationPagedMembersWithHttpMessagesAsync(conversationId, pageSize, continuationToken, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    /// <summary>One page of the bot's conversations.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task<ConversationsResult> GetConversationsAsync(this IConversations operations, string continuationToken = null, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.GetConversationsWithHttpMessagesAsync(continuationToken, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    /// <summary>Sends an activity in answer to another. The id in the answer may be missing.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static ResourceResponse ReplyToActivity(this IConversations operations, Activity activity) =>
        operations.ReplyToActivityAsync(activity).GetAwaiter().GetResult();

    /// <summary>Sends an activity in answer to the one that it names in <see cref="Activity.ReplyToId"/>, or to the end of the conversation when it names none.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static Task<ResourceResponse> ReplyToActivityAsync(this IConversations operations, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return string.IsNullOrEmpty(activity.ReplyToId)
            ? operations.SendToConversationAsync(activity.Conversation.Id, activity, cancellationToken)
            : operations.ReplyToActivityAsync(activity.Conversation.Id, activity.ReplyToId, activity, cancellationToken);
    }

    /// <summary>Sends an activity in answer to another. The id in the answer may be missing.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task<ResourceResponse> ReplyToActivityAsync(this IConversations operations, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.ReplyToActivityWithHttpMessagesAsync(conversationId, activityId, activity, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    /// <summary>Uploads earlier activities; few channels can.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task<ResourceResponse> SendConversationHistoryAsync(this IConversations operations, string conversationId, Transcript transcript, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.SendConversationHistoryWithHttpMessagesAsync(conversationId, transcript, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    /// <summary>Sends an activity to the end of a conversation. The id in the answer may be missing.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static ResourceResponse SendToConversation(this IConversations operations, Activity activity) =>
        operations.SendToConversationAsync(activity).GetAwaiter().GetResult();

    /// <summary>Sends an activity to the end of a conversation. The id in the answer may be missing.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static Task<ResourceResponse> SendToConversationAsync(this IConversations operations, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return operations.SendToConversationAsync(activity.Conversation.Id, activity, cancellationToken);
    }

    /// <summary>Sends an activity to the end of a conversation. The id in the answer may be missing.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task<ResourceResponse> SendToConversationAsync(this IConversations operations, string conversationId, Activity activity, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.SendToConversationWithHttpMessagesAsync(conversationId, activity, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    /// <summary>Replaces an activity of the bot.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static ResourceResponse UpdateActivity(this IConversations operations, Activity activity) =>
        operations.UpdateActivityAsync(activity).GetAwaiter().GetResult();

    /// <summary>Replaces an activity of the bot.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static Task<ResourceResponse> UpdateActivityAsync(this IConversations operations, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return operations.UpdateActivityAsync(activity.Conversation.Id, activity.Id, activity, cancellationToken);
    }

    /// <summary>Replaces an activity of the bot.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task<ResourceResponse> UpdateActivityAsync(this IConversations operations, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.UpdateActivityWithHttpMessagesAsync(conversationId, activityId, activity, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    /// <summary>Uploads an attachment, so that activities can point to it.</summary>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    public static async Task<ResourceResponse> UploadAttachmentAsync(this IConversations operations, string conversationId, AttachmentData attachmentUpload, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.UploadAttachmentWithHttpMessagesAsync(conversationId, attachmentUpload, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }
}
