namespace Microsoft.Bot.Builder;

/// <summary>A bot: something that answers turns.</summary>
public interface IBot
{
    /// <summary>Answers one turn.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the answer.</returns>
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
