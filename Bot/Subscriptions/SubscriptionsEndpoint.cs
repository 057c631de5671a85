using ChatBot.Data;
using ChatBot.Machines;
using ChatBot.Proactive;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatBot.Subscriptions;

/// <summary><c>/api/subscriptions</c>: REST hooks, by which other systems hear what happens. Each machine sees and ends its own only.</summary>
internal static class SubscriptionsEndpoint
{
    /// <summary>The operation's name in OpenAPI documents.</summary>
    public const string Subscribe = "Subscribe";

    private const int LargestBody = 16 * 1024;

    private const int LongestTarget = 2048;

    public static RouteGroupBuilder MapSubscriptions(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/subscriptions").WithTags("Subscriptions").DisableAntiforgery().RequireScope("subscriptions:manage");
        group.MapPost("", AddAsync).WithName(Subscribe).WithSummary("Has events delivered to an address, signed as Standard Webhooks says.").WithMetadata(new IdempotentByKey(LargestBody));
        group.MapGet("", ListAsync).WithName("ListSubscriptions").WithSummary("Your subscriptions, the newest first.");
        group.MapGet("/samples", SamplesAsync).WithName("SampleEvents").WithSummary("The newest events as they would be delivered, the newest first.");
        group.MapGet("/{id}", FindAsync).WithName("GetSubscription").WithSummary("One subscription.");
        group.MapDelete("/{id}", EndAsync).WithName("Unsubscribe").WithSummary("Ends a subscription.");
        group.MapPost("/{id}/secret", ChangeSecretAsync).WithName("ChangeSubscriptionSecret").WithSummary("Makes a new secret; the one before signs too for a while.");
        group.MapGet("/{id}/deliveries", DeliveriesAsync).WithName("ListSubscriptionDeliveries").WithSummary("What was delivered, and how that went, the newest first.");
        group.MapPost("/{id}/deliveries/{delivery:long}/replay", ReplayAsync).WithName("ReplaySubscriptionDelivery").WithSummary("Delivers once more.");
        return group;
    }

