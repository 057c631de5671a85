using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace ChatBot.EndToEnd.Peers;

/// <summary>The Agents Playground in front of a bot, used over HTTP as its own page does: the customer of its personal chat.</summary>
internal sealed class Playground : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly IAsyncDisposable _peer;
    private readonly HttpClient _http;
    private readonly ClientWebSocket _stream = new();
    private readonly List<string> _shown = [];
    private string _chat = "";

    private Playground(IAsyncDisposable peer)
    {
        _peer = peer;
        _http = new HttpClient { BaseAddress = new($"http://127.0.0.1:{Environment.GetEnvironmentVariable("PLAYGROUND_PORT") ?? "56150"}") };
    }

    /// <summary>Starts it, opens its personal chat and installs the bot there.</summary>
    public static async Task<Playground> OpenAsync(BotProcess bot)
    {
        var playground = new Playground(await Peer.UpAsync("playground", bot.Address));
        await playground.ConnectAsync();
        return playground;
    }

    /// <summary>Says something as the customer.</summary>
    public Task SayAsync(string text) => PostAsync($"/_conversation/v1/conversations/{_chat}/messages", new()
    {
        ["type"] = "text",
        ["text"] = text,
        ["textFormat"] = "plain",
        ["from"] = new JsonObject { ["id"] = "user-id-0" },
    });

    /// <summary>Waits until the chat shows this text, beyond what was waited for before.</summary>
    public async Task SeesAsync(string text)
    {
        using var limit = new CancellationTokenSource(Patience);

        try
        {
            while (_shown.FindIndex(shown => shown.Contains(text, StringComparison.Ordinal)) is var found)
            {
                if (found >= 0)
                {
                    _shown.RemoveRange(0, found + 1);
                    return;
                }

                _shown.Add(await ReadAsync(limit.Token));
            }
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"The Playground does not show \"{text}\", but:\n{string.Join('\n', _shown)}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        _stream.Dispose();
        _http.Dispose();
        await _peer.DisposeAsync();
    }

    private async Task ConnectAsync()
    {
        var settings = await _http.GetFromJsonAsync<JsonObject>("/_internal/v1/config");
        _chat = (string)FindIn(settings!, "personalChat")!["id"]!;
        await _stream.ConnectAsync(new UriBuilder(_http.BaseAddress!) { Scheme = "ws", Path = "/_ws_conversation/v1/conversations/stream" }.Uri, CancellationToken.None);
        await PostAsync($"/_debug/conversation/{_chat}/installation", []);
    }

    private async Task PostAsync(string path, JsonObject body)
    {
        using var response = await _http.PostAsJsonAsync(path, body);
        Assert.True(response.IsSuccessStatusCode, $"{path} was answered with {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
    }

    private async Task<string> ReadAsync(CancellationToken cancellationToken)
    {
        using var frame = new MemoryStream();
        var buffer = new byte[16 * 1024];
        ValueWebSocketReceiveResult part;

        do
        {
            part = await _stream.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            await frame.WriteAsync(buffer.AsMemory(0, part.Count), cancellationToken);
        }
        while (!part.EndOfMessage);

        var told = JsonNode.Parse(Encoding.UTF8.GetString(frame.ToArray()))!;
        return (string?)(told["message"] ?? told)["text"] ?? "";
    }

    private static JsonNode? FindIn(JsonObject settings, string name) =>
        settings[name] ?? settings.Select(setting => setting.Value).OfType<JsonObject>().Select(inner => FindIn(inner, name)).FirstOrDefault(found => found is not null);
}
