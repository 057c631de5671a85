using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.Conversation;

/// <summary>What the commands do that work at every step, and other short answers after which the conversation stands as before.</summary>
internal static class Commands
{
    private static readonly DialogTurnResult Done = new(DialogTurnStatus.Complete);

    /// <summary>Leaves the journey that asks.</summary>
    public static async Task<DialogTurnResult> CancelAsync(DialogContext dc, OpenQuestion question, CancellationToken cancellationToken)
    {
        await dc.Context.SendActivityAsync(ConversationAnswers.Cancelled(question.Journey?.Name), cancellationToken);
        return await dc.EndDialogAsync(null, cancellationToken);
    }

    /// <summary>Leaves all journeys and forgets the customer.</summary>
    public static async Task<DialogTurnResult> StartOverAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        dc.Context.Memory().ForgetCustomer();
        await dc.CancelAllDialogsAsync(cancellationToken);
        return await SayAsync(dc, ConversationAnswers.StartedOver(), cancellationToken);
    }

    /// <summary>Says something, then asks the open question again.</summary>
    public static async Task<DialogTurnResult> AskAgainAfterAsync(DialogContext dc, Activity words, CancellationToken cancellationToken)
    {
        await dc.Context.SendActivityAsync(words, cancellationToken);
        await OpenQuestion.AskAgainAsync(dc, cancellationToken);
        return Dialog.EndOfTurn;
    }

    /// <summary>Says something; no question is open.</summary>
    public static async Task<DialogTurnResult> SayAsync(DialogContext dc, Activity words, CancellationToken cancellationToken)
    {
        await dc.Context.SendActivityAsync(words, cancellationToken);
        return Done;
    }
}
