using System.Data.Common;
using Microsoft.Bot.Schema;

namespace ChatBot.Conversations;

/// <summary>How a channel's outgoing activities leave: the embedded Direct Line channel has its own way, all others the outbox.</summary>
internal interface IDelivery
{
    /// <summary>Whether conversations behind this service address are served by this delivery.</summary>
    bool Serves(string? serviceUrl);

    /// <summary>Makes one activity part of the turn's transaction.</summary>
    Task StageAsync(DbTransaction transaction, Outgoing outgoing);

    /// <summary>Called once the transaction is durable: what was staged may go.</summary>
    void Release(ConversationKey conversation);

    /// <summary>Shows something that need not last (typing) at once; a failure to do so is not the turn's.</summary>
    Task ShowAsync(Outgoing outgoing, CancellationToken cancellationToken);
}

/// <summary>One thing that a turn sends, changes or takes back.</summary>
/// <param name="ProvisionalId">The id that the turn was given for it; the channel's own follows when it is sent.</param>
internal sealed record Outgoing(
    ConversationKey Conversation, long EntryId, OutgoingVerb Verb, string ProvisionalId, Activity Activity, Speaker Speaker);

internal enum OutgoingVerb
{
    Send,
    Update,
    Delete,
}
