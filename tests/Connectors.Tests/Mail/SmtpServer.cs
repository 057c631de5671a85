using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ChatBot.Connectors.Tests.Mail;

/// <summary>A mail server on loopback that takes one mail, or refuses its receiver, and remembers what was said.</summary>
internal sealed class SmtpServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly bool _refuses;
    private readonly string _greeting;

    public SmtpServer(bool refuses = false, string greeting = "220 test")
    {
        (_refuses, _greeting) = (refuses, greeting);
        _listener.Start();
        Conversation = Task.Run(TalkAsync);
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Everything the client said.</summary>
    public Task<string> Conversation { get; }

    public void Dispose() => _listener.Dispose();

    private async Task<string> TalkAsync()
    {
        using var client = await _listener.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        var said = new StringBuilder();
        var inMail = false;

        await writer.WriteLineAsync(_greeting);
        while (await reader.ReadLineAsync() is { } line)
        {
            said.Append(line).Append('\n');
            if (inMail && line != ".")
            {
                continue;
            }

            inMail = line == "DATA";
            await writer.WriteLineAsync(Answer(line));
            if (line == "QUIT")
            {
                break;
            }
        }

        return said.ToString();
    }

    private string Answer(string line) => line.Split(' ', ':')[0] switch
    {
        "RCPT" when _refuses => "550 no such mailbox",
        "DATA" => "354 go on",
        "QUIT" => "221 bye",
        _ => "250 ok",
    };
}
