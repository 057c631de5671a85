using ChatBot.Conversations;

namespace ChatBot.Handoff;

/// <summary>A conversation that a person has taken over, or is asked to.</summary>
/// <param name="Agent">Who took it; null while it waits.</param>
internal sealed record HandoffCase(
    long Id,
    ConversationKey Conversation,
    string? Customer,
    string Reason,
    string Summary,
    string? Locale,
    HandoffState State,
    DateTimeOffset RequestedAt,
    DateTimeOffset? AcceptedAt,
    string? Agent);

/// <summary>Where a handoff stands.</summary>
internal enum HandoffState
{
    /// <summary>Waits for an agent.</summary>
    Queued,

    /// <summary>An agent and the customer talk; the bot keeps quiet.</summary>
    Active,

    /// <summary>Given back to the bot.</summary>
    Closed,

    /// <summary>Nobody came in time: a ticket was opened.</summary>
    Unanswered,

    /// <summary>The customer did not want to wait, or ended it.</summary>
    Left,
}

/// <summary>Something that an agent, or the desk's clock, did in a conversation, on its way through the conversation's mailbox.</summary>
/// <param name="Act">What was done.</param>
/// <param name="Agent">The agent's name; empty when it was the clock.</param>
/// <param name="Text">What the agent wrote; null when nothing.</param>
internal sealed record DeskAct(long Handoff, DeskVerb Act, string Agent, string? Text = null, IReadOnlyList<DeskAttachment>? Attachments = null);

internal enum DeskVerb
{
    Accepted,
    Said,
    HandedBack,
    NobodyCame,
    Lost,
}

/// <summary>A file in a conversation.</summary>
/// <param name="ContentType">Its media type.</param>
/// <param name="Address">Where it can be fetched.</param>
internal sealed record DeskAttachment(string Name, string ContentType, string Address);
