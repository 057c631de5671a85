namespace Microsoft.Bot.Builder;

/// <summary>Puts storage and states into every turn of an adapter.</summary>
public static class AdapterExtensions
{
    /// <summary>Puts a storage into every turn.</summary>
    /// <param name="botAdapter">The adapter.</param>
    /// <param name="storage">The storage.</param>
    /// <returns>The adapter.</returns>
    public static BotAdapter UseStorage(this BotAdapter botAdapter, IStorage storage)
    {
        ArgumentNullException.ThrowIfNull(botAdapter);
        return botAdapter.Use(new RegisterClassMiddleware<IStorage>(storage ?? throw new ArgumentNullException(nameof(storage))));
    }

    /// <summary>Puts states into every turn, each under the full name of its type.</summary>
    /// <param name="botAdapter">The adapter.</param>
    /// <param name="botStates">The states.</param>
    /// <returns>The adapter.</returns>
    public static BotAdapter UseBotState(this BotAdapter botAdapter, params BotState[] botStates)
    {
        ArgumentNullException.ThrowIfNull(botAdapter);
        ArgumentNullException.ThrowIfNull(botStates);
        foreach (var botState in botStates)
        {
            botAdapter.Use(new RegisterClassMiddleware<BotState>(botState, botState.GetType().FullName));
        }

        return botAdapter;
    }

    /// <summary>Puts user and conversation state into every turn and saves them at its end.</summary>
    /// <param name="botAdapter">The adapter.</param>
    /// <param name="userState">The user state.</param>
    /// <param name="conversationState">The conversation state.</param>
    /// <param name="auto">Whether to save at the end of the turn.</param>
    /// <returns>The adapter.</returns>
    [Obsolete("Use UseBotState and an AutoSaveStateMiddleware instead.")]
    public static BotAdapter UseState(this BotAdapter botAdapter, UserState userState, ConversationState conversationState, bool auto = true)
    {
        ArgumentNullException.ThrowIfNull(userState);
        ArgumentNullException.ThrowIfNull(conversationState);
        botAdapter.UseBotState(userState, conversationState);
        return auto ? botAdapter.Use(new AutoSaveStateMiddleware(userState, conversationState)) : botAdapter;
    }
}
