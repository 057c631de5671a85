using System.Data.Common;
using ChatBot.Connectors.Capabilities;
using ChatBot.Conversations;
using ChatBot.Data;
using Dapper;

namespace ChatBot.Proactive;

/// <summary>Puts notices into the line whose time has come: the night is over, or the day's number was used up yesterday.</summary>
internal sealed partial class NoticeClock(IStore store, Notices notices, Mailbox mailbox, IOwnership ownership, TimeProvider clock, ILogger<NoticeClock> logger) : BackgroundService
{
    private const int Batch = 500;

    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(15);

    private static readonly ConversationKey Clock = new("", "notice clock");

    /// <summary>Looks once.</summary>
    /// <returns>How many conversations have something to be told now.</returns>
    public async Task<int> LookAsync(CancellationToken cancellationToken)
    {
        var due = await store.ReadAsync(
            connection => connection.QueryAsync<string>(
                "SELECT DISTINCT customer FROM notices WHERE state = 'waiting' AND not_before > 0 AND not_before <= @now LIMIT @Batch",
                new { now = clock.GetUtcNow().ToUnixTimeMilliseconds(), Batch }),
            cancellationToken);
        var rung = 0;

        foreach (var customer in due)
        {
            if (await store.WriteAsync(transaction => QueueAsync(transaction, new CustomerId(customer)), cancellationToken) is { } conversation)
            {
                mailbox.Ready.Ring(conversation);
                rung++;
            }
        }

        return rung;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LooksEvery, clock);

        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await ownership.TakeAsync(Clock, stoppingToken) is not null)
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

    private async Task<ConversationKey?> QueueAsync(DbTransaction transaction, CustomerId customer)
    {
        // What nobody can be told anywhere waits like every other notice, for the customer's next conversation.
        await transaction.Connection!.ExecuteAsync(
            "UPDATE notices SET not_before = 0 WHERE customer = @customer AND state = 'waiting' AND not_before > 0 AND not_before <= @now",
            new { customer = customer.Value, now = clock.GetUtcNow().ToUnixTimeMilliseconds() },
            transaction);
        return await ConversationDirectory.FindLastAsync(transaction, customer) is { } whereabouts
            ? await notices.QueueNextAsync(transaction, customer, whereabouts)
            : null;
    }

    [LoggerMessage(LogLevel.Warning, "Notices whose time has come could not be looked up; it is tried again soon.")]
    private partial void NotLooked(Exception exception);
}
