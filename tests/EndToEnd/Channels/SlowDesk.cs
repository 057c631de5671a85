using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatBot.EndToEnd.Channels;

/// <summary>A Zendesk that opens tickets only when it is let: it keeps callers waiting until then, and opens one ticket for each key.</summary>
public sealed class SlowDesk : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly WebApplication _server;
    private readonly TaskCompletionSource _let = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _asked = new(0);

    private SlowDesk()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.MapGet("/api/v2/tickets", () => Results.Json(new { tickets = Array.Empty<object>() }));
        _server.MapGet("/api/v2/users/search", () => Results.Json(new { users = new[] { new { id = 1, name = "Ada", email = "ada@example.com", external_id = "ada" } } }));
        _server.MapPost("/api/v2/tickets", (Delegate)OpenAsync);
    }

    /// <summary>The keys under which tickets were asked for, in order.</summary>
    public ConcurrentQueue<string> Keys { get; } = [];

    public static async Task<SlowDesk> StartAsync()
    {
        var desk = new SlowDesk();
        await desk._server.StartAsync();
        return desk;
    }

    /// <summary>A bot whose tickets are opened here, and which waits two seconds in a turn.</summary>
    public BotProcess Bot() => new BotProcess()
        .Set("Connectors__Enabled__0", "Sample")
        .Set("Connectors__Enabled__1", "Zendesk")
        .Set("Connectors__Zendesk__BaseAddress", _server.Urls.Single())
        .Set("Connectors__Zendesk__AccessToken", "token")
        .Set("Capabilities__create_ticket__Connector", "Zendesk")
        .Set("Capabilities__create_ticket__AttemptTimeout", "00:00:50")
        .Set("Capabilities__create_ticket__TotalTimeout", "00:01:00")
        .Set("Conversations__PromiseAfter", "00:00:02");

    /// <summary>Waits until somebody asks for a ticket.</summary>
    public async Task WaitForCallAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        await _asked.WaitAsync(limit.Token);
    }

    /// <summary>From now on tickets are opened.</summary>
    public void Let() => _let.TrySetResult();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Let();
        await _server.DisposeAsync();
        _asked.Dispose();
    }

    private async Task<IResult> OpenAsync(HttpRequest request)
    {
        var body = (await JsonNode.ParseAsync(request.Body))!;
        Keys.Enqueue(request.Headers["Idempotency-Key"].ToString());
        _asked.Release();
        await _let.Task.WaitAsync(request.HttpContext.RequestAborted);
        return Results.Json(
            new
            {
                ticket = new
                {
                    id = 7001,
                    subject = body["ticket"]!["subject"]!.GetValue<string>(),
                    status = "new",
                    requester_id = 1,
                    created_at = "2026-11-21T10:00:00Z",
                    updated_at = "2026-11-21T10:00:00Z",
                },
            },
            statusCode: StatusCodes.Status201Created);
    }
}
