using ChatBot.Connectors.Pipeline;
using ChatBot.Dialogs;
using ChatBot.Dialogs.Promising;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Newtonsoft.Json;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace ChatBot.Conversations;

/// <summary>
/// What a conversation was promised: a turn that needs a slow system's answer is put aside with the dialogs that were open, the customer is
/// told so and may talk of something else, and the turn is run again, in the line and when nothing else is open, once the answer is there.
/// </summary>
internal sealed class Promises(
    TurnUnit unit, ConversationState state, MainDialog main, Mailbox mailbox, TurnBudgets budgets, IOptions<ConversationOptions> options, IOptions<ChannelOptions> channels, TimeProvider clock)
{
    /// <summary>A channel's request must be answered while the channel still listens.</summary>
    private static readonly TimeSpan BeforeChannelsEnd = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1);

    private IStatePropertyAccessor<List<Promise>> Made => state.CreateProperty<List<Promise>>("promises");

    /// <summary>Gives the customer's turn its time, where an answer could also be brought later.</summary>
    public IDisposable? Begin(ITurnContext turnContext)
    {
        if (turnContext.Activity.Type is not ActivityTypes.Message || unit.Entry.Kind is not (EntryKind.Activity or EntryKind.Request))
        {
            return null;
        }

        var waits = options.Value.PromiseAfter;

        if (unit.Entry.Kind is EntryKind.Request)
        {
            if (!channels.Value.MayWriteTo(turnContext.Activity.ServiceUrl))
            {
                return null;
            }

            var left = options.Value.AnswerWithin - BeforeChannelsEnd - (clock.GetUtcNow() - unit.Entry.ArrivedAt);
            waits = left < waits ? left : waits;
        }

        return budgets.Begin(unit.TurnKey, waits > Least ? waits : Least);
    }

    /// <summary>Puts the turn aside until its call has ended, and says so.</summary>
    public async Task MakeAsync(ITurnContext turnContext, IStatePropertyAccessor<DialogState> dialogs, KeptCall call, CancellationToken cancellationToken)
    {
        var made = await Made.GetAsync(turnContext, () => [], cancellationToken);
        var told = unit.Entry.Kind is EntryKind.FollowUp ? ReadOutcome(turnContext).Promise : unit.TurnKey;

        if (made.Find(promise => promise.TurnKey == told) is { } known)
        {
            // It needs one answer more; the customer knows already.
            known.IsDue = false;
            Hear(known, turnContext);
        }
        else
        {
            made.Add(new Promise { TurnKey = told, Activity = unit.Entry.Activity, Dialogs = await dialogs.GetAsync(turnContext, () => new DialogState(), cancellationToken) });
            await dialogs.SetAsync(turnContext, new DialogState(), cancellationToken);
            await turnContext.SendActivityAsync(PromiseAnswers.Promised(), cancellationToken);
        }

        var arrival = PromisedCalls.Arrive(call, told, turnContext.Activity.GetConversationReference(), unit.Entry.Speaker);
        unit.Also(transaction => mailbox.InsertAsync(transaction, arrival));
        unit.Then(() => mailbox.Ready.Ring(arrival.Conversation));
    }

    /// <summary>The turn of a follow-up: notes the outcome, and keeps the promise if nothing else is open.</summary>
    /// <param name="mayTalk">Whether the bot has the conversation, and no person.</param>
    public async Task HearAsync(ITurnContext turnContext, IStatePropertyAccessor<DialogState> dialogs, bool mayTalk, CancellationToken cancellationToken)
    {
        var made = await Made.GetAsync(turnContext, () => [], cancellationToken);

        if (made.Find(promise => promise.TurnKey == ReadOutcome(turnContext).Promise) is not { } due)
        {
            return;
        }

        Hear(due, turnContext);
        due.IsDue = true;

        if (!mayTalk || !await IsIdleAsync(turnContext, dialogs, cancellationToken))
        {
            return;
        }

        made.Remove(due);
        await KeepAsync(due, turnContext, dialogs, cancellationToken);
    }

    /// <summary>After a turn: puts the keeping of the oldest promise that is due into the line, once nothing else is open.</summary>
    public async Task LookForMoreAsync(ITurnContext turnContext, IStatePropertyAccessor<DialogState> dialogs, CancellationToken cancellationToken)
    {
        if ((await Made.GetAsync(turnContext, () => [], cancellationToken)).Find(promise => promise.IsDue) is { } due &&
            await IsIdleAsync(turnContext, dialogs, cancellationToken))
        {
            var arrival = PromisedCalls.FollowUp(
                turnContext.Activity.GetConversationReference(), unit.Entry.Speaker, new PromisedOutcome(due.TurnKey, null, null), $"{due.TurnKey}|{unit.Entry.Id}");
            unit.Also(transaction => mailbox.InsertAsync(transaction, arrival));
            unit.Then(() => mailbox.Ready.Ring(arrival.Conversation));
        }
    }

    /// <summary>Runs the turn that was put aside, as the same turn: what it has written it finds written, what it needed to know it knows.</summary>
    private async Task KeepAsync(Promise due, ITurnContext turnContext, IStatePropertyAccessor<DialogState> dialogs, CancellationToken cancellationToken)
    {
        var said = JsonConvert.DeserializeObject<Activity>(due.Activity, HttpHelper.BotMessageSerializerSettings)!;
        // They said it then; the transcript has it.
        unit.Incoming = new Activity { Type = ActivityTypes.Event, ServiceUrl = turnContext.Activity.ServiceUrl };
        var activity = turnContext.Activity;
        (activity.Type, activity.Name, activity.Text, activity.Value) = (ActivityTypes.Message, null, said.Text, said.Value);
        (activity.Attachments, activity.ChannelData, activity.Entities) = (said.Attachments, said.ChannelData, said.Entities);
        turnContext.TurnState.Set(turnContext.Facts() with { TurnKey = due.TurnKey });
        await dialogs.SetAsync(turnContext, due.Dialogs ?? new DialogState(), cancellationToken);
        await main.MakeReadableAsync(turnContext, dialogs, cancellationToken);
        await turnContext.SendActivityAsync(PromiseAnswers.Kept(), cancellationToken);

        using (budgets.Begin(due.TurnKey, options.Value.PromiseAfter, due.Outcomes))
        {
            await main.RunAsync(turnContext, dialogs, cancellationToken);
        }
    }

    private static void Hear(Promise promise, ITurnContext turnContext)
    {
        if (turnContext.Activity is { Type: ActivityTypes.Event } && ReadOutcome(turnContext) is { CallKey: { } key, Outcome: { } outcome })
        {
            promise.Outcomes[key] = outcome;
        }
    }

    private static PromisedOutcome ReadOutcome(ITurnContext turnContext) => JsonSerializer.Deserialize<PromisedOutcome>((string)turnContext.Activity.Value)!;

    private static async Task<bool> IsIdleAsync(ITurnContext turnContext, IStatePropertyAccessor<DialogState> dialogs, CancellationToken cancellationToken) =>
        (await dialogs.GetAsync(turnContext, () => new DialogState(), cancellationToken)).DialogStack.Count == 0;

    /// <summary>A turn that was put aside.</summary>
    internal sealed class Promise
    {
        /// <summary>The turn's key, which names the promise too.</summary>
        public string TurnKey { get; set; } = "";

        /// <summary>What the customer said, as the channel brought it.</summary>
        public string Activity { get; set; } = "";

        /// <summary>The dialogs that were open.</summary>
        public DialogState? Dialogs { get; set; }

        /// <summary>The outcomes that are known, by the calls' keys.</summary>
        public Dictionary<string, string> Outcomes { get; set; } = [];

        /// <summary>Whether all that the turn asked for is known.</summary>
        public bool IsDue { get; set; }
    }
}
