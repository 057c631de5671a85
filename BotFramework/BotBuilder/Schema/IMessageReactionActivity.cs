namespace Microsoft.Bot.Schema;

/// <summary>Somebody reacted to an earlier message.</summary>
public interface IMessageReactionActivity : IActivity
{
    /// <summary>The reactions that were added to the message that <c>ReplyToId</c> names.</summary>
    IList<MessageReaction> ReactionsAdded { get; set; }

    /// <summary>The reactions that were taken back from the message that <c>ReplyToId</c> names.</summary>
    IList<MessageReaction> ReactionsRemoved { get; set; }
}
