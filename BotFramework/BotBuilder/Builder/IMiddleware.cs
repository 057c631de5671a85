namespace Microsoft.Bot.Builder;

/// <summary>Something that happens around every turn.</summary>
public interface IMiddleware
{
    /// <summary>Takes part in a turn.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="next">Goes on with the turn; not calling it ends the turn here.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with this middleware's part.</returns>
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
