namespace ChatBot.Conversations;

/// <summary>Something that wants a conversation's attention, on its way into the mailbox.</summary>
/// <param name="Activity">The activity as JSON, completed by the channel (id, timestamp, serviceUrl, from, conversation).</param>
/// <param name="DuplicateKey">The same key in the same conversation is taken once; null when duplicates cannot be told.</param>
internal sealed record Arrival(ConversationKey Conversation, EntryKind Kind, string Activity, Speaker Speaker, string? DuplicateKey);

/// <summary>What stands in a mailbox.</summary>
internal enum EntryKind
{
    /// <summary>An activity from the channel; nobody waits for its result.</summary>
    Activity,

    /// <summary>An invoke or an activity with <c>expectReplies</c>: a request waits for its result.</summary>
    Request,

    /// <summary>Something the bot has to tell of its own accord: a continuation whose value names the notice.</summary>
    Notice,

    /// <summary>A call of a system that its turn no longer waits for; it stands in a line of its own.</summary>
    Call,

    /// <summary>The outcome of such a call: a continuation whose value tells it.</summary>
    FollowUp,

    /// <summary>Something that an agent did at the desk: a continuation whose value tells what.</summary>
    Desk,
}

/// <summary>What became of an arrival.</summary>
/// <param name="EntryId">Its number in the mailbox; the first one's when this is a duplicate.</param>
internal readonly record struct Receipt(long EntryId, bool IsDuplicate);
