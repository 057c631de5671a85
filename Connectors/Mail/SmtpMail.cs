using System.Net;
using System.Net.Mail;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Plumbing;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Mail;

/// <summary>Hands mails to the configured mail server.</summary>
internal sealed class SmtpMail(IOptionsMonitor<SmtpOptions> options, TimeProvider clock) : IMailSender
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    public async Task SendAsync(EmailAddress to, string subject, string text, CancellationToken cancellationToken)
    {
        var smtp = options.CurrentValue;
        using var client = new SmtpClient(smtp.Host, smtp.Port) { EnableSsl = smtp.Tls };
        if (smtp.User.Length > 0)
        {
            client.Credentials = new NetworkCredential(smtp.User, smtp.Password);
        }

        using var mail = new MailMessage(smtp.From, to.Value, subject, text);
        using var limit = new CancellationTokenSource(Timeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await client.SendMailAsync(mail, either.Token);
        }
        catch (SmtpException exception)
        {
            throw new ConnectorException("Mail", ConnectorFailure.Unavailable, $"the server {smtp.Host} did not take a mail ({exception.StatusCode}).", exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ConnectorException("Mail", ConnectorFailure.Uncertain, $"the server {smtp.Host} did not take a mail within {Timeout.TotalSeconds} seconds.", exception);
        }
    }
}
