using System.Globalization;
using System.Text;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Plumbing;
using Microsoft.Extensions.Logging;

namespace ChatBot.Connectors.Mail;

/// <summary>Keeps mails as files below the data folder, for a first run without a mail server.</summary>
internal sealed partial class MailFile(DataFolder folder, TimeProvider clock, ILogger<MailFile> logger) : IMailSender
{
    public async Task SendAsync(EmailAddress to, string subject, string text, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var name = string.Create(CultureInfo.InvariantCulture, $"{now:yyyyMMdd'T'HHmmssfff'Z'}-{SafeName(to)}.eml");
        Directory.CreateDirectory(folder.PathOf("mail"));

        // Whoever watches the folder must never see half a mail.
        var path = folder.PathOf("mail", name);
        await File.WriteAllTextAsync($"{path}.part", Compose(to, subject, text, now), cancellationToken);
        File.Move($"{path}.part", path, overwrite: true);
        MailKept($"mail/{name}");
    }

    public Task CheckAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder.PathOf("mail"));
        return Task.CompletedTask;
    }

    private static string SafeName(EmailAddress address) =>
        string.Concat(address.Value.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '@' or '.' or '-' or '_' ? letter : '_').Take(100));

    private static string Compose(EmailAddress to, string subject, string text, DateTimeOffset now)
    {
        var mail = new StringBuilder();
        mail.Append(CultureInfo.InvariantCulture, $"Date: {now:ddd, dd MMM yyyy HH':'mm':'ss} +0000\r\n");
        mail.Append(CultureInfo.InvariantCulture, $"From: chatbot@localhost\r\nTo: {to}\r\n");
        mail.Append(CultureInfo.InvariantCulture, $"Subject: =?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(subject))}?=\r\n");
        mail.Append("MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n");
        return mail.Append(text.ReplaceLineEndings("\r\n")).Append("\r\n").ToString();
    }

    [LoggerMessage(LogLevel.Information, "No mail server is configured (Mail:Smtp:Host): a mail was kept in {File}, below the data folder.")]
    private partial void MailKept(string file);
}
