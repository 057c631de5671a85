using Microsoft.Extensions.Options;

namespace ChatBot.Conversations;

/// <summary>Takes the mailboxes: each conversation's entries one after the other, many conversations at once.</summary>
internal sealed partial class ConversationWorker(
    Mailbox mailbox, TurnRunner turns, IOptions<ConversationOptions> options, ILogger<ConversationWorker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var left in await mailbox.FindWaitingAsync(stoppingToken))
        {
            mailbox.Ready.Ring(left);
        }

        await mailbox.Ready.WorkAsync(options.Value.ParallelTurns, EmptyAsync, stoppingToken);
    }

    private async Task EmptyAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        try
        {
            while (await mailbox.FindNextAsync(conversation, cancellationToken) is { } entry)
            {
                await turns.RunAsync(entry, cancellationToken);
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // The entry stays in its mailbox: the next arrival, or the next start, takes it up again.
            MailboxLeft(conversation.Channel, conversation.Conversation, exception);
        }
    }

    [LoggerMessage(LogLevel.Error, "The mailbox of {Channel} {Conversation} was left with something in it.")]
    private partial void MailboxLeft(string channel, string conversation, Exception exception);
}
