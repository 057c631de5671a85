using ChatBot.Connectors.Mail;
using ChatBot.Connectors.Plumbing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Tests.Mail;

public class SmtpMailTests
{
    [Fact]
    public async Task A_mail_reaches_the_server_with_sender_receiver_and_text()
    {
        using var server = new SmtpServer();

        await MailTo(server).SendAsync(new("ada@example.com"), "Your code", "Your code is 123456.", CancellationToken.None);

        var said = await server.Conversation;
        Assert.Contains("MAIL FROM:<shop@example.com>", said, StringComparison.Ordinal);
        Assert.Contains("RCPT TO:<ada@example.com>", said, StringComparison.Ordinal);
        Assert.Contains("Subject: Your code\n", said, StringComparison.Ordinal);
        Assert.Contains("Your code is 123456.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_that_the_server_refuses_is_a_failure_without_the_receivers_name()
    {
        using var server = new SmtpServer(refuses: true);

        var failure = await Assert.ThrowsAsync<ConnectorException>(
            () => MailTo(server).SendAsync(new("ada@example.com"), "Your code", "Your code is 123456.", CancellationToken.None));

        Assert.Equal(ConnectorFailure.Unavailable, failure.Failure);
        Assert.DoesNotContain("ada@", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_failure()
    {
        int port;
        using (var server = new SmtpServer())
        {
            port = server.Port;
        }

        var failure = await Assert.ThrowsAsync<ConnectorException>(() => MailTo(port).SendAsync(new("ada@example.com"), "Your code", "text", CancellationToken.None));

        Assert.Equal(ConnectorFailure.Unavailable, failure.Failure);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_given_up()
    {
        using var silent = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        silent.Start();
        var port = ((System.Net.IPEndPoint)silent.LocalEndpoint).Port;

        var failure = await Assert.ThrowsAsync<ConnectorException>(() => MailTo(port, new() { Haste = TimeSpan.FromMinutes(1) }).SendAsync(new("ada@example.com"), "Your code", "text", CancellationToken.None));

        Assert.Equal(ConnectorFailure.Uncertain, failure.Failure);
    }

    [Fact]
    public async Task A_server_that_greets_can_be_given_mails()
    {
        using var server = new SmtpServer();

        await MailTo(server).CheckAsync(CancellationToken.None);

        Assert.Equal("QUIT\n", await server.Conversation);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_found_out_without_a_mail()
    {
        int port;
        using (var server = new SmtpServer())
        {
            port = server.Port;
        }

        var failure = await Assert.ThrowsAsync<ConnectorException>(() => MailTo(port).CheckAsync(CancellationToken.None));

        Assert.Equal(ConnectorFailure.Unavailable, failure.Failure);
    }

    [Fact]
    public async Task A_server_that_takes_no_mails_is_found_out_without_a_mail()
    {
        using var server = new SmtpServer(greeting: "421 closing down");

        var failure = await Assert.ThrowsAsync<ConnectorException>(() => MailTo(server).CheckAsync(CancellationToken.None));

        Assert.Equal(ConnectorFailure.Unavailable, failure.Failure);
    }

    private static SmtpMail MailTo(SmtpServer server) => MailTo(server.Port);

    private static SmtpMail MailTo(int port, ManualClock? clock = null)
    {
        var services = new ServiceCollection()
            .AddOptions<SmtpOptions>()
            .Configure(smtp => (smtp.Host, smtp.Port, smtp.From, smtp.Tls) = ("127.0.0.1", port, "shop@example.com", false))
            .Services.BuildServiceProvider();
        return new(services.GetRequiredService<IOptionsMonitor<SmtpOptions>>(), clock ?? new());
    }
}
