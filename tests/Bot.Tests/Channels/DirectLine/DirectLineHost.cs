using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using ChatBot.Channels.DirectLine;
using ChatBot.Connectors.Plumbing;
using ChatBot.Conversations;
using ChatBot.Data;
using ChatBot.Tests.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Channels.DirectLine;

/// <summary>The channel with its store behind a real Kestrel on a loopback port, and <see cref="EchoBot"/> as its bot.</summary>
internal sealed class DirectLineHost : IAsyncDisposable
{
    public const string Secret = "the-secret-of-these-tests-0123456789";

    private readonly WebApplication _app;

    private DirectLineHost(WebApplication app, string folder, MovedClock clock)
    {
        _app = app;
        Folder = folder;
        Clock = clock;
        Http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Http { get; }

    public MovedClock Clock { get; }

    public string Folder { get; }

    public EchoBot Bot => _app.Services.GetRequiredService<EchoBot>();

    public T Get<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<DirectLineHost> StartAsync(params (string Key, string Value)[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("directline-").FullName;
        return await StartAsync(folder, settings);
    }

    public static async Task<DirectLineHost> StartAsync(string folder, params (string Key, string Value)[] settings)
    {
        var clock = new MovedClock();
        Directory.CreateDirectory(Path.Combine(folder, "wwwroot"));
        await File.WriteAllTextAsync(Path.Combine(folder, "wwwroot", "index.html"), "<meta nonce=\"%CSP_NONCE%\">");
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = folder, WebRootPath = "wwwroot" });
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection([
            new("DirectLine:Secret", Secret)]);
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(new DataFolder(Path.Combine(folder, "data")));
        var store = await TestDatabase.OpenAsync(folder, clock);
        // Made by a factory, so that it is closed with the host.
        builder.Services.AddSingleton(_ => store);
        builder.Services.AddSingleton<ISignals, NoOthers>();
        builder.Services.AddSingleton<Mailbox>();
        builder.Services.AddDirectLine(builder.Configuration);
        builder.Services.AddSingleton<EchoBot>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<EchoBot>());
        var app = builder.Build();
        app.UsePages();
        app.UseDirectLine();
        app.MapDirectLine();
        app.MapWebChat();
        app.MapPages();
        app.Urls.Add("http://127.0.0.1:0");
        await Migrations.ApplyAsync(app.Services.GetRequiredService<IStore>(), clock, CancellationToken.None);
        await app.StartAsync();
        return new DirectLineHost(app, folder, clock);
    }

    /// <summary>A token made with the secret.</summary>
    public async Task<(string Conversation, string Token)> GenerateAsync(string? user = null, string body = "")
    {
        var json = user is null ? body : $$$"""{"user":{"id":"{{{user}}}","name":"A Name"}}""";
        var answer = await ReadAsync(await SendAsync(HttpMethod.Post, "tokens/generate", Secret, json));
        return (answer["conversationId"]!.ToString(), answer["token"]!.ToString());
    }

    /// <summary>A started conversation.</summary>
    public async Task<Client> StartConversationAsync(string? user = null)
    {
        var (_, token) = await GenerateAsync(user);
        return await StartConversationWithAsync(token);
    }

    public async Task<Client> StartConversationWithAsync(string credential, string body = "")
    {
        var answer = await ReadAsync(await SendAsync(HttpMethod.Post, "conversations", credential, body));
        return new Client(this, answer["conversationId"]!.ToString(), credential, answer["streamUrl"]!.ToString());
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? credential, string? json = null, string? origin = null)
    {
        var request = Request(method, path, credential, origin);

        if (!string.IsNullOrEmpty(json))
        {
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        }

        return Http.SendAsync(request);
    }

    public static HttpRequestMessage Request(HttpMethod method, string path, string? credential, string? origin = null)
    {
        var request = new HttpRequestMessage(method, path.StartsWith('/') ? path : $"{DirectLineChannel.Path}/{path}");
        request.Headers.Authorization = credential is null ? null : new AuthenticationHeaderValue("Bearer", credential);

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return request;
    }

    public static async Task<JsonObject> ReadAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        await TestDatabase.DeleteAsync(Folder);
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Stops the service and keeps its folder, for the next start.</summary>
    public async Task StopAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>Stops the service while its clients still look.</summary>
    public Task BeginToStopAsync() => _app.StopAsync();
}

