using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Mail;

/// <summary>Sends one plain mail to one person.</summary>
public interface IMailSender
{
    /// <summary>Hands the mail to the mail server, or keeps it as a file where none is configured.</summary>
    /// <param name="to">The receiver.</param>
    /// <param name="subject">One line.</param>
    /// <param name="text">Plain text.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="Plumbing.ConnectorException">The mail server does not take it.</exception>
    Task SendAsync(EmailAddress to, string subject, string text, CancellationToken cancellationToken);

    /// <summary>Asks whether mails can be handed over now, without one: what comes back tells nothing of any receiver.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="Plumbing.ConnectorException">The mail server is not there or takes nothing; other exceptions where a file cannot be kept.</exception>
    Task CheckAsync(CancellationToken cancellationToken);
}
