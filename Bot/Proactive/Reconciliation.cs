using System.Data.Common;
using ChatBot.Connectors.Capabilities.Contacts;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Connectors.Plumbing;
using ChatBot.Connectors.Webhooks;
using ChatBot.Conversations;
using ChatBot.Data;
using Dapper;
using Microsoft.Extensions.Options;

namespace ChatBot.Proactive;

/// <summary>
/// Asks senders that lose deliveries what has happened, and takes in what no delivery brought: the cursor moves in the transaction of the events
/// before it, so nothing is left out and nothing is told twice, wherever a crash comes.
/// </summary>
internal sealed partial class Reconciliation(
    IEnumerable<IReconciled> senders,
    EventIntake intake,
    IStore store,
    Mailbox mailbox,
    IOwnership ownership,
    IOptions<ProactiveOptions> options,
    TimeProvider clock,
    ILogger<Reconciliation> logger) : BackgroundService
{
    private static readonly ConversationKey Poll = new("", "reconciliation");

    /// <summary>Asks every sender once, to the end of what it has.</summary>
    /// <returns>How many events no delivery had brought.</returns>
    public async Task<int> AskAllAsync(CancellationToken cancellationToken)
    {
        var gaps = 0;

        foreach (var sender in senders)
        {
            try
            {
                gaps += await AskAsync(sender, cancellationToken);
            }
            catch (Exception exception) when (exception is ConnectorException or CustomersUnavailableException or DbException)
            {
                // It goes on where it stopped; the other senders have nothing to do with it.
                NotAsked(sender.Source, exception);
            }
        }

        return gaps;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!senders.Any())
        {
            return;
        }

        using var timer = new PeriodicTimer(options.Value.ReconcileEvery, clock);

        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (await ownership.TakeAsync(Poll, stoppingToken) is not null)
                {
                    await AskAllAsync(stoppingToken);
                }
            }
            catch (DbException exception)
            {
                NotAsked("everybody", exception);
            }
        }
    }

    private async Task<int> AskAsync(IReconciled sender, CancellationToken cancellationToken)
    {
        var cursor = await store.ReadAsync(
            connection => connection.ExecuteScalarAsync<string?>("SELECT cursor FROM reconciliations WHERE source = @Source", new { sender.Source }), cancellationToken);
        var gaps = 0;
        ReconciledPage page;

        do
        {
            page = await sender.ReadAsync(cursor, cancellationToken);
            gaps += await TakeAsync(sender.Source, page, cancellationToken);
            cursor = page.Cursor;
        }
        while (page.HasMore);

        if (gaps > 0)
        {
            GapsClosed(sender.Source, gaps);
        }

        return gaps;
    }

    private async Task<int> TakeAsync(string source, ReconciledPage page, CancellationToken cancellationToken)
    {
        var concerned = new List<(BusinessEvent Event, CustomerIdentified? Customer)>();

        foreach (var happened in page.Events)
        {
            concerned.Add((happened, await intake.FindCustomerAsync(happened.Subject, $"reconciliation|{EventKinds.KeyOf(source, happened)}", cancellationToken)));
        }

        var taken = await store.WriteAsync(
            async transaction =>
            {
                var all = new List<TakenIn>();

                foreach (var (happened, customer) in concerned)
                {
                    all.Add(await intake.TakeAsync(transaction, source, happened, customer));
                }

                await MoveAsync(transaction, source, page.Cursor, all.Count(one => one.IsNew));
                return all;
            },
            CancellationToken.None);

        foreach (var conversation in taken.Select(one => one.ToRing).OfType<ConversationKey>())
        {
            mailbox.Ready.Ring(conversation);
        }

        return taken.Count(one => one.IsNew);
    }

    private Task MoveAsync(DbTransaction transaction, string source, string cursor, int gaps) => transaction.Connection!.ExecuteAsync(
        """
        INSERT INTO reconciliations (source, cursor, at, gaps) VALUES (@source, @cursor, @at, @gaps)
        ON CONFLICT (source) DO UPDATE SET cursor = excluded.cursor, at = excluded.at, gaps = reconciliations.gaps + excluded.gaps
        """,
        new { source, cursor, at = clock.GetUtcNow().ToUnixTimeMilliseconds(), gaps },
        transaction);

    [LoggerMessage(LogLevel.Warning, "{Source} had lost deliveries: {Count} events were taken in without.")]
    private partial void GapsClosed(string source, int count);

    [LoggerMessage(LogLevel.Warning, "{Source} could not be asked what has happened; it is asked again later.")]
    private partial void NotAsked(string source, Exception exception);
}
