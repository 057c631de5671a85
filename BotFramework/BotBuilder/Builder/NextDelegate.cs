namespace Microsoft.Bot.Builder;

/// <summary>Goes on with the next middleware or, after the last, with the bot.</summary>
/// <param name="cancellationToken">Cancels the turn.</param>
/// <returns>A task that ends when all that follows has ended.</returns>
public delegate Task NextDelegate(CancellationToken cancellationToken);
