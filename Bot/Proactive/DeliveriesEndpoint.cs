using System.Text.Json;
using ChatBot.Machines;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatBot.Proactive;

/// <summary><c>/api/deliveries</c>, for administrators: what senders delivered, and reading it once more.</summary>
internal static partial class DeliveriesEndpoint
{
    private const int MostTaken = 500;

    public static RouteGroupBuilder MapDeliveries(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/deliveries").WithTags("Deliveries").DisableAntiforgery();
        group.MapGet("", SearchAsync).RequireScope("deliveries:read").WithSummary("The webhook deliveries that were kept, the newest first.");
        group.MapGet("/{id:long}", FindAsync).RequireScope("deliveries:read").WithSummary("One delivery with its headers and its body.");
        group.MapPost("/{id:long}/replay", ReplayAsync).RequireScope("deliveries:replay").WithSummary("Reads a delivery once more; with dryRun=true only says what that would come to.");
        return group;
    }

    private static async Task<Ok<DeliveryPage>> SearchAsync(
        string? source, string? outcome, string? text, long? before, int? take, FlightRecorder recorder, CancellationToken cancellationToken) =>
        TypedResults.Ok(await recorder.SearchAsync(new DeliverySearch(source, outcome, text, before, Math.Clamp(take ?? 50, 1, MostTaken)), cancellationToken));

    private static async Task<Results<Ok<DeliveryDetails>, NotFound>> FindAsync(long id, FlightRecorder recorder, CancellationToken cancellationToken) =>
        await recorder.FindAsync(id, cancellationToken) is { } found ? TypedResults.Ok(found) : TypedResults.NotFound();

    private static async Task<Results<Ok<IReadOnlyList<ReplayedEvent>>, Accepted, NotFound, ProblemHttpResult>> ReplayAsync(
        long id, bool? dryRun, HttpContext http, FlightRecorder recorder, ILogger<FlightRecorder> logger, CancellationToken cancellationToken)
    {
        IReadOnlyList<ReplayedEvent>? events;

        try
        {
            events = await recorder.TryReplayAsync(id, cancellationToken);
        }
        catch (Exception exception) when (exception is JsonException or FormatException or KeyNotFoundException)
        {
            return TypedResults.Problem("The delivery cannot be read.", statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        if (events is null)
        {
            return TypedResults.NotFound();
        }

        if (dryRun is true)
        {
            return TypedResults.Ok(events);
        }

        if (!await recorder.ReplayAsync(id, cancellationToken))
        {
            return TypedResults.Problem("The delivery waits to be read anyway.", statusCode: StatusCodes.Status409Conflict);
        }

        Replayed(logger, id, Machine.Of(http).Id);
        return TypedResults.Accepted((string?)null);
    }

    [LoggerMessage(LogLevel.Information, "Delivery {DeliveryId} is read again, as {Machine} asked.")]
    private static partial void Replayed(ILogger logger, long deliveryId, string machine);
}
