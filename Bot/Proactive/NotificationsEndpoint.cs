using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using ChatBot.Connectors.Capabilities.Contacts;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Conversations;
using ChatBot.Data;
using ChatBot.Machines;
using Dapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatBot.Proactive;

/// <summary><c>/api/notifications</c>: another system has a customer told what happened.</summary>
internal static partial class NotificationsEndpoint
{
    private const int LargestBody = 64 * 1024;

    private const string Source = "api";

    public static RouteGroupBuilder MapNotifications(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/notifications").WithTags("Notifications").DisableAntiforgery().RequireScope("notifications:send");
        group.MapPost("", SendAsync)
            .WithName("SendNotification")
            .WithSummary("Tells a customer what happened, as the rules for that kind of event say.")
            .WithMetadata(new IdempotentByKey(LargestBody));
        group.MapGet("/{id}", FindAsync).WithName("GetNotification").WithSummary("What became of a notification.");
        return group;
    }

    private static async Task<Results<Accepted<NotificationState>, ProblemHttpResult>> SendAsync(
        NotificationRequest request, HttpContext http, EventIntake intake, IStore store, Mailbox mailbox, TimeProvider clock, ILogger<EventIntake> logger, CancellationToken cancellationToken)
    {
        // The same request under the same key is the same event, even when its first answer was lost in a crash.
        var id = $"{request.Type}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(IdempotencyGate.KeyOf(http)))}";
        BusinessEvent happened;

        try
        {
            happened = request.ToEvent(id, clock.GetUtcNow());
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            return TypedResults.Problem($"The notification cannot be read: {exception.Message}", statusCode: StatusCodes.Status400BadRequest);
        }

        try
        {
            return await intake.FindCustomerAsync(happened.Subject, $"api|{id}", cancellationToken) is { } customer
                ? await TakeAsync(happened, customer, intake, store, mailbox)
                : TypedResults.Problem("There is no such customer.", statusCode: StatusCodes.Status404NotFound);
        }
        catch (CustomersUnavailableException exception)
        {
            CustomersUnavailable(logger, exception);
            http.Response.Headers.RetryAfter = "5";
            return TypedResults.Problem("Customers cannot be looked up now. Come again.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static async Task<Accepted<NotificationState>> TakeAsync(
        BusinessEvent happened, CustomerIdentified customer, EventIntake intake, IStore store, Mailbox mailbox)
    {
        var taken = await store.WriteAsync(transaction => intake.TakeAsync(transaction, Source, happened, customer), CancellationToken.None);

        if (taken.ToRing is { } conversation)
        {
            mailbox.Ready.Ring(conversation);
        }

        return TypedResults.Accepted($"/api/notifications/{happened.Id}", await StateOfAsync(store, happened.Id) ?? new NotificationState(happened.Id, "not_told"));
    }

    private static async Task<Results<Ok<NotificationState>, NotFound>> FindAsync(string id, HttpContext http, IStore store) =>
        IsOf(Machine.Of(http), id) && await StateOfAsync(store, id) is { } state ? TypedResults.Ok(state) : TypedResults.NotFound();

    private static bool IsOf(Machine machine, string id)
    {
        var text = new byte[id.Length];
        return id.Split('.', 2) is [_, var key] &&
            Base64Url.TryDecodeFromChars(key, text, out var written) &&
            Encoding.UTF8.GetString(text, 0, written).StartsWith($"{machine.Id}|", StringComparison.Ordinal);
    }

    private static async Task<NotificationState?> StateOfAsync(IStore store, string id)
    {
        var key = EventKinds.KeyOf(Source, id.Split('.')[0], id);
        var state = await store.ReadAsync(
            connection => connection.ExecuteScalarAsync<string?>("SELECT state FROM notices WHERE event_key = @key", new { key }), CancellationToken.None);
        return state is null ? null : new NotificationState(id, state);
    }

    [LoggerMessage(LogLevel.Warning, "A notification was sent back: customers cannot be looked up now.")]
    private static partial void CustomersUnavailable(ILogger logger, Exception exception);
}
