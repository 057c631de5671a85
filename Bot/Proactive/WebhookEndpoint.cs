using System.Text.Json;
using ChatBot.Channels;
using ChatBot.Connectors.Webhooks;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatBot.Proactive;

/// <summary><c>POST /api/webhooks/{source}</c>: a verdict on the raw bytes, one row in the inbox, 202. Nothing else happens before the reply.</summary>
internal static partial class WebhookEndpoint
{
    private const int LargestBody = 1024 * 1024;

    public static RouteGroupBuilder MapWebhooks(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/webhooks").WithTags("Webhooks").DisableAntiforgery();
        group.MapPost("/{source}", TakeAsync).WithSummary("Takes a signed delivery from a system that tells us what happened in it.");
        group.MapMethods("/{source}", [HttpMethods.Get, HttpMethods.Options], Greet).WithSummary("Answers a system that greets before it delivers.");
        return group;
    }

    private static Results<Ok, ProblemHttpResult> Greet(string source, HttpRequest request, IEnumerable<IWebhookSource> sources)
    {
        if (sources.FirstOrDefault(known => known.IsOn && known.Name == source)?.Greet(request.Method, DeliveryOf(request, default)) is not { } handshake)
        {
            return TypedResults.Problem("There is no such source, or it does not greet.", statusCode: StatusCodes.Status404NotFound);
        }

        return handshake.Status == StatusCodes.Status200OK
            ? Answer(request.HttpContext, handshake)
            : TypedResults.Problem("Who greets is not the sender.", statusCode: handshake.Status);
    }

    private static Ok Answer(HttpContext http, WebhookHandshake handshake)
    {
        foreach (var (name, value) in handshake.Headers)
        {
            http.Response.Headers[name] = value;
        }

        return TypedResults.Ok();
    }

    private static WebhookDelivery DeliveryOf(HttpRequest request, ReadOnlyMemory<byte> body) => new(
        request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), body)
    {
        Query = request.Query.ToDictionary(parameter => parameter.Key, parameter => parameter.Value.ToString()),
    };

    private static async Task<Results<Accepted, Ok, ProblemHttpResult>> TakeAsync(
        string source, HttpRequest request, IEnumerable<IWebhookSource> sources, WebhookInbox inbox, ILogger<WebhookInbox> logger, CancellationToken cancellationToken)
    {
        if (sources.FirstOrDefault(known => known.IsOn && known.Name == source) is not { } sender)
        {
            return Refuse(logger, source, StatusCodes.Status404NotFound, "There is no such source, or its secret is not set.");
        }

        if (inbox.IsFull)
        {
            return Refuse(logger, source, StatusCodes.Status503ServiceUnavailable, "Too many deliveries wait to be read. Come again.");
        }

        if (await BoundedBody.ReadAsync(request, LargestBody, cancellationToken) is not { } body)
        {
            return Refuse(logger, source, StatusCodes.Status413PayloadTooLarge, $"A delivery may have {LargestBody} bytes at most.");
        }

        var delivery = DeliveryOf(request, body);

        if (sender.Greet(request.Method, delivery) is { } handshake)
        {
            return Answer(request.HttpContext, handshake);
        }

        return sender.Verify(delivery) switch
        {
            WebhookVerdict.Authentic => await KeepAsync(sender, delivery, inbox, logger, cancellationToken),
            WebhookVerdict.Stale => Refuse(logger, source, StatusCodes.Status401Unauthorized, "The delivery was signed too long ago, or ahead of time."),
            WebhookVerdict.SignatureWrong => Refuse(logger, source, StatusCodes.Status401Unauthorized, "The signature is wrong."),
            _ => Refuse(logger, source, StatusCodes.Status401Unauthorized, "The delivery is not signed."),
        };
    }

    private static async Task<Results<Accepted, Ok, ProblemHttpResult>> KeepAsync(
        IWebhookSource sender, WebhookDelivery delivery, WebhookInbox inbox, ILogger logger, CancellationToken cancellationToken)
    {
        string key;

        try
        {
            key = sender.DeliveryKey(delivery);
            // Read now to tell the sender what is wrong with it; what it means is found out later.
            sender.Read(delivery);
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            return Refuse(logger, sender.Name, StatusCodes.Status400BadRequest, "The delivery cannot be read.");
        }

        if (!await inbox.KeepAsync(sender.Name, key, delivery, cancellationToken))
        {
            Repeated(logger, sender.Name, key);
        }

        return TypedResults.Accepted((string?)null);
    }

    private static ProblemHttpResult Refuse(ILogger logger, string source, int status, string reason)
    {
        Refused(logger, source, status, reason);
        return TypedResults.Problem(reason, statusCode: status);
    }

    [LoggerMessage(LogLevel.Warning, "A delivery from {Source} was refused with {Status}: {Reason}")]
    private static partial void Refused(ILogger logger, string source, int status, string reason);

    [LoggerMessage(LogLevel.Information, "{Source} delivered {DeliveryKey} again.")]
    private static partial void Repeated(ILogger logger, string source, string deliveryKey);
}
