using System.Data.Common;
using ChatBot.Conversations;

namespace ChatBot.Tests.Conversations;

/// <summary>A mailbox taken one entry at a time.</summary>
internal static class MailboxSteps
{
    /// <summary>The oldest entry whose turn has not been; null when the line is empty.</summary>
    public static async Task<MailboxEntry?> FindNextAsync(this Mailbox mailbox, ConversationKey conversation, CancellationToken cancellationToken) =>
        (await mailbox.FindNextAsync(conversation, 1, cancellationToken)).SingleOrDefault();

    /// <summary>Ends an entry as a turn does that changes nothing.</summary>
    public static Task EndAsync(this MailboxEntry entry, DbTransaction transaction, EntryResult? result) =>
        new TurnStatements(new TurnUnit { Entry = entry }, "answered", result, new SoleOwner(), TimeProvider.System).ExecuteAsync(transaction);
}
