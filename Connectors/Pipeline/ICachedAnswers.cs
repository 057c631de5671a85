using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Pipeline;

/// <summary>The answers that may be given again.</summary>
public interface ICachedAnswers
{
    /// <summary>Forgets all that somebody was told, because a system says that something of theirs has changed. What is on its way meanwhile is not kept either.</summary>
    /// <param name="customer">The customer; null when unknown.</param>
    /// <param name="email">Their e-mail address; null when unknown.</param>
    void Forget(CustomerId? customer, EmailAddress? email);
}
