namespace ChatBot.Connectors.Identity;

/// <summary>Where sent one-time codes are remembered. Every call is durable when it returns, and safe beside others.</summary>
public interface IOneTimeCodeStore
{
    /// <summary>Keeps a code; an earlier one of the same conversation counts no more.</summary>
    /// <param name="code">The code that was sent.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task SaveAsync(OneTimeCode code, CancellationToken cancellationToken);

    /// <summary>The newest code of a conversation, unless it was used.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<OneTimeCode?> FindAsync(string conversationId, CancellationToken cancellationToken);

    /// <summary>Counts one try, in one step, so that parallel guesses all count.</summary>
    /// <param name="id">The code's <see cref="OneTimeCode.Id"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How many tries there were, with this one.</returns>
    Task<int> CountTryAsync(string id, CancellationToken cancellationToken);

    /// <summary>Uses the code up, in one step.</summary>
    /// <param name="id">The code's <see cref="OneTimeCode.Id"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False when it was used before.</returns>
    Task<bool> UseAsync(string id, CancellationToken cancellationToken);
}
