using System.Threading.Channels;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Mail;

namespace ChatBot.Connectors.Tests;

/// <summary>Takes in the mails that would have gone out.</summary>
internal sealed class Mailbox : IMailSender
{
    private readonly Channel<(EmailAddress To, string Text)> _mails = Channel.CreateUnbounded<(EmailAddress, string)>();

    public int Count => _mails.Reader.Count;

    /// <summary>What keeps mails from going out.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Whether the failure shows only with a mail.</summary>
    public bool ChecksWell { get; set; }

    public Task CheckAsync(CancellationToken cancellationToken) =>
        Failure is { } failure && !ChecksWell ? Task.FromException(failure) : Task.CompletedTask;

    public Task SendAsync(EmailAddress to, string subject, string text, CancellationToken cancellationToken)
    {
        if (Failure is { } failure)
        {
            return Task.FromException(failure);
        }

        _mails.Writer.TryWrite((to, text));
        return Task.CompletedTask;
    }

    /// <summary>The next mail, waited for.</summary>
    public async Task<(EmailAddress To, string Text)> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        return await _mails.Reader.ReadAsync(patience.Token);
    }
}
