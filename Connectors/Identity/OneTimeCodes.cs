using System.Security.Cryptography;
using System.Text;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Contacts;
using ChatBot.Connectors.Pipeline;
using ChatBot.Connectors.Plumbing;

namespace ChatBot.Connectors.Identity;

/// <summary>Makes, sends and checks one-time codes.</summary>
internal sealed class OneTimeCodes(
    ICapabilities capabilities,
    IOneTimeCodeStore store,
    OneTimeCodeMailer mailer,
    KeptKey key,
    TimeProvider clock) : IOneTimeCodes, IDisposable
{
    private const int Tries = 5;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    // Neither may a conversation flood people with mails, nor may many conversations flood one person.
    private readonly CallLimiter _sending = new(new() { Calls = 5, Per = TimeSpan.FromMinutes(15) });

    public async Task<Problem?> SendAsync(EmailAddress email, Caller caller, OneTimeCodePurpose purpose, CancellationToken cancellationToken)
    {
        if ((_sending.Ask("conversation", caller.ConversationId) ?? _sending.Ask("email", email)) is { } limited)
        {
            return limited with { Reference = ProblemReference.New() };
        }

        // Said before a code is promised; the mail itself goes out later, and what becomes of it would tell whose address it is.
        if (await mailer.FindProblemAsync(cancellationToken) is { } down)
        {
            return down;
        }

        var found = await capabilities.InvokeAsync(new FindContact(), OwnerOf(email, caller), cancellationToken);
        if (found.Problem is { Kind: not ProblemKind.NotFound } problem)
        {
            return problem;
        }

        // An address that nobody has gets a code too, only no mail: from outside the two look alike.
        var digits = RandomNumberGenerator.GetString("0123456789", 6);
        var code = Remember(digits, email, found.Answer?.Customer, caller, purpose);
        await store.SaveAsync(code, cancellationToken);
        mailer.Post(code, digits);
        return null;
    }

    public async Task<OneTimeCodeResult> VerifyAsync(string code, Caller caller, OneTimeCodePurpose purpose, CancellationToken cancellationToken)
    {
        var sent = await store.FindAsync(caller.ConversationId, caller.TurnKey, cancellationToken);
        if (sent is null || sent.ExpiresAt <= clock.GetUtcNow() || sent.Verb != purpose.Verb || sent.ParameterHash != purpose.ParameterHash)
        {
            return new(OneTimeCodeVerdict.Expired, 0);
        }

        // Counted before it is looked at: guesses made in parallel must not share one try.
        var tries = await store.CountTryAsync(sent.Id, caller.TurnKey, cancellationToken);
        if (tries > Tries)
        {
            return new(OneTimeCodeVerdict.Locked, 0);
        }

        if (!IsRight(code, sent))
        {
            return tries == Tries ? new(OneTimeCodeVerdict.Locked, 0) : new(OneTimeCodeVerdict.Wrong, Tries - tries);
        }

        return await store.UseAsync(sent.Id, caller.TurnKey, cancellationToken)
            ? new(OneTimeCodeVerdict.Right, Tries - tries, sent.Customer, sent.Email)
            : new(OneTimeCodeVerdict.Expired, 0);
    }

    public void Dispose() => _sending.Dispose();

    /// <summary>Asks for the address as its owner would: only the mail box will tell whether the caller is.</summary>
    private static Caller OwnerOf(EmailAddress email, Caller caller) =>
        caller with { Level = CallerLevel.Verified, Customer = null, Email = email };

    private OneTimeCode Remember(string digits, EmailAddress email, CustomerId? customer, Caller caller, OneTimeCodePurpose purpose)
    {
        var code = new OneTimeCode(
            Guid.NewGuid().ToString("N"), "", caller.ConversationId, email, customer, purpose.Verb, purpose.ParameterHash, clock.GetUtcNow() + Lifetime);
        return code with { Hash = HashOf(digits, code) };
    }

    private bool IsRight(string typed, OneTimeCode sent)
    {
        var digits = string.Concat(typed.Where(char.IsAsciiDigit));
        var same = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(digits, sent)), Encoding.ASCII.GetBytes(sent.Hash));
        return same && sent.Customer is not null;
    }

    private string HashOf(string digits, OneTimeCode code) =>
        key.Hash(code.Id, digits, code.ConversationId, code.Email.Value, code.Verb, code.ParameterHash);
}
