using System.Globalization;
using ChatBot.Connectors.Capabilities;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Connectors.Tests.Kit;

/// <summary>One way in which a system fails, and what must come of it.</summary>
/// <param name="Name">What goes wrong.</param>
/// <param name="Happens">Does it to one request.</param>
/// <param name="Read">What a read ends with.</param>
/// <param name="KeyedWrite">What a write ends with that the system tells by its key.</param>
/// <param name="Write">What any other write ends with.</param>
/// <param name="Rests">Whether many of these make the connector leave the system alone for a while.</param>
internal sealed record BadDay(string Name, Func<HttpContext, VendorServer, Task> Happens, End Read, End KeyedWrite, End Write, bool Rests)
{
    private const string Half = """{"ticket": {"id": 35""";

    /// <summary>Every fault that each connector must survive.</summary>
    public static IReadOnlyList<BadDay> All { get; } =
    [
        new("timeout", HoldAsync, new(ProblemKind.Unavailable, 3), new(ProblemKind.Uncertain, 3), new(ProblemKind.Uncertain, 1), true),
        new("connection reset", ResetAsync, new(ProblemKind.Unavailable, 3), new(ProblemKind.Uncertain, 3), new(ProblemKind.Uncertain, 1), true),
        new("401", Status(401), new(ProblemKind.Unavailable, 1), new(ProblemKind.Unavailable, 1), new(ProblemKind.Unavailable, 1), true),
        new("403", Status(403), new(ProblemKind.Unavailable, 1), new(ProblemKind.Unavailable, 1), new(ProblemKind.Unavailable, 1), true),
        new("404", Status(404), new(ProblemKind.NotFound, 1), new(ProblemKind.Unavailable, 1), new(ProblemKind.NotFound, 1), false),
        new("409", Status(409), new(ProblemKind.Unavailable, 1), new(ProblemKind.Conflict, 1), new(ProblemKind.Conflict, 1), true),
        new("422", Status(422), new(ProblemKind.Unavailable, 1), new(ProblemKind.Invalid, 1), new(ProblemKind.Invalid, 1), true),
        new("429, Retry-After: 60", Status(429, retryAfter: 60), new(ProblemKind.Limited, 1, 60), new(ProblemKind.Limited, 1, 60), new(ProblemKind.Limited, 1, 60), false),
        new("429", Status(429), new(ProblemKind.Limited, 3), new(ProblemKind.Limited, 3), new(ProblemKind.Limited, 1), false),
        new("500", Status(500), new(ProblemKind.Unavailable, 3), new(ProblemKind.Uncertain, 3), new(ProblemKind.Uncertain, 1), true),
        new("503, Retry-After: 60", Status(503, retryAfter: 60), new(ProblemKind.Unavailable, 1, 60), new(ProblemKind.Unavailable, 1, 60), new(ProblemKind.Unavailable, 1, 60), true),
        new("malformed body", Body("application/json", Half), new(ProblemKind.Unavailable, 1), new(ProblemKind.Uncertain, 3), new(ProblemKind.Uncertain, 1), true),
        new("truncated body", TruncateAsync, new(ProblemKind.Unavailable, 3), new(ProblemKind.Uncertain, 3), new(ProblemKind.Uncertain, 1), true),
        new("wrong content type", Body("text/html", "<html>Please sign in.</html>"), new(ProblemKind.Unavailable, 1), new(ProblemKind.Uncertain, 3), new(ProblemKind.Uncertain, 1), true),
        new("slow drip", DripAsync, new(ProblemKind.Unavailable, 3), new(ProblemKind.Uncertain, 3), new(ProblemKind.Uncertain, 1), true),
    ];

    public override string ToString() => Name;

    private static Func<HttpContext, VendorServer, Task> Status(int status, int? retryAfter = null) => (context, server) =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        }

        return context.Response.WriteAsJsonAsync(server.RefusalBody);
    };

    private static Func<HttpContext, VendorServer, Task> Body(string type, string text) => (context, _) =>
    {
        context.Response.ContentType = type;
        return context.Response.WriteAsync(text);
    };

    private static Task HoldAsync(HttpContext context, VendorServer server)
    {
        server.WhenHeld();
        return GoneAsync(context);
    }

    private static async Task DripAsync(HttpContext context, VendorServer server)
    {
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(Half);
        await context.Response.Body.FlushAsync();
        await HoldAsync(context, server);
    }

    private static async Task TruncateAsync(HttpContext context, VendorServer server)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = 1000;
        await context.Response.WriteAsync(Half);
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    private static Task ResetAsync(HttpContext context, VendorServer server)
    {
        var socket = context.Features.Get<IConnectionSocketFeature>()!.Socket;
        socket.LingerState = new(enable: true, seconds: 0);
        socket.Close();
        return Task.CompletedTask;
    }

    /// <summary>Ends when the other side has hung up.</summary>
    private static Task GoneAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        context.RequestAborted.Register(gone.SetResult);
        return gone.Task;
    }
}

/// <summary>What a call ends with.</summary>
/// <param name="Kind">What the caller is told.</param>
/// <param name="Attempts">How often the system was asked.</param>
/// <param name="RetryAfterSeconds">When to come again, as the caller is told.</param>
internal sealed record End(ProblemKind Kind, int Attempts, int? RetryAfterSeconds = null);
