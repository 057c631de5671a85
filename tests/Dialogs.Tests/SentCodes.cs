using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Identity;

namespace ChatBot.Dialogs.Tests;

/// <summary>Sends codes to nobody; the right one is <see cref="Right"/>.</summary>
internal sealed class SentCodes : IOneTimeCodes
{
    public const string Right = "123456";

    /// <summary>Where codes went, in order.</summary>
    public List<(EmailAddress Email, OneTimeCodePurpose Purpose)> Sent { get; } = [];

    /// <summary>What typed codes are worth, whatever they are; when empty the code is compared.</summary>
    public Queue<OneTimeCodeResult> Verdicts { get; } = [];

    /// <summary>What keeps the next code from being sent.</summary>
    public Problem? Problem { get; set; }

    private int Tries { get; set; }

    public Task<Problem?> SendAsync(EmailAddress email, Caller caller, OneTimeCodePurpose purpose, CancellationToken cancellationToken)
    {
        if (Problem is null)
        {
            Sent.Add((email, purpose));
            Tries = 5;
        }

        return Task.FromResult(Problem);
    }

    public Task<OneTimeCodeResult> VerifyAsync(string code, Caller caller, OneTimeCodePurpose purpose, CancellationToken cancellationToken)
    {
        var verdict = Verdicts.TryDequeue(out var told) ? told
            : code == Right && Sent.LastOrDefault() is var (email, sentFor) && sentFor == purpose
                ? new OneTimeCodeResult(OneTimeCodeVerdict.Right, --Tries, email.Value == "ada@example.com" ? new CustomerId("ada") : null, email)
                : new OneTimeCodeResult(OneTimeCodeVerdict.Wrong, --Tries);
        return Task.FromResult(verdict);
    }
}
