using ChatBot.Connectors.Mail;
using ChatBot.Connectors.Plumbing;
using Microsoft.Extensions.Logging;

namespace ChatBot.Connectors.Tests.Mail;

public sealed class MailFileTests : IDisposable
{
    private readonly DataFolder _folder = new(Path.Combine(Path.GetTempPath(), $"chatbot-{Guid.NewGuid():N}"));
    private readonly LogLines _log = new();
    private readonly LoggerFactory _logging = new();
    private readonly MailFile _mail;

    public MailFileTests()
    {
        _logging.AddProvider(_log);
        _mail = new(_folder, new ManualClock(), _logging.CreateLogger<MailFile>());
    }

    [Fact]
    public async Task A_mail_is_kept_as_a_file_named_for_its_time_and_receiver()
    {
        await _mail.SendAsync(new("ada@example.com"), "Your code", "Your code is 123456.\nBye", CancellationToken.None);

        var file = Assert.Single(Directory.GetFiles(_folder.PathOf("mail")));
        var text = await File.ReadAllTextAsync(file);
        Assert.Equal("20260302T090000000Z-ada@example.com.eml", Path.GetFileName(file));
        Assert.Contains("To: ada@example.com\r\n", text, StringComparison.Ordinal);
        Assert.Contains("Date: Mon, 02 Mar 2026 09:00:00 +0000\r\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\nYour code is 123456.\r\nBye\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_names_the_file_and_not_what_is_in_it()
    {
        await _mail.SendAsync(new("ada@example.com"), "Your code", "Your code is 123456.", CancellationToken.None);

        Assert.Contains("mail/20260302T090000000Z-ada@example.com.eml", _log.All, StringComparison.Ordinal);
        Assert.DoesNotContain("123456", _log.All, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a/b@example.com", "a_b@example.com")]
    [InlineData("a*?|b@example.com", "a__")]
    [InlineData("zoë@example.com", "zo_@example.com")]
    public async Task An_address_cannot_lead_out_of_the_folder(string address, string expected)
    {
        await _mail.SendAsync(new(address), "Your code", "text", CancellationToken.None);

        var file = Assert.Single(Directory.GetFiles(_folder.PathOf("mail")));
        Assert.Contains(expected, file, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _logging.Dispose();
        Directory.Delete(_folder.Path, recursive: true);
    }
}
