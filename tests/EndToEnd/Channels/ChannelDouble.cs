using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.EndToEnd.Channels;

/// <summary>
/// The connector side of a channel: takes what the bot sends as the Connector REST API says, and fails a test whose bot breaks it.
/// </summary>
public sealed class ChannelDouble : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly WebApplication _server;
    private readonly ConcurrentQueue<(int Status, string? RetryAfter)> _refusals = [];
    private readonly List<JsonObject> _received = [];
    private readonly SemaphoreSlim _arrived = new(0);

    private ChannelDouble()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.MapPost("/v3/conversations/{conversation}/activities", TakeAsync);
        _server.MapPost("/v3/conversations/{conversation}/activities/{activity}", TakeAsync);
    }

    /// <summary>The service address that activities of this channel carry.</summary>
    public string ServiceUrl { get; private set; } = "";

    /// <summary>Everything that the bot sent and the channel took, in order.</summary>
    public IReadOnlyList<JsonObject> Received
    {
        get
        {
            lock (_received)
            {
                return [.. _received];
            }
        }
    }

    /// <summary>How often the bot called, refusals included.</summary>
    public int Calls { get; private set; }

    /// <summary>What the bot broke; empty when it kept to the protocol.</summary>
    public ConcurrentQueue<string> Faults { get; } = [];

    /// <summary>Opens the channel on a free port.</summary>
    public static async Task<ChannelDouble> OpenAsync()
    {
        var channel = new ChannelDouble();
        await channel._server.StartAsync();
        channel.ServiceUrl = channel._server.Urls.Single() + "/";
        return channel;
    }

    /// <summary>Has the next call refused.</summary>
    public void Refuse(int status, string? retryAfter = null) => _refusals.Enqueue((status, retryAfter));

    /// <summary>Waits until the channel has taken this many messages, and gives the newest.</summary>
    public async Task<JsonObject> WaitForAsync(int count)
    {
        using var limit = new CancellationTokenSource(Patience);

        while (Received.Count < count)
        {
            await _arrived.WaitAsync(limit.Token);
        }

        return Received[count - 1];
    }

    /// <summary>An activity as this channel posts it.</summary>
    public JsonObject Activity(string id, string text, string conversation = "c-1") => new()
    {
        ["type"] = "message",
        ["id"] = id,
        ["timestamp"] = "2026-11-21T10:00:00.000Z",
        ["channelId"] = "test",
        ["serviceUrl"] = ServiceUrl,
        ["from"] = new JsonObject { ["id"] = "user-1", ["name"] = "User" },
        ["recipient"] = new JsonObject { ["id"] = "bot-1", ["name"] = "Bot" },
        ["conversation"] = new JsonObject { ["id"] = conversation },
        ["locale"] = "en-US",
        ["text"] = text,
    };

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _arrived.Dispose();
    }

    private async Task<IResult> TakeAsync(HttpRequest request, string conversation)
    {
        var body = await JsonSerializer.DeserializeAsync<JsonObject>(request.Body) ?? [];
        Check(body, conversation);

        lock (_received)
        {
            Calls++;

            if (_refusals.TryDequeue(out var refusal))
            {
                if (refusal.RetryAfter is { } after)
                {
                    request.HttpContext.Response.Headers.RetryAfter = after;
                }

                return Results.Json(new { error = new { code = "Refused", message = "On purpose." } }, statusCode: refusal.Status);
            }

            if (body["type"]!.GetValue<string>() == "message")
            {
                _received.Add(body);
                _arrived.Release();
            }

            return Results.Json(new { id = $"m-{Calls}" });
        }
    }

    /// <summary>What every counterpart demands: no nulls, from, conversation, and no id on what is new.</summary>
    private void Check(JsonObject body, string conversation)
    {
        if (body["from"]?["id"] is null)
        {
            Faults.Enqueue("An activity without from.id.");
        }

        if (body["conversation"]?["id"]?.GetValue<string>() != conversation)
        {
            Faults.Enqueue("An activity whose conversation is not the one of its address.");
        }

        if (body.ContainsKey("id"))
        {
            Faults.Enqueue("A new activity with an id.");
        }

        if (body.Any(member => member.Value is null))
        {
            Faults.Enqueue("An activity with a null member.");
        }
    }
}
