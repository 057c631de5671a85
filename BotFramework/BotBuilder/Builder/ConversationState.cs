namespace Microsoft.Bot.Builder;

/// <summary>State that belongs to a conversation.</summary>
public class ConversationState : BotState
{
    /// <summary>Initializes a new instance of the <see cref="ConversationState"/> class.</summary>
    /// <param name="storage">Keeps the state.</param>
    public ConversationState(IStorage storage)
        : base(storage, nameof(ConversationState))
    {
    }

    /// <summary>Makes the key: {channel}/conversations/{conversation}.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <returns>The key.</returns>
    /// <exception cref="InvalidOperationException">The activity lacks a channel or a conversation.</exception>
    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{StorageKeys.Channel(turnContext)}/conversations/{StorageKeys.Conversation(turnContext)}";
}
