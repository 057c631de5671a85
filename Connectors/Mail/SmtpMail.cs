using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using System.Text;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Plumbing;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Mail;

/// <summary>Hands mails to the configured mail server.</summary>
internal sealed class SmtpMail(IOptionsMonitor<SmtpOptions> options, TimeProvider clock) : IMailSender
{
    // https://www.rfc-editor.org/rfc/rfc5321#section-4.2.3
    private const string Ready = "220";

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    // A customer waits for this one.
    private static readonly TimeSpan CheckTimeout = TimeSpan.FromSeconds(5);

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

    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        var smtp = options.CurrentValue;
        using var client = new TcpClient();
        using var limit = new CancellationTokenSource(CheckTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await client.ConnectAsync(smtp.Host, smtp.Port, either.Token);
            using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
            var greeting = await reader.ReadLineAsync(either.Token);
            await client.GetStream().WriteAsync("QUIT\r\n"u8.ToArray(), either.Token);
            if (greeting?.StartsWith(Ready, StringComparison.Ordinal) is not true)
            {
                throw new ConnectorException("Mail", ConnectorFailure.Unavailable, $"the server {smtp.Host} takes no mails now.");
            }
        }
        catch (Exception exception) when (exception is SocketException or IOException)
        {
            throw new ConnectorException("Mail", ConnectorFailure.Unavailable, $"the server {smtp.Host} cannot be reached.", exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ConnectorException("Mail", ConnectorFailure.Unavailable, $"the server {smtp.Host} did not answer within {CheckTimeout.TotalSeconds} seconds.", exception);
        }
    }
}
