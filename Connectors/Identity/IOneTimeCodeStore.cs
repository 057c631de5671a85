namespace ChatBot.Connectors.Identity;

/// <summary>Where sent one-time codes are remembered. Every call is durable when it returns, and safe beside others.</summary>
/// <remarks>A turn may run again after a crash: what it did before counts as done by the same turn, and once only.</remarks>
public interface IOneTimeCodeStore
{
    /// <summary>Keeps a code; an earlier one of the same conversation counts no more.</summary>
    /// <param name="code">The code that was sent.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task SaveAsync(OneTimeCode code, CancellationToken cancellationToken);

    /// <summary>The newest code of a conversation, unless another turn used it.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="turnKey">The turn that asks.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<OneTimeCode?> FindAsync(string conversationId, string turnKey, CancellationToken cancellationToken);

    /// <summary>Counts one try for the turn, in one step, so that parallel guesses all count.</summary>
    /// <param name="id">The code's <see cref="OneTimeCode.Id"/>.</param>
    /// <param name="turnKey">The turn in which it is typed; a turn that runs again is not counted again.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How many tries there were, with this one.</returns>
    Task<int> CountTryAsync(string id, string turnKey, CancellationToken cancellationToken);

    /// <summary>Uses the code up, in one step.</summary>
    /// <param name="id">The code's <see cref="OneTimeCode.Id"/>.</param>
    /// <param name="turnKey">The turn that uses it; the same turn may do so again.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False when another turn used it before.</returns>
    Task<bool> UseAsync(string id, string turnKey, CancellationToken cancellationToken);
}
