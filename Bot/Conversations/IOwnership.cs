using System.Data.Common;

namespace ChatBot.Conversations;

/// <summary>Which replica works on a conversation: one at a time, over all of them.</summary>
internal interface IOwnership
{
    /// <summary>The right to work on a conversation; null when another replica that lives has it.</summary>
    ValueTask<Lease?> TakeAsync(ConversationKey conversation, CancellationToken cancellationToken);

    /// <summary>Whether this replica has taken the conversation, as far as it knows.</summary>
    bool Holds(ConversationKey conversation);

    /// <summary>Makes a transaction depend on the lease: it is committed only while the lease is still this replica's.</summary>
    /// <exception cref="LeaseLostException">Another replica has taken the conversation.</exception>
    Task CheckAsync(DbTransaction transaction, Lease lease);
}

/// <summary>The right to work on a conversation.</summary>
/// <param name="Token">Of two owners the later one has the higher number.</param>
internal readonly record struct Lease(ConversationKey Conversation, long Token);

/// <summary>Another replica works on the conversation now; what was done here is dropped.</summary>
internal sealed class LeaseLostException(ConversationKey conversation)
    : Exception($"Another replica has taken {conversation.Channel} {conversation.Conversation}.");

/// <summary>On the embedded store there is one process, and all conversations are its own.</summary>
internal sealed class SoleOwner : IOwnership
{
    public ValueTask<Lease?> TakeAsync(ConversationKey conversation, CancellationToken cancellationToken) => ValueTask.FromResult<Lease?>(new Lease(conversation, 0));

    public bool Holds(ConversationKey conversation) => true;

    public Task CheckAsync(DbTransaction transaction, Lease lease) => Task.CompletedTask;
}
