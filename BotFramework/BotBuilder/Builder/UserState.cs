namespace Microsoft.Bot.Builder;

/// <summary>State that belongs to a user of a channel, in all conversations.</summary>
public class UserState : BotState
{
    /// <summary>Initializes a new instance of the <see cref="UserState"/> class.</summary>
    /// <param name="storage">Keeps the state.</param>
    public UserState(IStorage storage)
        : base(storage, nameof(UserState))
    {
    }

    /// <summary>Makes the key: {channel}/users/{user}.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <returns>The key.</returns>
    /// <exception cref="InvalidOperationException">The activity lacks a channel or a sender.</exception>
    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{StorageKeys.Channel(turnContext)}/users/{StorageKeys.User(turnContext)}";
}
