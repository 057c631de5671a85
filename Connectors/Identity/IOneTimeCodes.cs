using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Identity;

/// <summary>Proves that an e-mail address is the caller's: six digits by mail, good for one purpose, five minutes, once, with five tries.</summary>
public interface IOneTimeCodes
{
    /// <summary>Sends a code to the address, if it is a customer's. To the caller it looks the same either way.</summary>
    /// <param name="email">The address to prove.</param>
    /// <param name="caller">Who asks; the code is good in their conversation only.</param>
    /// <param name="purpose">What the code is to allow.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Null, or the problem that keeps a code from being sent: asked too often, or no mail goes out.</returns>
    Task<Problem?> SendAsync(EmailAddress email, Caller caller, OneTimeCodePurpose purpose, CancellationToken cancellationToken);

    /// <summary>Compares what the caller typed with the code of their conversation; every call but the right one counts as a try.</summary>
    /// <param name="code">What the caller typed; spaces do not matter.</param>
    /// <param name="caller">Who typed it.</param>
    /// <param name="purpose">What the code is to allow: the same as when it was sent.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<OneTimeCodeResult> VerifyAsync(string code, Caller caller, OneTimeCodePurpose purpose, CancellationToken cancellationToken);
}
