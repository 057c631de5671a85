using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Pipeline;
using ChatBot.Data;

namespace ChatBot.Proactive;

/// <summary>Has every replica forget what it knows of a customer of whom a system says that something has changed.</summary>
internal sealed class KnownAnswers
{
    private const string Changed = "answers.changed";

    private const char Separator = '\n';

    private readonly ICachedAnswers _answers;
    private readonly ISignals _signals;

    public KnownAnswers(ICachedAnswers answers, ISignals signals)
    {
        (_answers, _signals) = (answers, signals);
        signals.On(Changed, ForgetHere);
    }

    public void Forget(CustomerId? customer, EmailAddress? email)
    {
        _answers.Forget(customer, email);
        _signals.Send(Changed, $"{customer?.Value}{Separator}{email?.Value}");
    }

    private void ForgetHere(string payload)
    {
        var parts = payload.Split(Separator, 2);
        _answers.Forget(
            CustomerId.TryParse(parts[0], out var customer) ? customer : null,
            EmailAddress.TryParse(parts[^1], out var email) ? email : null);
    }
}
