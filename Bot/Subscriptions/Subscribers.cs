using System.Data.Common;
using System.Text.Json;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Data;
using ChatBot.Proactive;
using Dapper;
using Microsoft.Extensions.Options;

namespace ChatBot.Subscriptions;

/// <summary>Who wants to hear what happens, and what each is to be sent.</summary>
internal sealed class Subscribers(IStore store, IOptions<SubscriptionOptions> options, TimeProvider clock)
{
    public const string Columns =
        """
        id, target, secret, previous_secret AS PreviousSecret, previous_until AS PreviousUntil, events, created_at AS CreatedAt, expires_at AS ExpiresAt,
        ended_at AS EndedAt, end_reason AS EndReason
        """;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Takes a subscription in.</summary>
    /// <returns>Null when the machine has as many as it may.</returns>
    public Task<Subscription?> AddAsync(string machine, Uri target, IReadOnlyList<string> events, DateTimeOffset? expiresAt, CancellationToken cancellationToken)
    {
        var added = new Subscription
        {
            Id = $"sub_{Guid.NewGuid():N}",
            Target = target.AbsoluteUri,
            Secret = Subscription.NewSecret(),
            Events = events.Count == 0 ? "" : $",{string.Join(',', events)},",
            CreatedAt = Now,
            ExpiresAt = expiresAt?.ToUnixTimeMilliseconds(),
        };
        return store.WriteAsync(
            async transaction =>
            {
                var open = await transaction.Connection!.ExecuteScalarAsync<long>(
                    "SELECT COUNT(*) FROM subscriptions WHERE machine = @machine AND ended_at IS NULL", new { machine }, transaction);

                if (open >= options.Value.MostPerMachine)
                {
                    return null;
                }

                await transaction.Connection!.ExecuteAsync(
                    "INSERT INTO subscriptions (id, machine, target, events, secret, created_at, expires_at) VALUES (@Id, @machine, @Target, @Events, @Secret, @CreatedAt, @ExpiresAt)",
                    new { added.Id, machine, added.Target, added.Events, added.Secret, added.CreatedAt, added.ExpiresAt },
                    transaction);
                return added;
            },
            cancellationToken);
    }

    /// <summary>A machine's own subscriptions, also those that ended, the newest first.</summary>
    public Task<IEnumerable<Subscription>> ListAsync(string machine, CancellationToken cancellationToken) => store.ReadAsync(
        connection => connection.QueryAsync<Subscription>($"SELECT {Columns} FROM subscriptions WHERE machine = @machine ORDER BY created_at DESC LIMIT 1000", new { machine }), cancellationToken);

    /// <summary>One of a machine's own subscriptions; null when there is none.</summary>
    public Task<Subscription?> FindAsync(string machine, string id, CancellationToken cancellationToken) => store.ReadAsync(
        connection => connection.QuerySingleOrDefaultAsync<Subscription>($"SELECT {Columns} FROM subscriptions WHERE id = @id AND machine = @machine", new { id, machine }), cancellationToken);

    /// <summary>Makes a new secret; the one before signs too for a while.</summary>
    public Task<Subscription?> ChangeSecretAsync(string machine, string id, CancellationToken cancellationToken) => store.WriteAsync(
        transaction => transaction.Connection!.QuerySingleOrDefaultAsync<Subscription>(
            $"""
            UPDATE subscriptions SET previous_secret = secret, previous_until = @until, secret = @secret
            WHERE id = @id AND machine = @machine AND ended_at IS NULL RETURNING {Columns}
            """,
            new { id, machine, secret = Subscription.NewSecret(), until = (clock.GetUtcNow() + options.Value.SecretOverlap).ToUnixTimeMilliseconds() },
            transaction),
        cancellationToken);

