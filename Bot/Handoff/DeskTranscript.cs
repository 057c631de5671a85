using System.Text.Json;
using ChatBot.Conversations;
using ChatBot.Data;
using Dapper;

namespace ChatBot.Handoff;

/// <summary>What was said in a conversation, as agents read it.</summary>
internal sealed class DeskTranscript(IStore store)
{
    private const int Most = 300;

    /// <summary>The newest lines after this one, the oldest of them first.</summary>
    /// <param name="after">The id of the last line that is known; 0 for none.</param>
    public Task<IReadOnlyList<DeskLine>> ReadAsync(ConversationKey conversation, long after, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<DeskLine>>(
            async connection =>
            {
                var newest = await connection.QueryAsync<Row>(
                    """
                    SELECT id, at, speaker, author, text, attachments FROM transcript
                    WHERE channel = @Channel AND conversation = @Conversation AND id > @after ORDER BY id DESC LIMIT @Most
                    """,
                    new { conversation.Channel, conversation.Conversation, after, Most });
                return [.. newest.Reverse().Select(row => row.ToLine())];
            },
            cancellationToken);

    /// <summary>The id of the customer's last line; 0 when there is none.</summary>
    public Task<long> FindLastSaidAsync(ConversationKey conversation, CancellationToken cancellationToken) => store.ReadAsync(
        connection => connection.ExecuteScalarAsync<long>(
            "SELECT COALESCE(MAX(id), 0) FROM transcript WHERE channel = @Channel AND conversation = @Conversation AND speaker = 'customer'",
            new { conversation.Channel, conversation.Conversation }),
        cancellationToken);

    private sealed record Row(long Id, long At, string Speaker, string? Author, string Text, string? Attachments)
    {
        public DeskLine ToLine() => new(
            Id,
            DateTimeOffset.FromUnixTimeMilliseconds(At),
            Speaker,
            Author,
            Text,
            Attachments is null ? [] : JsonSerializer.Deserialize<DeskAttachment[]>(Attachments)!);
    }
}

/// <summary>Something that was said.</summary>
/// <param name="Speaker"><c>customer</c>, <c>bot</c> or <c>agent</c>.</param>
/// <param name="Author">The agent's name; null for others.</param>
internal sealed record DeskLine(long Id, DateTimeOffset At, string Speaker, string? Author, string Text, IReadOnlyList<DeskAttachment> Attachments);
