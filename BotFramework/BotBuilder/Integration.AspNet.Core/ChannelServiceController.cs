using Microsoft.AspNetCore.Mvc;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The connector API as an MVC controller, for bots that other bots answer. Derive from it and give it a route.</summary>
public abstract class ChannelServiceController : ControllerBase
{
    private readonly ChannelServiceHandlerBase _handler;

    /// <summary>Initializes a new instance of the <see cref="ChannelServiceController"/> class.</summary>
    /// <param name="handler">Does what is asked.</param>
    protected ChannelServiceController(ChannelServiceHandlerBase handler)
    {
        _handler = handler;
    }

    private string AuthHeader => HttpContext.Request.Headers.Authorization;

    private CancellationToken RequestAborted => HttpContext.RequestAborted;

    /// <summary>Takes an activity at the end of a conversation.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activity">The activity.</param>
    /// <returns>The outcome, as JSON.</returns>
    [HttpPost("v3/conversations/{conversationId}/activities")]
    public virtual async Task<IActionResult> SendToConversationAsync(string conversationId, [ModelBinder(typeof(BotBodyBinder))] Activity activity) =>
        new BotJsonResult(await _handler.HandleSendToConversationAsync(AuthHeader, conversationId, activity, RequestAborted).ConfigureAwait(false));

    /// <summary>Takes an answer to an activity.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity's id.</param>
    /// <param name="activity">The activity.</param>
    /// <returns>The outcome, as JSON.</returns>
    [HttpPost("v3/conversations/{conversationId}/activities/{activityId}")]
    public virtual async Task<IActionResult> ReplyToActivityAsync(string conversationId, string activityId, [ModelBinder(typeof(BotBodyBinder))] Activity activity) =>
        new BotJsonResult(await _handler.HandleReplyToActivityAsync(AuthHeader, conversationId, activityId, activity, RequestAborted).ConfigureAwait(false));

    /// <summary>Replaces an activity.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity's id.</param>
    /// <param name="activity">The activity.</param>
    /// <returns>The outcome, as JSON.</returns>
    [HttpPut("v3/conversations/{conversationId}/activities/{activityId}")]
    public virtual async Task<IActionResult> UpdateActivityAsync(string conversationId, string activityId, [ModelBinder(typeof(BotBodyBinder))] Activity activity) =>
        new BotJsonResult(await _handler.HandleUpdateActivityAsync(AuthHeader, conversationId, activityId, activity, RequestAborted).ConfigureAwait(false));

    /// <summary>Deletes an activity.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity's id.</param>
    /// <returns>A task that ends when it is done.</returns>
    [HttpDelete("v3/conversations/{conversationId}/activities/{activityId}")]
    public virtual Task DeleteActivityAsync(string conversationId, string activityId) =>
        _handler.HandleDeleteActivityAsync(AuthHeader, conversationId, activityId, RequestAborted);

    /// <summary>Lists the members who see an activity.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="activityId">The activity's id.</param>
    /// <returns>The outcome, as JSON.</returns>
    [HttpGet("v3/conversations/{conversationId}/activities/{activityId}/members")]
    public virtual async Task<IActionResult> GetActivityMembersAsync(string conversationId, string activityId) =>
        new BotJsonResult(await _handler.HandleGetActivityMembersAsync(AuthHeader, conversationId, activityId, RequestAborted).ConfigureAwait(false));

    /// <summary>Makes a conversation.</summary>
    /// <param name="parameters">What the conversation is to be.</param>
    /// <returns>The outcome, as JSON.</returns>
    [HttpPost("v3/conversations")]
    public virtual async Task<IActionResult> CreateConversationAsync([ModelBinder(typeof(BotBodyBinder))] ConversationParameters parameters) =>
        new BotJsonResult(await _handler.HandleCreateConversationAsync(AuthHeader, parameters, RequestAborted).ConfigureAwait(false));

    /// <summary>Lists the conversations of the bot, page by page.</summary>
    /// <param name="continuationToken">Where the last page ended; null for the first.</param>
    /// <returns>The outcome, as JSON.</returns>
    [HttpGet("v3/conversations")]
    public virtual async Task<IActionResult> GetConversationsAsync(string continuationToken = null) =>
        new BotJsonResult(await _handler.HandleGetConversationsAsync(AuthHeader, null, continuationToken, RequestAborted).ConfigureAwait(false));

    /// <summary>Lists the members of a conversation.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <returns>The outcome, as JSON.</returns>
    [HttpGet("v3/conversations/{conversationId}/members")]
    public virtual async Task<IActionResult> GetConversationMembersAsync(string conversationId) =>
        new BotJsonResult(await _handler.HandleGetConversationMembersAsync(AuthHeader, conversationId, RequestAborted).ConfigureAwait(false));

    /// <summary>Finds one member of a conversation.</summary>
    /// <param name="userId">The member.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <returns>The outcome, as JSON.</returns>
    [HttpGet("v3/conversations/{conversationId}/members/{userId}")]
    public virtual async Task<IActionResult> GetConversationMemberAsync(string userId, string conversationId) =>
        new BotJsonResult(await _handler.HandleGetConversationMemberAsync(AuthHeader, userId, conversationId, RequestAborted).ConfigureAwait(false));

    /// <summary>Lists the members of a conversation, page by page.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="pageSize">How many members a page has; -1 for the default.</param>
    /// <param name="continuationToken">Where the last page ended; null for the first.</param>
    /// <returns>The outcome, as JSON.</returns>
    [HttpGet("v3/conversations/{conversationId}/pagedmembers")]
    public virtual async Task<IActionResult> GetConversationPagedMembersAsync(string conversationId, int pageSize = -1, string continuationToken = null) =>
        new BotJsonResult(await _handler.HandleGetConversationPagedMembersAsync(AuthHeader, conversationId, pageSize > 0 ? pageSize : null, continuationToken, RequestAborted).ConfigureAwait(false));

    /// <summary>Removes a member from a conversation.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="memberId">The member.</param>
    /// <returns>A task that ends when it is done.</returns>
    [HttpDelete("v3/conversations/{conversationId}/members/{memberId}")]
    public virtual Task DeleteConversationMemberAsync(string conversationId, string memberId) =>
        _handler.HandleDeleteConversationMemberAsync(AuthHeader, conversationId, memberId, RequestAborted);

    /// <summary>Takes what was said before.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="history">What was said.</param>
    /// <returns>The outcome, as JSON.</returns>
    [HttpPost("v3/conversations/{conversationId}/activities/history")]
    public virtual async Task<IActionResult> SendConversationHistoryAsync(string conversationId, [ModelBinder(typeof(BotBodyBinder))] Transcript history) =>
        new BotJsonResult(await _handler.HandleSendConversationHistoryAsync(AuthHeader, conversationId, history, RequestAborted).ConfigureAwait(false));

    /// <summary>Takes a file.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="attachmentUpload">The file.</param>
    /// <returns>The outcome, as JSON.</returns>
    [HttpPost("v3/conversations/{conversationId}/attachments")]
    public virtual async Task<IActionResult> UploadAttachmentAsync(string conversationId, [ModelBinder(typeof(BotBodyBinder))] AttachmentData attachmentUpload) =>
        new BotJsonResult(await _handler.HandleUploadAttachmentAsync(AuthHeader, conversationId, attachmentUpload, RequestAborted).ConfigureAwait(false));
}
