namespace ChatBot.Conversations;

/// <summary>One arrival in its mailbox, waiting for its turn.</summary>
internal sealed record MailboxEntry(long Id, ConversationKey Conversation, EntryKind Kind, string Activity, Speaker Speaker, DateTimeOffset ArrivedAt)
{
    /// <summary>The right by which its turn is run.</summary>
    public Lease Lease { get; init; }
}

/// <summary>The answer to a request that waited: an HTTP status and, where there is one, a JSON body.</summary>
internal sealed record EntryResult(int Status, string? Body);
