namespace Microsoft.Bot.Builder;

/// <summary>State that belongs to one user in one conversation.</summary>
public class PrivateConversationState : BotState
{
    /// <summary>Initializes a new instance of the <see cref="PrivateConversationState"/> class.</summary>
    /// <param name="storage">Keeps the state.</param>
    public PrivateConversationState(IStorage storage)
        : base(storage, nameof(PrivateConversationState))
    {
    }

    /// <summary>Makes the key: {channel}/conversations/{conversation}/users/{user}.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <returns>The key.</returns>
    /// <exception cref="InvalidOperationException">The activity lacks a channel, a conversation or a sender.</exception>
    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{StorageKeys.Channel(turnContext)}/conversations/{StorageKeys.Conversation(turnContext)}/users/{StorageKeys.User(turnContext)}";
}
