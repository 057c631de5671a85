namespace Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

/// <summary>The memory of the conversation: its <see cref="ConversationState"/>, when that is registered in the turn.</summary>
public class ConversationMemoryScope : BotStateMemoryScope<ConversationState>
{
    /// <summary>Initializes a new instance of the <see cref="ConversationMemoryScope"/> class.</summary>
    public ConversationMemoryScope()
        : base(ScopePath.Conversation)
    {
    }
}
