using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps transcripts in the memory of the process, for tests and for trying things out.</summary>
public class MemoryTranscriptStore : ITranscriptStore
{
    private const int PageSize = 20;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Dictionary<string, List<IActivity>>> _channels = [];

    /// <inheritdoc/>
    public Task LogActivityAsync(IActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(activity.ChannelId, nameof(activity));
        ArgumentNullException.ThrowIfNull(activity.Conversation?.Id, nameof(activity));

        lock (_lock)
        {
            if (!_channels.TryGetValue(activity.ChannelId, out var conversations))
            {
                _channels[activity.ChannelId] = conversations = [];
            }

            if (!conversations.TryGetValue(activity.Conversation.Id, out var transcript))
            {
                conversations[activity.Conversation.Id] = transcript = [];
            }

            transcript.Add(activity);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<PagedResult<IActivity>> GetTranscriptActivitiesAsync(string channelId, string conversationId, string continuationToken = null, DateTimeOffset startDate = default)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);

        IActivity[] wanted;
        lock (_lock)
        {
            wanted = [.. Transcript(channelId, conversationId).Where(activity => (activity.Timestamp ?? default) >= startDate).OrderBy(activity => activity.Timestamp)];
        }

        return Task.FromResult(Paging.Page(wanted, activity => activity.Id, continuationToken, PageSize));
    }

    /// <inheritdoc/>
    public Task DeleteTranscriptAsync(string channelId, string conversationId)
    {
        ArgumentNullException.ThrowIfNull(channelId);
        ArgumentNullException.ThrowIfNull(conversationId);

        lock (_lock)
        {
            _channels.GetValueOrDefault(channelId)?.Remove(conversationId);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<PagedResult<TranscriptInfo>> ListTranscriptsAsync(string channelId, string continuationToken = null)
    {
        ArgumentNullException.ThrowIfNull(channelId);

        TranscriptInfo[] transcripts;
        lock (_lock)
        {
            transcripts = [.. _channels.GetValueOrDefault(channelId, [])
                .Select(conversation => new TranscriptInfo { ChannelId = channelId, Id = conversation.Key, Created = conversation.Value[0].Timestamp ?? default })
                .OrderBy(transcript => transcript.Created)];
        }

        return Task.FromResult(Paging.Page(transcripts, transcript => transcript.Id, continuationToken, PageSize));
    }

    private List<IActivity> Transcript(string channelId, string conversationId) =>
        _channels.GetValueOrDefault(channelId)?.GetValueOrDefault(conversationId) ?? [];
}
