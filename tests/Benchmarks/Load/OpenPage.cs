using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace ChatBot.Benchmarks.Load;

/// <summary>What a web chat page keeps open: Ada's conversation and its WebSocket.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly ClientWebSocket _stream = new();
    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly HttpClient _http;
    private string _conversation = "";

    private OpenPage(HttpClient http) => _http = http;

    /// <summary>Opens the page as Ada, says that it is there, and waits for the welcome.</summary>
    /// <param name="address">Of the bot.</param>
    public static async Task<OpenPage> OpenAsync(Uri address)
    {
        var page = new OpenPage(new HttpClient { BaseAddress = address });
        await page.ConnectAsync();
        await page.PostAsync(new() { ["type"] = "event", ["name"] = "webchat/join" });
        await page.ReadUntilAsync("welcome");
        return page;
    }

    /// <summary>Says something and waits for an answer with this text.</summary>
    public async Task SayAsync(string text, string answer)
    {
        await PostAsync(new() { ["type"] = "message", ["text"] = text });
        await ReadUntilAsync(answer);
    }

    /// <summary>Reads what comes until one of the bot's messages has this text.</summary>
    public async Task ReadUntilAsync(string text)
    {
        while (!(await ReadAsync()).Any(activity => (string?)activity?["type"] == "message" && ((string?)activity["text"])?.Contains(text, StringComparison.Ordinal) is true))
        {
        }
    }

    public ValueTask DisposeAsync()
    {
        _stream.Dispose();
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task ConnectAsync()
    {
        using var given = await _http.PostAsJsonAsync("/api/webchat/token", new JsonObject { ["user"] = "ada" });
        given.EnsureSuccessStatusCode();
        var token = (string)(await given.Content.ReadFromJsonAsync<JsonObject>())!["token"]!;
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var opened = await _http.PostAsync("/v3/directline/conversations", null);
        opened.EnsureSuccessStatusCode();
        var conversation = (await opened.Content.ReadFromJsonAsync<JsonObject>())!;
        _conversation = (string)conversation["conversationId"]!;
        await _stream.ConnectAsync(new Uri((string)conversation["streamUrl"]!), CancellationToken.None);
    }

    private async Task PostAsync(JsonObject activity)
    {
        activity["from"] = new JsonObject { ["id"] = "dl_ada" };
        activity["locale"] = "en-US";
        using var posted = await _http.PostAsJsonAsync($"/v3/directline/conversations/{Uri.EscapeDataString(_conversation)}/activities", activity);
        posted.EnsureSuccessStatusCode();
    }

    private async Task<JsonArray> ReadAsync()
    {
        using var frame = new MemoryStream();
        ValueWebSocketReceiveResult part;

        do
        {
            part = await _stream.ReceiveAsync(_buffer.AsMemory(), CancellationToken.None);
            await frame.WriteAsync(_buffer.AsMemory(0, part.Count));
        }
        while (!part.EndOfMessage);

        // An empty frame keeps the connection alive.
        return frame.Length == 0 ? [] : JsonNode.Parse(Encoding.UTF8.GetString(frame.ToArray()))?["activities"]?.AsArray() ?? [];
    }
}
