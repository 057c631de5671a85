using System.Text.Json;
using ChatBot.Data;
using ChatBot.Dialogs.Turns;
using ChatBot.Handoff;
using Dapper;

namespace ChatBot.Conversations;

/// <summary>What was said in a conversation, from the store.</summary>
internal sealed class Transcript(IStore store) : ITranscript
{
    public Task<IReadOnlyList<TranscriptLine>> ReadAsync(
        string channelId, string conversationId, int most, CancellationToken cancellationToken) =>
        store.ReadAsync<IReadOnlyList<TranscriptLine>>(
            async connection =>
            {
                var newest = await connection.QueryAsync<Row>(
                    """
                    SELECT at, speaker, text, attachments FROM transcript
                    WHERE channel = @channelId AND conversation = @conversationId ORDER BY id DESC LIMIT @most
                    """,
                    new { channelId, conversationId, most });
                return [.. newest.Reverse().Select(row => new TranscriptLine(DateTimeOffset.FromUnixTimeMilliseconds(row.At), row.Speaker, row.Words))];
            },
            cancellationToken);

    private sealed record Row(long At, string Speaker, string Text, string? Attachments)
    {
        /// <summary>What was said; the names of what was sent without a word.</summary>
        public string Words => Text.Length > 0 || Attachments is null
            ? Text
            : string.Join(", ", JsonSerializer.Deserialize<DeskAttachment[]>(Attachments)!.Select(file => file.Name));
    }
}