    private static async Task<Results<Created<SubscriptionCreated>, ProblemHttpResult>> AddAsync(
        SubscriptionRequest request, HttpContext http, Subscribers subscribers, PublicAddresses addresses, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (TargetOf(request, addresses) is not { } target)
        {
            return Refuse($"targetUrl must be an https address of at most {LongestTarget} characters that is public.");
        }

        if ((request.Events ?? []).FirstOrDefault(kind => !EventKinds.All.Contains(kind)) is { } unknown)
        {
            return Refuse($"There is no event '{unknown}'. Possible: {string.Join(", ", EventKinds.All)}.");
        }

        if (request.ExpirationDate <= clock.GetUtcNow())
        {
            return Refuse("expirationDate is over.");
        }

        return await subscribers.AddAsync(Machine.Of(http).Id, target, request.Events ?? [], request.ExpirationDate, cancellationToken) is { } added
            ? TypedResults.Created($"/api/subscriptions/{added.Id}", new SubscriptionCreated(added.Id, added.Target, EventsOf(added), added.Secret))
            : TypedResults.Problem("You have as many subscriptions as you may. End one first.", statusCode: StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<IEnumerable<SubscriptionShown>>> ListAsync(HttpContext http, Subscribers subscribers, CancellationToken cancellationToken) =>
        TypedResults.Ok((await subscribers.ListAsync(Machine.Of(http).Id, cancellationToken)).Select(Show));

    private static async Task<Results<Ok<SubscriptionShown>, NotFound>> FindAsync(string id, HttpContext http, Subscribers subscribers, CancellationToken cancellationToken) =>
        await subscribers.FindAsync(Machine.Of(http).Id, id, cancellationToken) is { } found ? TypedResults.Ok(Show(found)) : TypedResults.NotFound();

    private static async Task<Results<NoContent, NotFound>> EndAsync(string id, HttpContext http, Subscribers subscribers, CancellationToken cancellationToken) =>
        await subscribers.EndAsync(Machine.Of(http).Id, id, cancellationToken) ? TypedResults.NoContent() : TypedResults.NotFound();

    private static async Task<Results<Ok<SubscriptionCreated>, NotFound>> ChangeSecretAsync(string id, HttpContext http, Subscribers subscribers, CancellationToken cancellationToken) =>
        await subscribers.ChangeSecretAsync(Machine.Of(http).Id, id, cancellationToken) is { } changed
            ? TypedResults.Ok(new SubscriptionCreated(changed.Id, changed.Target, EventsOf(changed), changed.Secret))
            : TypedResults.NotFound();

    private static async Task<Ok<IReadOnlyList<SubscriptionSample>>> SamplesAsync(string? @event, Subscribers subscribers, CancellationToken cancellationToken) =>
        TypedResults.Ok(await subscribers.SamplesAsync(EventKinds.All.Contains(@event) ? @event : null, cancellationToken));

    private static async Task<Results<Ok<IEnumerable<SubscriptionAttempts>>, NotFound>> DeliveriesAsync(
        string id, HttpContext http, Subscribers subscribers, IStore store, CancellationToken cancellationToken) =>
        await subscribers.FindAsync(Machine.Of(http).Id, id, cancellationToken) is null
            ? TypedResults.NotFound()
            : TypedResults.Ok(await store.ReadAsync(
                connection => connection.QueryAsync<SubscriptionAttempts>(
                    $"SELECT {SubscriptionAttempts.Columns} FROM subscription_deliveries WHERE subscription = @id ORDER BY id DESC LIMIT 200", new { id }),
                cancellationToken));

    private static async Task<Results<Accepted, NotFound>> ReplayAsync(
        string id, long delivery, HttpContext http, Subscribers subscribers, IStore store, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (await subscribers.FindAsync(Machine.Of(http).Id, id, cancellationToken) is not { EndedAt: null })
        {
            return TypedResults.NotFound();
        }

        var again = await store.WriteAsync(
            transaction => transaction.Connection!.ExecuteAsync(
                "UPDATE subscription_deliveries SET done_at = NULL, outcome = NULL, attempts = 0, next_at = @now WHERE id = @delivery AND subscription = @id",
                new { id, delivery, now = clock.GetUtcNow().ToUnixTimeMilliseconds() },
                transaction),
            cancellationToken);
        return again == 1 ? TypedResults.Accepted((string?)null) : TypedResults.NotFound();
    }

    /// <summary>The address, if it may be delivered to as far as it shows; what its name means is looked up at each delivery.</summary>
    private static Uri? TargetOf(SubscriptionRequest request, PublicAddresses addresses)
    {
        if (!Uri.TryCreate(request.TargetUrl, UriKind.Absolute, out var target) || target.UserInfo.Length > 0 || request.TargetUrl.Length > LongestTarget)
        {
            return null;
        }

        var literal = System.Net.IPAddress.TryParse(target.Host.Trim('[', ']'), out var address) ? address : null;
        return target.Scheme switch
        {
            "https" when literal is null || addresses.MayReach(literal) => target,
            "http" when literal is not null && addresses.IsAllowed(literal) => target,
            _ => null,
        };
    }

    private static ProblemHttpResult Refuse(string reason) => TypedResults.Problem(reason, statusCode: StatusCodes.Status400BadRequest);

    private static SubscriptionShown Show(Subscription one) => new(
        one.Id,
        one.Target,
        EventsOf(one),
        DateTimeOffset.FromUnixTimeMilliseconds(one.CreatedAt),
        one.ExpiresAt is { } expires ? DateTimeOffset.FromUnixTimeMilliseconds(expires) : null,
        one.EndedAt is { } ended ? DateTimeOffset.FromUnixTimeMilliseconds(ended) : null,
        one.EndReason);

    private static string[] EventsOf(Subscription one) => one.Events.Split(',', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Who wants to hear what.</summary>
/// <param name="TargetUrl">Where to deliver: https.</param>
/// <param name="Events">The kinds of events, such as <c>order_shipped</c>; all, when it is empty.</param>
/// <param name="ExpirationDate">When it ends of itself.</param>
internal sealed record SubscriptionRequest(string? TargetUrl, IReadOnlyList<string>? Events, DateTimeOffset? ExpirationDate);

/// <param name="Secret">Signs what is delivered; shown this once.</param>
internal sealed record SubscriptionCreated(string Id, string TargetUrl, IReadOnlyList<string> Events, string Secret);

internal sealed record SubscriptionShown(
    string Id, string TargetUrl, IReadOnlyList<string> Events, DateTimeOffset CreatedAt, DateTimeOffset? ExpirationDate, DateTimeOffset? EndedAt, string? EndReason);

/// <summary>A message to a subscriber, and how its attempts went. Instants are Unix milliseconds.</summary>
internal sealed class SubscriptionAttempts
{
    public const string Columns =
        "id, message, attempts, status, problem, outcome, created_at AS CreatedAt, next_at AS NextAt, done_at AS DoneAt";

    public long Id { get; init; }

    public required string Message { get; init; }

    public long Attempts { get; init; }

    public long? Status { get; init; }

    public string? Problem { get; init; }

    public string? Outcome { get; init; }

    public long CreatedAt { get; init; }

    public long NextAt { get; init; }

    public long? DoneAt { get; init; }
}
