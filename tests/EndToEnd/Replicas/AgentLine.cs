using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using ChatBot.EndToEnd.Handoff;

namespace ChatBot.EndToEnd.Replicas;

/// <summary>
/// An agent's desk without a page: calls the hub of whichever replica answers, again when the connection breaks. One call at a time.
/// </summary>
/// <remarks>The protocol: https://github.com/dotnet/aspnetcore/blob/main/src/SignalR/docs/specs/HubProtocol.md</remarks>
internal sealed class AgentLine(IReadOnlyList<BotProcess> replicas, Random random, CookieContainer cookies) : IAsyncDisposable
{
    private const char EndOfMessage = '\u001e';

    private static readonly TimeSpan AnswersWithin = TimeSpan.FromSeconds(15);

    private ClientWebSocket? _socket;
    private int _calls;

    /// <summary>Another page of the same agent.</summary>
    public AgentLine Fork(int seed) => new(replicas, new Random(seed), cookies);

    /// <summary>Signs in with a printed link; the session is good at all replicas.</summary>
    public async Task SignInAsync()
    {
        using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies });
        using var response = await http.GetAsync(await DeskPage.LinkAsync(replicas[0]));
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Calls the hub until the call is answered; what is called must be harmless when it is called twice.</summary>
    /// <exception cref="InvalidOperationException">The desk refused it.</exception>
    public async Task<JsonNode?> CallAsync(string target, params JsonNode?[] arguments)
    {
        while (true)
        {
            try
            {
                using var limit = new CancellationTokenSource(AnswersWithin);
                var socket = _socket ??= await ConnectAsync(limit.Token);
                var id = $"{++_calls}";
                await SendAsync(
                    socket,
                    new JsonObject { ["type"] = 1, ["invocationId"] = id, ["target"] = target, ["arguments"] = new JsonArray([.. arguments.Select(given => given?.DeepClone())]) },
                    limit.Token);
                return await ReadAnswerAsync(socket, id, limit.Token);
            }
            catch (Exception exception) when (exception is WebSocketException or HttpRequestException or OperationCanceledException or IOException)
            {
                // It was killed, is starting, or is frozen.
                _socket?.Dispose();
                _socket = null;
                await Task.Delay(50);
            }
        }
    }

    public ValueTask DisposeAsync()
    {
        _socket?.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<ClientWebSocket> ConnectAsync(CancellationToken cancellationToken)
    {
        var replica = replicas[random.Next(replicas.Count)];
        var socket = new ClientWebSocket();
        socket.Options.Cookies = cookies;

        try
        {
            await socket.ConnectAsync(new UriBuilder(replica.Address) { Scheme = "ws", Path = "/desk/hub" }.Uri, cancellationToken);
            await SendAsync(socket, new JsonObject { ["protocol"] = "json", ["version"] = 1 }, cancellationToken);
            await ReadAsync(socket, cancellationToken);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task<JsonNode?> ReadAnswerAsync(ClientWebSocket socket, string id, CancellationToken cancellationToken)
    {
        while (true)
        {
            foreach (var message in await ReadAsync(socket, cancellationToken))
            {
                // 3: completion; the others are pings and what the desk tells of its own accord.
                if (message["type"]?.GetValue<int>() == 3 && message["invocationId"]?.GetValue<string>() == id)
                {
                    return message["error"] is { } error ? throw new InvalidOperationException(error.GetValue<string>()) : message["result"];
                }
            }
        }
    }

    private static Task SendAsync(ClientWebSocket socket, JsonObject message, CancellationToken cancellationToken) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString() + EndOfMessage), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);

    /// <summary>Reads one frame, or more until it ends with a whole message.</summary>
    private static async Task<IReadOnlyList<JsonNode>> ReadAsync(ClientWebSocket socket, CancellationToken cancellationToken)
    {
        var (buffer, read) = (new byte[64 * 1024], new StringBuilder());

        do
        {
            var part = await socket.ReceiveAsync(buffer, cancellationToken);

            if (part.MessageType is WebSocketMessageType.Close)
            {
                throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely);
            }

            read.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
        }
        while (read.Length == 0 || read[^1] != EndOfMessage);

        return [.. read.ToString().Split(EndOfMessage, StringSplitOptions.RemoveEmptyEntries).Select(message => JsonNode.Parse(message)!)];
    }
}
