using ChatBot.Data;
using Microsoft.Extensions.Options;

namespace ChatBot.Conversations;

/// <summary>Takes the mailboxes: each conversation's entries one after the other, many conversations at once.</summary>
internal sealed partial class ConversationWorker(
    Mailbox mailbox,
    TurnRunner turns,
    IOwnership ownership,
    ISignals signals,
    IOptions<ConversationOptions> options,
    TimeProvider clock,
    ILogger<ConversationWorker> logger) : BackgroundService
{
    /// <summary>How many entries of a conversation are read at once.</summary>
    private const int LooksFor = 4;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        mailbox.Ready.RingWaitingAsync(mailbox.FindWaitingAsync, NotLooked, clock, stoppingToken),
        mailbox.Ready.WorkAsync(options.Value.ParallelTurns, EmptyAsync, stoppingToken));

    private async Task EmptyAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        try
        {
            if (await ownership.TakeAsync(conversation, cancellationToken) is not { } lease)
            {
                ConversationSignals.PassMailbox(signals, conversation);
                return;
            }

            IReadOnlyList<MailboxEntry> waiting;

            do
            {
                waiting = await mailbox.FindNextAsync(conversation, LooksFor, cancellationToken);

                foreach (var entry in waiting)
                {
                    await turns.RunAsync(entry with { Lease = lease }, cancellationToken);
                }
            }
            while (waiting.Count == LooksFor);
        }
        catch (LeaseLostException lost)
        {
            // Whoever has it now is told, or it is taken anew.
            ConversationTaken(lost.Message);
            mailbox.Ready.Ring(conversation);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The entry stays in its mailbox: the next look takes it up again.
            MailboxLeft(conversation.Channel, conversation.Conversation, exception);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Reason} Its turn is dropped here.")]
    private partial void ConversationTaken(string reason);

    [LoggerMessage(LogLevel.Warning, "What waits in the mailboxes could not be looked up.")]
    private partial void NotLooked(Exception exception);

    [LoggerMessage(LogLevel.Error, "The mailbox of {Channel} {Conversation} was left with something in it.")]
    private partial void MailboxLeft(string channel, string conversation, Exception exception);
}