    /// <summary>Ends one of a machine's own subscriptions. False when there is none that is open.</summary>
    public Task<bool> EndAsync(string machine, string id, CancellationToken cancellationToken) => store.WriteAsync(
        async transaction =>
            await transaction.Connection!.ExecuteScalarAsync<long>(
                "SELECT COUNT(*) FROM subscriptions WHERE id = @id AND machine = @machine AND ended_at IS NULL", new { id, machine }, transaction) == 1 &&
            await EndAsync(transaction, id, "deleted"),
        cancellationToken);

    /// <summary>Ends a subscription, and drops what it has not been sent.</summary>
    public async Task<bool> EndAsync(DbTransaction transaction, string id, string reason)
    {
        await transaction.Connection!.ExecuteAsync(
            "UPDATE subscription_deliveries SET done_at = @Now, outcome = 'dropped' WHERE subscription = @id AND done_at IS NULL", new { id, Now }, transaction);
        return await transaction.Connection!.ExecuteAsync(
            "UPDATE subscriptions SET ended_at = @Now, end_reason = @reason WHERE id = @id AND ended_at IS NULL", new { id, Now, reason }, transaction) == 1;
    }

    /// <summary>Queues an event for everybody who wants to hear of it, as part of the transaction in which it is taken in.</summary>
    public Task TellAsync(DbTransaction transaction, string source, BusinessEvent happened, CustomerId? customer) => transaction.Connection!.ExecuteAsync(
        """
        INSERT INTO subscription_deliveries (subscription, message, payload, created_at, next_at)
        SELECT id, @message, @payload, @Now, @Now FROM subscriptions
        WHERE ended_at IS NULL AND (expires_at IS NULL OR expires_at > @Now) AND (events = '' OR events LIKE @kind)
        ON CONFLICT (subscription, message) DO NOTHING
        """,
        new
        {
            message = MessageOf(source, happened),
            payload = JsonSerializer.Serialize(PayloadOf(happened, customer), Json),
            Now,
            kind = $"%,{EventKinds.NameOf(happened)},%",
        },
        transaction);

    /// <summary>The newest events of a kind as a subscriber would be sent them: so that one can look at samples before anything happens.</summary>
    public async Task<IReadOnlyList<SubscriptionSample>> SamplesAsync(string? kind, CancellationToken cancellationToken)
    {
        var rows = await store.ReadAsync(
            connection => connection.QueryAsync<Told>(
                "SELECT source, customer, data FROM timeline WHERE @kind = '' OR data LIKE @start ORDER BY id DESC LIMIT 25",
                new { kind = kind ?? "", start = $"{{\"type\":\"{kind}\",%" }),
            cancellationToken);
        return
        [
            .. rows.Select(row => (Row: row, Event: JsonSerializer.Deserialize<BusinessEvent>(row.Data)!)).Select(told => new SubscriptionSample(
                MessageOf(told.Row.Source, told.Event), PayloadOf(told.Event, told.Row.Customer is { } customer ? new CustomerId(customer) : null))),
        ];
    }

    private static string MessageOf(string source, BusinessEvent happened) =>
        "msg_" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(EventKinds.KeyOf(source, happened))))[..32];

    private static SubscriptionPayload PayloadOf(BusinessEvent happened, CustomerId? customer) =>
        new(EventKinds.NameOf(happened), happened.OccurredAt, new SubscriptionData(customer?.Value, happened));

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private sealed record Told(string Source, string? Customer, string Data);
}

/// <summary>What a subscriber is sent, as Standard Webhooks writes it.</summary>
internal sealed record SubscriptionPayload(string Type, DateTimeOffset Timestamp, SubscriptionData Data);

/// <param name="Customer">The customer's id in our systems; null when nobody is known.</param>
/// <param name="Event">What happened, as it stands on the timeline.</param>
internal sealed record SubscriptionData(string? Customer, BusinessEvent Event);

/// <param name="Id">Unique, and the same as the delivery's <c>webhook-id</c>.</param>
internal sealed record SubscriptionSample(string Id, SubscriptionPayload Payload);
