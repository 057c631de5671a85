using ChatBot.Conversations;
using ChatBot.Data;
using ChatBot.Understanding;
using Dapper;

namespace ChatBot.Handoff;

/// <summary>What agents take out of a chat for others to use: without what points to the customer.</summary>
internal sealed class DeskQuotes(IStore store, PersonalData personal)
{
    private const int MostLines = 400;

    /// <summary>An agent's answer and the question before it; null when the line is not an agent's.</summary>
    public async Task<(string Question, string Answer)?> FindAnswerAsync(ConversationKey conversation, long line, CancellationToken cancellationToken)
    {
        var lines = await ReadAsync(conversation, line, cancellationToken);
        return lines is [.., { Speaker: "agent", Id: var last } answer] && last == line
            ? (Masked(lines.LastOrDefault(said => said.Speaker == "customer")?.Text ?? ""), Masked(answer.Text))
            : null;
    }

    /// <summary>What the customer and the bot said, in order.</summary>
    public async Task<IReadOnlyList<(bool IsCustomer, string Text)>> ReadTalkAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
    [
        .. (await ReadAsync(conversation, long.MaxValue, cancellationToken)).Where(line => line.Speaker != "agent").Select(line => (line.Speaker == "customer", Masked(line.Text))),
    ];

    private string Masked(string text) => personal.Mask(text).Text;

    private Task<IReadOnlyList<Line>> ReadAsync(ConversationKey conversation, long last, CancellationToken cancellationToken) => store.ReadAsync<IReadOnlyList<Line>>(
        async connection =>
        [
            .. (await connection.QueryAsync<Line>(
                "SELECT id, speaker, text FROM transcript WHERE channel = @Channel AND conversation = @Conversation AND id <= @last ORDER BY id DESC LIMIT @MostLines",
                new { conversation.Channel, conversation.Conversation, last, MostLines })).Reverse(),
        ],
        cancellationToken);

    private sealed record Line(long Id, string Speaker, string Text);
}
