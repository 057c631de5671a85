using ChatBot.Conversations;

namespace ChatBot.Handoff;

/// <summary>A handoff as the store has it.</summary>
internal sealed record HandoffRow(
    long Id,
    string Channel,
    string Conversation,
    string? Customer,
    string Reason,
    string Summary,
    string? Locale,
    string State,
    long RequestedAt,
    long? AcceptedAt,
    string? Agent)
{
    public HandoffCase ToCase() => new(
        Id,
        new ConversationKey(Channel, Conversation),
        Customer,
        Reason,
        Summary,
        Locale,
        Enum.Parse<HandoffState>(State, ignoreCase: true),
        DateTimeOffset.FromUnixTimeMilliseconds(RequestedAt),
        AcceptedAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null,
        Agent);
}
