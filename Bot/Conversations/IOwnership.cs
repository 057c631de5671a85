namespace ChatBot.Conversations;

/// <summary>Which replica works on a conversation: one at a time, over all of them.</summary>
internal interface IOwnership
{
    /// <summary>The right to work on a conversation; null when another replica that lives has it.</summary>
    ValueTask<Lease?> TakeAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>Whether this replica has taken the conversation, as far as it knows.</summary>
    bool Holds(ConversationKey conversation);

    /// <summary>
    /// What a statement adds to its WHERE to change nothing when the lease is another's by now: SQL that begins with AND, over the
    /// parameters <c>@Channel</c>, <c>@Conversation</c>, <c>@Owner</c> and <c>@Token</c>; empty where there are no others. Who takes the
    /// conversation later, before the commit, is kept out by the row that both change: a mailbox entry ends once, an outbox entry starts once.
    /// </summary>
    string Condition { get; }

    /// <summary>This replica, for <see cref="Condition"/>.</summary>
    string Owner { get; }

    /// <summary>Forgets a lease that is lost; the next <see cref="TakeAsync"/> asks the store.</summary>
    /// <returns>What to throw.</returns>
    LeaseLostException Lose(Lease lease);
}

/// <summary>The right to work on a conversation.</summary>
/// <param name="Token">Of two owners the later one has the higher number.</param>
internal readonly record struct Lease(ConversationKey Conversation, long Token);

/// <summary>Another replica works on the conversation now, or has; what was done here is dropped.</summary>
internal sealed class LeaseLostException(ConversationKey conversation)
    : Exception($"Another replica has taken {conversation.Channel} {conversation.Conversation}.");

/// <summary>On the embedded store there is one process, and all conversations are its own.</summary>
internal sealed class SoleOwner : IOwnership
{
    public ValueTask<Lease?> TakeAsync(ConversationKey conversation, CancellationToken cancellationToken) => ValueTask.FromResult<Lease?>(new Lease(conversation, 0));

    public bool Holds(ConversationKey conversation) => true;

    public string Condition => "";

    public string Owner => "";

    public LeaseLostException Lose(Lease lease) => new(lease.Conversation);
}
