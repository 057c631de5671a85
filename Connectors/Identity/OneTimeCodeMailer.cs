using System.Net.Mail;
using System.Threading.Channels;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Mail;
using ChatBot.Connectors.Pipeline;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatBot.Connectors.Identity;

/// <summary>Mails codes beside the conversation, so that how long a mail server takes does not tell which addresses are customers'.</summary>
internal sealed partial class OneTimeCodeMailer(IMailSender mail, TimeProvider clock, ILogger<OneTimeCodeMailer> logger) : BackgroundService
{
    // The oldest go first: their codes expire first.
    private readonly Channel<(OneTimeCode Code, string Digits)> _waiting =
        Channel.CreateBounded<(OneTimeCode, string)>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest });

    // A failed mail is taken for a failing server for so long.
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private Failure? _lately;

    /// <summary>Whether mails can go out, told the same way whatever the address is; a problem's reference is in the log.</summary>
    public async Task<Problem?> FindProblemAsync(CancellationToken cancellationToken)
    {
        if (_lately is { } failure && clock.GetUtcNow() - failure.At < Rest)
        {
            return Unavailable(failure.Reference);
        }

        try
        {
            await mail.CheckAsync(cancellationToken);
            return null;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            var reference = ProblemReference.New();
            NoMailGoesOut(reference, exception);
            return Unavailable(reference);
        }
    }

    public void Post(OneTimeCode code, string digits) => _waiting.Writer.TryWrite((code, digits));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (code, digits) in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            if (code.Customer is not null)
            {
                await MailAsync(code.Email, digits, stoppingToken);
            }
        }
    }

    private async Task MailAsync(EmailAddress email, string digits, CancellationToken cancellationToken)
    {
        try
        {
            await mail.SendAsync(email, "Your code", $"""
                Your code is {digits}.

                Type it into the chat within five minutes. It works once, and only for what you asked for there.
                If you did not ask for it, you need not do anything: without the code nothing happens.
                """, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever keeps one mail from going out must not keep the next one, nor the bot.
            var reference = ProblemReference.New();

            // A full mail box is its owner's affair; all else will meet the next mail too, and its reader must be told.
            _lately = exception.InnerException is SmtpFailedRecipientException ? _lately : new(clock.GetUtcNow(), reference);
            CodeNotMailed(reference, exception);
        }
    }

    private static Problem Unavailable(string reference) => new(ProblemKind.Unavailable) { Reference = reference };

    private sealed record Failure(DateTimeOffset At, string Reference);

    [LoggerMessage(LogLevel.Error, "A one-time code could not be mailed, reference {Reference}.")]
    private partial void CodeNotMailed(string reference, Exception exception);

    [LoggerMessage(LogLevel.Error, "No one-time code can be mailed, reference {Reference}.")]
    private partial void NoMailGoesOut(string reference, Exception exception);
}
