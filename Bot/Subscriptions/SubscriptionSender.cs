using System.Data.Common;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ChatBot.Conversations;
using ChatBot.Data;
using Dapper;

namespace ChatBot.Subscriptions;

/// <summary>
/// Delivers to subscribers, as Standard Webhooks says. Each has one delivery on its way at a time, and none waits for another: who hangs, loops or
/// fails for days holds up nobody else.
/// </summary>
internal sealed partial class SubscriptionSender(
    IStore store,
    Subscribers subscribers,
    IHttpClientFactory clients,
    IOwnership ownership,
    TimeProvider clock,
    ILogger<SubscriptionSender> logger) : BackgroundService
{
    public const string HttpClientName = "subscriptions";

    /// <summary>The pauses after each failed attempt: ten attempts in 75 hours and 35 minutes.</summary>
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5),
        TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24),
    ];

    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(1);

    /// <summary>One replica delivers.</summary>
    private static readonly ConversationKey Deliveries = new("", "subscription deliveries");

    private readonly Dictionary<string, Task> _underWay = [];

    /// <summary>Begins what is due, for every subscriber that has nothing on its way.</summary>
    /// <returns>The deliveries that are on their way now.</returns>
    public async Task<IReadOnlyList<Task>> LookAsync(CancellationToken cancellationToken)
    {
        var due = await store.ReadAsync(
            connection => connection.QueryAsync<string>(
                "SELECT DISTINCT subscription FROM subscription_deliveries WHERE done_at IS NULL AND next_at <= @now", new { now = Now }),
            cancellationToken);

        foreach (var (subscription, _) in _underWay.Where(one => one.Value.IsCompleted).ToList())
        {
            _underWay.Remove(subscription);
        }

        foreach (var subscription in due.Where(id => !_underWay.ContainsKey(id)))
        {
            _underWay[subscription] = SendDueAsync(subscription, cancellationToken);
        }

        return [.. _underWay.Values];
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LooksEvery, clock);

        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await ownership.TakeAsync(Deliveries, stoppingToken) is not null)
                {
                    await LookAsync(stoppingToken);
                }
            }
            catch (DbException exception)
            {
                NotLooked(exception);
            }
        }
    }

    private async Task SendDueAsync(string subscription, CancellationToken cancellationToken)
    {
        // Whoever looks must not wait for the first subscriber.
        await Task.Yield();

        try
        {
            while (await FindDueAsync(subscription, cancellationToken) is { } delivery && await FindSubscriberAsync(subscription, cancellationToken) is { } subscriber)
            {
                await SendAsync(subscriber, delivery, cancellationToken);
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            DeliveriesLeft(subscription, exception);
        }
    }

    private Task<SubscriptionDelivery?> FindDueAsync(string subscription, CancellationToken cancellationToken) => store.ReadAsync(
        connection => connection.QueryFirstOrDefaultAsync<SubscriptionDelivery>(
            """
            SELECT id, subscription, message, payload, created_at AS CreatedAt, attempts FROM subscription_deliveries
            WHERE subscription = @subscription AND done_at IS NULL AND next_at <= @now ORDER BY id LIMIT 1
            """,
            new { subscription, now = Now }),
        cancellationToken);

    /// <summary>The subscriber, if they still want to hear; null, and the rest dropped, when their time is over.</summary>
    private Task<Subscription?> FindSubscriberAsync(string id, CancellationToken cancellationToken) => store.WriteAsync(
        async transaction =>
        {
            var subscriber = await transaction.Connection!.QuerySingleOrDefaultAsync<Subscription>(
                $"SELECT {Subscribers.Columns} FROM subscriptions WHERE id = @id", new { id }, transaction);

            if (subscriber is { EndedAt: null } && (subscriber.ExpiresAt is not { } expires || expires > Now))
            {
                return subscriber;
            }

            await subscribers.EndAsync(transaction, id, "expired");
            return null;
        },
        cancellationToken);

    private async Task SendAsync(Subscription subscriber, SubscriptionDelivery delivery, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await PostAsync(subscriber, delivery, cancellationToken);
            await SettleAsync(subscriber, delivery, response.StatusCode, response.Headers.RetryAfter, null, cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            await SettleAsync(subscriber, delivery, null, null, exception is TaskCanceledException ? "No answer in time." : exception.Message, cancellationToken);
        }
    }

    private async Task<HttpResponseMessage> PostAsync(Subscription subscriber, SubscriptionDelivery delivery, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        using var request = new HttpRequestMessage(HttpMethod.Post, subscriber.Target) { Content = new StringContent(delivery.Payload, Encoding.UTF8, "application/json") };
        request.Headers.Add("webhook-id", delivery.Message);
        request.Headers.Add("webhook-timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", subscriber.Sign(delivery.Message, now, delivery.Payload));
        // What they say beside the status is of no interest, however long it is.
        return await clients.CreateClient(HttpClientName).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    private Task<bool> SettleAsync(
        Subscription subscriber, SubscriptionDelivery delivery, HttpStatusCode? status, RetryConditionHeaderValue? retryAfter, string? problem, CancellationToken cancellationToken)
    {
        var attempts = delivery.Attempts + 1;
        var (outcome, ends) = Judge(status, attempts);
        var next = clock.GetUtcNow() + (outcome is null ? PauseAfter(attempts, retryAfter) : TimeSpan.Zero);
        Attempted(delivery.Message, subscriber.Id, attempts, (int?)status, outcome ?? "later");
        return store.WriteAsync(
            async transaction =>
            {
                await transaction.Connection!.ExecuteAsync(
                    """
                    UPDATE subscription_deliveries SET attempts = @attempts, next_at = @next, status = @status, problem = @problem, outcome = @outcome, done_at = @done
                    WHERE id = @Id AND done_at IS NULL
                    """,
                    new { delivery.Id, attempts, next = next.ToUnixTimeMilliseconds(), status = (long?)status, problem, outcome, done = outcome is null ? (long?)null : Now },
                    transaction);

                return ends switch
                {
                    null => false,
                    "failing" when await HeardSinceAsync(transaction, delivery) => false,
                    _ => await subscribers.EndAsync(transaction, subscriber.Id, ends),
                };
            },
            cancellationToken);
    }

    /// <summary>How a delivery ends, and for what reason its subscription does; null where neither does.</summary>
    private static (string? Outcome, string? Ends) Judge(HttpStatusCode? status, long attempts) => status switch
    {
        { } taken when (int)taken is >= 200 and < 300 => ("delivered", null),
        HttpStatusCode.Gone => ("failed", "gone"),
        _ when attempts > Pauses.Length => ("failed", "failing"),
        _ => (null, null),
    };

    /// <summary>Whether a subscriber has taken anything in all the time in which this was tried: then the message was at fault, not they.</summary>
    private static async Task<bool> HeardSinceAsync(DbTransaction transaction, SubscriptionDelivery delivery) =>
        await transaction.Connection!.ExecuteScalarAsync<long>(
            "SELECT COUNT(*) FROM subscription_deliveries WHERE subscription = @Subscription AND outcome = 'delivered' AND done_at >= @CreatedAt",
            new { delivery.Subscription, delivery.CreatedAt },
            transaction) > 0;

    /// <summary>The schedule's pause, with a little chance in it so that all do not come at once; never before the subscriber wants it.</summary>
    private TimeSpan PauseAfter(long attempts, RetryConditionHeaderValue? retryAfter)
    {
        var pause = Pauses[attempts - 1] * (1 + (Random.Shared.NextDouble() * 0.1));
        var wanted = retryAfter?.Delta ?? (retryAfter?.Date - clock.GetUtcNow()) ?? TimeSpan.Zero;
        return wanted > pause ? (wanted < Pauses[^1] ? wanted : Pauses[^1]) : pause;
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    [LoggerMessage(LogLevel.Information, "{Message} to {Subscription}, attempt {Attempt}: status {Status}, {Outcome}.")]
    private partial void Attempted(string message, string subscription, long attempt, int? status, string outcome);

    [LoggerMessage(LogLevel.Warning, "What is due to subscribers could not be looked up; it is tried again soon.")]
    private partial void NotLooked(Exception exception);

    [LoggerMessage(LogLevel.Error, "The deliveries to {Subscription} were left with something in them.")]
    private partial void DeliveriesLeft(string subscription, Exception exception);
}
