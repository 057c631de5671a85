using System.Data.Common;
using Microsoft.Extensions.Options;

namespace ChatBot.Handoff;

/// <summary>Ends the waiting of customers whom nobody has taken in time.</summary>
internal sealed partial class DeskClock(Handoffs handoffs, DeskSignals signals, DeskPresence presence, IOptionsMonitor<DeskOptions> options, TimeProvider clock, ILogger<DeskClock> logger)
    : BackgroundService
{
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LooksEvery, clock);

        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            presence.Tell();

            try
            {
                if (await handoffs.GiveUpWaitingAsync(clock.GetUtcNow() - options.CurrentValue.AcceptWithin, stoppingToken) is > 0 and var count)
                {
                    NobodyCame(count);
                    signals.Changed();
                }
            }
            catch (DbException exception)
            {
                // They go on waiting, and the next look finds them.
                NotLooked(exception);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Nobody took {Count} chats in time: they become tickets.")]
    private partial void NobodyCame(int count);

    [LoggerMessage(LogLevel.Error, "Who waits too long could not be looked up.")]
    private partial void NotLooked(Exception exception);
}
