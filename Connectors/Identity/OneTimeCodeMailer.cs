using System.Threading.Channels;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Mail;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatBot.Connectors.Identity;

/// <summary>Mails codes beside the conversation, so that how long a mail server takes does not tell which addresses are customers'.</summary>
internal sealed partial class OneTimeCodeMailer(IMailSender mail, ILogger<OneTimeCodeMailer> logger) : BackgroundService
{
    // The oldest go first: their codes expire first.
    private readonly Channel<(OneTimeCode Code, string Digits)> _waiting =
        Channel.CreateBounded<(OneTimeCode, string)>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest });

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
            CodeNotMailed(exception);
        }
    }

    [LoggerMessage(LogLevel.Error, "A one-time code could not be mailed.")]
    private partial void CodeNotMailed(Exception exception);
}
