using System.Globalization;
using ChatBot.Conversations;
using ChatBot.Data;
using ChatBot.Dialogs;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace ChatBot.Proactive;

/// <summary>The notices' part of a turn: tells one where nothing is open, and looks for the next when a conversation has become idle.</summary>
internal sealed class NoticeTurns(MainDialog main, Notices notices, ConversationDirectory directory, Mailbox mailbox, IStore store)
{
    /// <summary>The turn of a notice: it begins its dialog, or waits when the customer is in the middle of something.</summary>
    public async Task TellAsync(TurnUnit unit, ITurnContext turnContext, IStatePropertyAccessor<DialogState> dialogs, CancellationToken cancellationToken)
    {
        var notice = NoticeOf(turnContext);

        if (!await IsIdleAsync(turnContext, dialogs, cancellationToken))
        {
            Wait(unit, turnContext);
            return;
        }

        if (await store.ReadAsync(connection => Notices.FindAsync(connection, notice), cancellationToken) is not { } happened)
        {
            return;
        }

        turnContext.TurnState.Add(happened);
        await main.RunAsync(turnContext, dialogs, cancellationToken);
        unit.Also(transaction => notices.ToldAsync(transaction, notice));

        // Who is asked something answers first; the next notice waits for that.
        if (await IsIdleAsync(turnContext, dialogs, cancellationToken))
        {
            var here = WhereaboutsOf(unit, turnContext);
            unit.Also(transaction => notices.QueueAfterAsync(transaction, notice, here));
            unit.Then(() => mailbox.Ready.Ring(unit.Entry.Conversation));
        }
    }

    /// <summary>The turn of a notice that must not be told now.</summary>
    public void Wait(TurnUnit unit, ITurnContext turnContext) => unit.Also(transaction => notices.WaitAsync(transaction, NoticeOf(turnContext)));

    /// <summary>After a customer's turn: notes where they were seen, and puts what waits for them into the line once nothing is open.</summary>
    public async Task LookForMoreAsync(
        TurnUnit unit, ITurnContext turnContext, IStatePropertyAccessor<DialogState> dialogs, CancellationToken cancellationToken)
    {
        if (turnContext.Caller().Customer is not { } customer)
        {
            return;
        }

        var activity = turnContext.Activity;
        unit.Also(transaction => directory.SeeAsync(transaction, customer, activity, unit.Entry.Speaker));
        await GoOnAsync(unit, turnContext, dialogs, cancellationToken);
    }

    /// <summary>Puts what waits for the customer of a turn into the line, once nothing is open.</summary>
    public async Task GoOnAsync(TurnUnit unit, ITurnContext turnContext, IStatePropertyAccessor<DialogState> dialogs, CancellationToken cancellationToken)
    {
        if (turnContext.Caller().Customer is { } customer && await IsIdleAsync(turnContext, dialogs, cancellationToken))
        {
            var here = WhereaboutsOf(unit, turnContext);
            unit.Also(transaction => notices.QueueNextAsync(transaction, customer, here, isAwake: true));
            unit.Then(() => mailbox.Ready.Ring(unit.Entry.Conversation));
        }
    }

    private static Whereabouts WhereaboutsOf(TurnUnit unit, ITurnContext turnContext) => new(turnContext.Activity.GetConversationReference(), unit.Entry.Speaker);

    private static long NoticeOf(ITurnContext turnContext) => Convert.ToInt64(turnContext.Activity.Value, CultureInfo.InvariantCulture);

    private static async Task<bool> IsIdleAsync(ITurnContext turnContext, IStatePropertyAccessor<DialogState> dialogs, CancellationToken cancellationToken) =>
        (await dialogs.GetAsync(turnContext, () => new DialogState(), cancellationToken)).DialogStack.Count == 0;
}