/// <summary>A client in a conversation.</summary>
internal sealed record Client(DirectLineHost Host, string Conversation, string Credential, string StreamUrl)
{
    public string Path => $"conversations/{Conversation}";

    public async Task<string> SayAsync(string text, string from = "u1", string? clientId = null)
    {
        var channelData = clientId is null ? "" : $$""","channelData":{"clientActivityID":"{{clientId}}"}""";
        return await PostAsync($$"""{"type":"message","text":"{{text}}","from":{"id":"{{from}}"}{{channelData}}}""");
    }

    public async Task<string> PostAsync(string activity)
    {
        var response = await Host.SendAsync(HttpMethod.Post, $"{Path}/activities", Credential, activity);
        var answer = await DirectLineHost.ReadAsync(response);
        return answer["id"]?.ToString() ?? throw new InvalidOperationException($"{(int)response.StatusCode} {answer}");
    }

    public async Task<JsonObject> PollAsync(string? watermark = null) => await DirectLineHost.ReadAsync(
        await Host.SendAsync(HttpMethod.Get, $"{Path}/activities" + (watermark is null ? "" : $"?watermark={watermark}"), Credential));

    public async Task<string> ResumeAsync(string? watermark = null) => (await DirectLineHost.ReadAsync(
        await Host.SendAsync(HttpMethod.Get, Path + (watermark is null ? "" : $"?watermark={watermark}"), Credential)))["streamUrl"]!.ToString();

    public Task<Listener> ListenAsync() => Listener.OpenAsync(StreamUrl);
}

/// <summary>A client's end of the stream.</summary>
internal sealed class Listener(ClientWebSocket socket) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly byte[] _buffer = new byte[1024 * 1024];

    /// <summary>The last watermark.</summary>
    public string? Watermark { get; private set; }

    /// <summary>All activities so far, as they came.</summary>
    public List<JsonObject> Activities { get; } = [];

    public static async Task<Listener> OpenAsync(string address, string? origin = null)
    {
        var socket = new ClientWebSocket();

        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        using var patience = new CancellationTokenSource(Patience);
        await socket.ConnectAsync(new Uri(address), patience.Token);
        return new Listener(socket);
    }

    /// <summary>Waits for an activity with this text.</summary>
    public Task<JsonObject> HearAsync(string text) => HearAsync(activity => activity["text"]?.ToString() == text);

    public async Task<JsonObject> HearAsync(Func<JsonObject, bool> isIt)
    {
        while (true)
        {
            if (Activities.Find(activity => isIt(activity)) is { } found)
            {
                return found;
            }

            var frame = await ReceiveAsync() ?? throw new InvalidOperationException($"The stream was closed: {socket.CloseStatus}.");

            if (frame.Length > 0)
            {
                var set = JsonNode.Parse(frame)!;
                Watermark = set["watermark"]!.GetValue<string>();
                Activities.AddRange(set["activities"]!.AsArray().Select(activity => activity!.AsObject()));
            }
        }
    }

    /// <summary>One frame; null when the stream was closed.</summary>
    public async Task<string?> ReceiveAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var length = 0;

        while (true)
        {
            var part = await socket.ReceiveAsync(_buffer.AsMemory(length), patience.Token);
            length += part.Count;

            if (part.MessageType is WebSocketMessageType.Close)
            {
                return null;
            }

            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(_buffer, 0, length);
            }
        }
    }

    public WebSocketCloseStatus? Closed => socket.CloseStatus;

    public async Task SendAsync(string text) => await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);

    public ValueTask DisposeAsync()
    {
        socket.Abort();
        socket.Dispose();
        return ValueTask.CompletedTask;
    }
}
