namespace Microsoft.Bot.Builder;

/// <summary>The bot's logic, run at the end of the middleware.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="cancellationToken">Cancels the turn.</param>
/// <returns>A task that ends with the bot's logic.</returns>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);
