using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Identity;

/// <summary>A code that was sent, as it is remembered: the digits themselves are not.</summary>
/// <param name="Id">A name for this code, made at random.</param>
/// <param name="Hash">A keyed hash of the digits together with all that they are bound to.</param>
/// <param name="ConversationId">The conversation it is good in.</param>
/// <param name="Email">The address it proves.</param>
/// <param name="Customer">Whose address that is; null when it is nobody's, and no mail was sent.</param>
/// <param name="Verb">The capability it allows.</param>
/// <param name="ParameterHash">The parameters it allows.</param>
/// <param name="ExpiresAt">When it stops being good.</param>
public sealed record OneTimeCode(
    string Id,
    string Hash,
    string ConversationId,
    EmailAddress Email,
    CustomerId? Customer,
    string Verb,
    string ParameterHash,
    DateTimeOffset ExpiresAt);
