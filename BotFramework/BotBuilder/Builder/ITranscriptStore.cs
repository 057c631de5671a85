using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps what is said, and gives it back.</summary>
public interface ITranscriptStore : ITranscriptLogger
{
    /// <summary>Gets a page of what was said in a conversation, oldest first.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="continuationToken">Where the last page ended; null for the first.</param>
    /// <param name="startDate">Leaves out what is older.</param>
    /// <returns>The page; its token is null when it is the last.</returns>
    Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(string channelId, string conversationId, string continuationToken = null, DateTimeOffset startDate = default);

    /// <summary>Gets a page of the conversations of a channel, oldest first.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="continuationToken">Where the last page ended; null for the first.</param>
    /// <returns>The page; its token is null when it is the last.</returns>
    Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string continuationToken = null);

    /// <summary>Deletes what was said in a conversation.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <returns>A task that ends with the deletion.</returns>
    Task DeleteTranscriptAsync(string channelId, string conversationId);
}
