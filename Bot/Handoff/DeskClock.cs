using System.Data.Common;
using Microsoft.Extensions.Options;

namespace ChatBot.Handoff;

/// <summary>Ends the waiting of customers whom nobody has taken in time, and puts those back into the line whose agent is lost.</summary>
internal sealed partial class DeskClock(
    Handoffs handoffs, DeskPresence presence, DeskSignals signals, IOptionsMonitor<DeskOptions> options, TimeProvider clock, ILogger<DeskClock> logger)
    : BackgroundService
{
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(2);

    /// <summary>Looks once.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        if (await handoffs.GiveUpWaitingAsync(clock.GetUtcNow() - options.CurrentValue.AcceptWithin, cancellationToken) is > 0 and var count)
        {
            NobodyCame(count);
            signals.Changed();
        }

        foreach (var taken in await handoffs.ListTakenAsync(cancellationToken))
        {
            if (presence.AbsenceOf(taken.Agent!) > options.CurrentValue.AgentLostAfter &&
                await handoffs.PutBackAsync(taken.Id, taken.Agent!, cancellationToken))
            {
                AgentLost(taken.Id);
                signals.Changed();
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LooksEvery, clock);

        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            presence.Tell();

            try
            {
                await LookAsync(stoppingToken);
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

    [LoggerMessage(LogLevel.Warning, "The agent of chat {Handoff} is gone: it is back in the line.")]
    private partial void AgentLost(long handoff);

    [LoggerMessage(LogLevel.Error, "Who waits too long could not be looked up.")]
    private partial void NotLooked(Exception exception);
}
