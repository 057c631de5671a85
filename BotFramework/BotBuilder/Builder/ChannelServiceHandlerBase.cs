using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Answers the connector API itself, as a bot does for the bots that it uses as skills. Override what the bot offers; the rest is refused.</summary>
public abstract class ChannelServiceHandlerBase
{
    /// <summary>Initializes a new instance of the <see cref="ChannelServiceHandlerBase"/> class.</summary>
    protected ChannelServiceHandlerBase()
    {
    }

    /// <summary>Makes a conversation. Called by the endpoint.</summary>
    /// <param name="authHeader">The authorization header of the request.</param>
    /// <param name="parameters">What the conversation is to be.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="UnauthorizedAccessException">The header does not vouch for the caller.</exception>
    public async Task<ConversationResourceResponse> HandleCreateConversationAsync(string authHeader, ConversationParameters parameters, CancellationToken cancellationToken = default)
    {
        var claimsIdentity = await AuthenticateAsync(authHeader, cancellationToken).ConfigureAwait(false);
        return await OnCreateConversationAsync(claimsIdentity, parameters, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes an activity. Called by the endpoint.</summary>
    /// <param name="authHeader">The authorization header of the request.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity's id.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>A task that ends when it is done.</returns>
    /// <exception cref="UnauthorizedAccessException">The header does not vouch for the caller.</exception>
    public async Task HandleDeleteActivityAsync(string authHeader, string conversationId, string activityId, CancellationToken cancellationToken = default)
    {
        var claimsIdentity = await AuthenticateAsync(authHeader, cancellationToken).ConfigureAwait(false);
        await OnDeleteActivityAsync(claimsIdentity, conversationId, activityId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Removes a member from a conversation. Called by the endpoint.</summary>
    /// <param name="authHeader">The authorization header of the request.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="memberId">The member.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>A task that ends when it is done.</returns>
    /// <exception cref="UnauthorizedAccessException">The header does not vouch for the caller.</exception>
    public async Task HandleDeleteConversationMemberAsync(string authHeader, string conversationId, string memberId, CancellationToken cancellationToken = default)
    {
        var claimsIdentity = await AuthenticateAsync(authHeader, cancellationToken).ConfigureAwait(false);
        await OnDeleteConversationMemberAsync(claimsIdentity, conversationId, memberId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lists the members who see an activity. Called by the endpoint.</summary>
    /// <param name="authHeader">The authorization header of the request.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity's id.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="UnauthorizedAccessException">The header does not vouch for the caller.</exception>
    public async Task<IList<ChannelAccount>> HandleGetActivityMembersAsync(string authHeader, string conversationId, string activityId, CancellationToken cancellationToken = default)
    {
        var claimsIdentity = await AuthenticateAsync(authHeader, cancellationToken).ConfigureAwait(false);
        return await OnGetActivityMembersAsync(claimsIdentity, conversationId, activityId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Finds one member of a conversation. Called by the endpoint.</summary>
    /// <param name="authHeader">The authorization header of the request.</param>
    /// <param name="userId">The member.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="UnauthorizedAccessException">The header does not vouch for the caller.</exception>
    public async Task<ChannelAccount> HandleGetConversationMemberAsync(string authHeader, string userId, string conversationId, CancellationToken cancellationToken = default)
    {
        var claimsIdentity = await AuthenticateAsync(authHeader, cancellationToken).ConfigureAwait(false);
        return await OnGetConversationMemberAsync(claimsIdentity, userId, conversationId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lists the members of a conversation. Called by the endpoint.</summary>
    /// <param name="authHeader">The authorization header of the request.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="UnauthorizedAccessException">The header does not vouch for the caller.</exception>
    public async Task<IList<ChannelAccount>> HandleGetConversationMembersAsync(string authHeader, string conversationId, CancellationToken cancellationToken = default)
    {
        var claimsIdentity = await AuthenticateAsync(authHeader, cancellationToken).ConfigureAwait(false);
        return await OnGetConversationMembersAsync(claimsIdentity, conversationId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lists the members of a conversation, page by page. Called by the endpoint.</summary>
    /// <param name="authHeader">The authorization header of the request.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="pageSize">How many members a page has; null for the default.</param>
    /// <param name="continuationToken">Where the last page ended; null for the first.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="UnauthorizedAccessException">The header does not vouch for the caller.</exception>
    public async Task<PagedMembersResult> HandleGetConversationPagedMembersAsync(string authHeader, string conversationId, int? pageSize = null, string continuationToken = null, CancellationToken cancellationToken = default)
    {
        var claimsIdentity = await AuthenticateAsync(authHeader, cancellationToken).ConfigureAwait(false);
        return await OnGetConversationPagedMembersAsync(claimsIdentity, conversationId, pageSize, continuationToken, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lists the conversations of the bot, page by page. Called by the endpoint.</summary>
    /// <param name="authHeader">The authorization header of the request.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="continuationToken">Where the last page ended; null for the first.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="UnauthorizedAccessException">The header does not vouch for the caller.</exception>
    public async Task<ConversationsResult> HandleGetConversationsAsync(string authHeader, string conversationId, string continuationToken = null, CancellationToken cancellationToken = default)
    {
        var claimsIdentity = await AuthenticateAsync(authHeader, cancellationToken).ConfigureAwait(false);
        return await OnGetConversationsAsync(claimsIdentity, conversationId, continuationToken, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes an answer to an activity. Called by the endpoint.</summary>
    /// <param name="authHeader">The authorization header of the request.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity's id.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="UnauthorizedAccessException">The header does not vouch for the caller.</exception>
    public async Task<ResourceResponse> HandleReplyToActivityAsync(string authHeader, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default)
    {
        var claimsIdentity = await AuthenticateAsync(authHeader, cancellationToken).ConfigureAwait(false);
        return await OnReplyToActivityAsync(claimsIdentity, conversationId, activityId, activity, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes what was said before. Called by the endpoint.</summary>
    /// <param name="authHeader">The authorization header of the request.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="transcript">What was said.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="UnauthorizedAccessException">The header does not vouch for the caller.</exception>
    public async Task<ResourceResponse> HandleSendConversationHistoryAsync(string authHeader, string conversationId, Transcript transcript, CancellationToken cancellationToken = default)
    {
        var claimsIdentity = await AuthenticateAsync(authHeader, cancellationToken).ConfigureAwait(false);
        return await OnSendConversationHistoryAsync(claimsIdentity, conversationId, transcript, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes an activity at the end of a conversation. Called by the endpoint.</summary>
    /// <param name="authHeader">The authorization header of the request.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="UnauthorizedAccessException">The header does not vouch for the caller.</exception>
    public async Task<ResourceResponse> HandleSendToConversationAsync(string authHeader, string conversationId, Activity activity, CancellationToken cancellationToken = default)
    {
        var claimsIdentity = await AuthenticateAsync(authHeader, cancellationToken).ConfigureAwait(false);
        return await OnSendToConversationAsync(claimsIdentity, conversationId, activity, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Replaces an activity. Called by the endpoint.</summary>
    /// <param name="authHeader">The authorization header of the request.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity's id.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="UnauthorizedAccessException">The header does not vouch for the caller.</exception>
    public async Task<ResourceResponse> HandleUpdateActivityAsync(string authHeader, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default)
    {
        var claimsIdentity = await AuthenticateAsync(authHeader, cancellationToken).ConfigureAwait(false);
        return await OnUpdateActivityAsync(claimsIdentity, conversationId, activityId, activity, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes a file. Called by the endpoint.</summary>
    /// <param name="authHeader">The authorization header of the request.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="attachmentUpload">The file.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="UnauthorizedAccessException">The header does not vouch for the caller.</exception>
    public async Task<ResourceResponse> HandleUploadAttachmentAsync(string authHeader, string conversationId, AttachmentData attachmentUpload, CancellationToken cancellationToken = default)
    {
        var claimsIdentity = await AuthenticateAsync(authHeader, cancellationToken).ConfigureAwait(false);
        return await OnUploadAttachmentAsync(claimsIdentity, conversationId, attachmentUpload, cancellationToken).ConfigureAwait(false);
    }

    internal abstract Task<ClaimsIdentity> AuthenticateAsync(string authHeader, CancellationToken cancellationToken);

    /// <summary>Makes a conversation.</summary>
    /// <param name="claimsIdentity">Who calls.</param>
    /// <param name="parameters">What the conversation is to be.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="NotImplementedException">The bot does not offer it.</exception>
    protected virtual Task<ConversationResourceResponse> OnCreateConversationAsync(ClaimsIdentity claimsIdentity, ConversationParameters parameters, CancellationToken cancellationToken = default) =>
        throw NotOffered();

    /// <summary>Deletes an activity.</summary>
    /// <param name="claimsIdentity">Who calls.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity's id.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>A task that ends when it is done.</returns>
    /// <exception cref="NotImplementedException">The bot does not offer it.</exception>
    protected virtual Task OnDeleteActivityAsync(ClaimsIdentity claimsIdentity, string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        throw NotOffered();

    /// <summary>Removes a member from a conversation.</summary>
    /// <param name="claimsIdentity">Who calls.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="memberId">The member.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>A task that ends when it is done.</returns>
    /// <exception cref="NotImplementedException">The bot does not offer it.</exception>
    protected virtual Task OnDeleteConversationMemberAsync(ClaimsIdentity claimsIdentity, string conversationId, string memberId, CancellationToken cancellationToken = default) =>
        throw NotOffered();

    /// <summary>Lists the members who see an activity.</summary>
    /// <param name="claimsIdentity">Who calls.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity's id.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="NotImplementedException">The bot does not offer it.</exception>
    protected virtual Task<IList<ChannelAccount>> OnGetActivityMembersAsync(ClaimsIdentity claimsIdentity, string conversationId, string activityId, CancellationToken cancellationToken = default) =>
        throw NotOffered();

    /// <summary>Finds one member of a conversation.</summary>
    /// <param name="claimsIdentity">Who calls.</param>
    /// <param name="userId">The member.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="NotImplementedException">The bot does not offer it.</exception>
    protected virtual Task<ChannelAccount> OnGetConversationMemberAsync(ClaimsIdentity claimsIdentity, string userId, string conversationId, CancellationToken cancellationToken = default) =>
        throw NotOffered();

    /// <summary>Lists the members of a conversation.</summary>
    /// <param name="claimsIdentity">Who calls.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="NotImplementedException">The bot does not offer it.</exception>
    protected virtual Task<IList<ChannelAccount>> OnGetConversationMembersAsync(ClaimsIdentity claimsIdentity, string conversationId, CancellationToken cancellationToken = default) =>
        throw NotOffered();

    /// <summary>Lists the members of a conversation, page by page.</summary>
    /// <param name="claimsIdentity">Who calls.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="pageSize">How many members a page has; null for the default.</param>
    /// <param name="continuationToken">Where the last page ended; null for the first.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="NotImplementedException">The bot does not offer it.</exception>
    protected virtual Task<PagedMembersResult> OnGetConversationPagedMembersAsync(ClaimsIdentity claimsIdentity, string conversationId, int? pageSize = null, string continuationToken = null, CancellationToken cancellationToken = default) =>
        throw NotOffered();

    /// <summary>Lists the conversations of the bot, page by page.</summary>
    /// <param name="claimsIdentity">Who calls.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="continuationToken">Where the last page ended; null for the first.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="NotImplementedException">The bot does not offer it.</exception>
    protected virtual Task<ConversationsResult> OnGetConversationsAsync(ClaimsIdentity claimsIdentity, string conversationId, string continuationToken = null, CancellationToken cancellationToken = default) =>
        throw NotOffered();

    /// <summary>Takes an answer to an activity.</summary>
    /// <param name="claimsIdentity">Who calls.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity's id.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="NotImplementedException">The bot does not offer it.</exception>
    protected virtual Task<ResourceResponse> OnReplyToActivityAsync(ClaimsIdentity claimsIdentity, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        throw NotOffered();

    /// <summary>Takes what was said before.</summary>
    /// <param name="claimsIdentity">Who calls.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="transcript">What was said.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="NotImplementedException">The bot does not offer it.</exception>
    protected virtual Task<ResourceResponse> OnSendConversationHistoryAsync(ClaimsIdentity claimsIdentity, string conversationId, Transcript transcript, CancellationToken cancellationToken = default) =>
        throw NotOffered();

    /// <summary>Takes an activity at the end of a conversation.</summary>
    /// <param name="claimsIdentity">Who calls.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="NotImplementedException">The bot does not offer it.</exception>
    protected virtual Task<ResourceResponse> OnSendToConversationAsync(ClaimsIdentity claimsIdentity, string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
        throw NotOffered();

    /// <summary>Replaces an activity.</summary>
    /// <param name="claimsIdentity">Who calls.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity's id.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="NotImplementedException">The bot does not offer it.</exception>
    protected virtual Task<ResourceResponse> OnUpdateActivityAsync(ClaimsIdentity claimsIdentity, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
        throw NotOffered();

    /// <summary>Takes a file.</summary>
    /// <param name="claimsIdentity">Who calls.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="attachmentUpload">The file.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="NotImplementedException">The bot does not offer it.</exception>
    protected virtual Task<ResourceResponse> OnUploadAttachmentAsync(ClaimsIdentity claimsIdentity, string conversationId, AttachmentData attachmentUpload, CancellationToken cancellationToken = default) =>
        throw NotOffered();

    private NotImplementedException NotOffered() => new($"{GetType().Name} does not offer this operation.");
}
