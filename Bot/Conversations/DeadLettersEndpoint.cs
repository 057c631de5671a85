using ChatBot.Data;
using ChatBot.Machines;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatBot.Conversations;

/// <summary><c>/api/dead-letters</c>, for administrators: messages that a channel refused, or of which nobody knows whether they arrived.</summary>
internal static partial class DeadLettersEndpoint
{
    private const int MostTaken = 500;

    public static RouteGroupBuilder MapDeadLetters(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/dead-letters").WithTags("Dead letters").DisableAntiforgery();
        group.MapGet("", ListAsync).RequireScope("dead-letters:read").WithSummary("Messages that could not be sent, and why, the newest first.");
        group.MapPost("/{id:long}/replay", ReplayAsync)
            .RequireScope("dead-letters:replay")
            .WithSummary("Sends a message once more. One that may have arrived needs evenIfItArrived=true.");
        return group;
    }

    private static async Task<Ok<IEnumerable<DeadLetter>>> ListAsync(
        string? channel, string? outcome, long? before, int? take, IStore store, CancellationToken cancellationToken) =>
        TypedResults.Ok(await store.ReadAsync(
            connection => connection.QueryAsync<DeadLetter>(
                """
                SELECT id, channel, conversation, verb, outcome, reason, attempts, queued_at AS QueuedAt, done_at AS DoneAt FROM outbox
                WHERE outcome IN ('refused', 'unknown') AND id < @before AND (@channel = '' OR channel = @channel) AND (@outcome = '' OR outcome = @outcome)
                ORDER BY id DESC LIMIT @take
                """,
                new { before = before ?? long.MaxValue, channel = channel ?? "", outcome = outcome ?? "", take = Math.Clamp(take ?? 50, 1, MostTaken) }),
            cancellationToken));

    private static async Task<Results<Accepted, NotFound, ProblemHttpResult>> ReplayAsync(
        long id, bool? evenIfItArrived, HttpContext http, IStore store, TimeProvider clock, ILogger<OutboxSender> logger, CancellationToken cancellationToken)
    {
        var outcome = await store.WriteAsync(
            async transaction =>
            {
                var was = await transaction.Connection!.ExecuteScalarAsync<string?>(
                    "SELECT outcome FROM outbox WHERE id = @id AND outcome IN ('refused', 'unknown')", new { id }, transaction);

                if (was is "refused" || (was is "unknown" && evenIfItArrived is true))
                {
                    // The sender looks for what waits every few seconds.
                    await transaction.Connection!.ExecuteAsync(
                        "UPDATE outbox SET done_at = NULL, outcome = NULL, reason = NULL, started_at = NULL, attempts = 0, next_at = @now WHERE id = @id",
                        new { id, now = clock.GetUtcNow().ToUnixTimeMilliseconds() },
                        transaction);
                    return "replayed";
                }

                return was;
            },
            cancellationToken);

        switch (outcome)
        {
            case null:
                return TypedResults.NotFound();
            case "replayed":
                Replayed(logger, id, Machine.Of(http).Id);
                return TypedResults.Accepted((string?)null);
            default:
                return TypedResults.Problem("The message may have arrived. Send it once more with evenIfItArrived=true.", statusCode: StatusCodes.Status409Conflict);
        }
    }

    [LoggerMessage(LogLevel.Information, "Outbox entry {EntryId} is sent once more, as {Machine} asked.")]
    private static partial void Replayed(ILogger logger, long entryId, string machine);
}

/// <summary>A message that could not be sent. Instants are Unix milliseconds.</summary>
internal sealed class DeadLetter
{
    public long Id { get; init; }

    public required string Channel { get; init; }

    public required string Conversation { get; init; }

    public required string Verb { get; init; }

    /// <summary>refused: it surely did not arrive; unknown: it may have.</summary>
    public required string Outcome { get; init; }

    public string? Reason { get; init; }

    public long Attempts { get; init; }

    public long QueuedAt { get; init; }

    public long? DoneAt { get; init; }
}
