namespace Microsoft.Bot.Schema;

/// <summary>The conversation, or a skill's part of it, is over.</summary>
public interface IEndOfConversationActivity : IActivity
{
    /// <summary>Why the conversation ended, see <see cref="EndOfConversationCodes"/>.</summary>
    string Code { get; set; }

    /// <summary>What is said. May be absent: a card's answer has only a value.</summary>
    string Text { get; set; }
}
