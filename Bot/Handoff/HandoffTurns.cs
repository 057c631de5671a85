using System.Globalization;
using System.Text.Json;
using ChatBot.Conversations;
using ChatBot.Dialogs;
using ChatBot.Dialogs.Handoff;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace ChatBot.Handoff;

/// <summary>The desk's part of a turn: what customers say while a person has, or is asked to have, their conversation, and what that person does.</summary>
internal sealed class HandoffTurns(MainDialog main, Handoffs handoffs, DeskSignals signals, TimeProvider clock)
{
    private static readonly TimeSpan ToldAgainAfter = TimeSpan.FromMinutes(1);

    /// <summary>The handoff that the turn's conversation is in; null when the bot has it.</summary>
    public Task<HandoffCase?> FindOpenAsync(TurnUnit unit, CancellationToken cancellationToken) =>
        handoffs.FindOpenAsync(unit.Entry.Conversation, cancellationToken);

    /// <summary>A customer's turn: the bot keeps quiet, but for the way out and how long it takes. The transcript is what the desk reads.</summary>
    /// <returns>Whether the customer has ended it: then the bot has the conversation again.</returns>
    public async Task<bool> HearAsync(
        TurnUnit unit, HandoffCase open, ITurnContext turnContext, IStatePropertyAccessor<DialogState> dialogs, CancellationToken cancellationToken)
    {
        switch (turnContext.Activity)
        {
            case { Type: ActivityTypes.Typing } when open.Agent is { } agent:
                unit.Then(() => signals.Typing(agent, open.Id));
                break;

            case { Type: ActivityTypes.Message } said when open.State is HandoffState.Queued && HandoffWords.LeavesLine(said.Text):
                Leave(unit, open);
                await turnContext.SendActivityAsync(HandoffAnswers.LeftLine(), cancellationToken);
                return true;

            case { Type: ActivityTypes.Message } said when open.State is HandoffState.Active && HandoffWords.EndsChat(said.Text):
                Leave(unit, open);
                await turnContext.SendActivityAsync(HandoffAnswers.EndedByCustomer(), cancellationToken);
                await GoOnAsync(turnContext, dialogs, wasAnswered: true, cancellationToken);
                return true;

            // They have left the channel: nobody reads a word about it.
            case { Type: ActivityTypes.EndOfConversation }:
                Leave(unit, open);
                return true;

            case { Type: ActivityTypes.Message }:
                unit.Then(signals.Changed);
                await TellToWaitAsync(open, turnContext, cancellationToken);
                break;
        }

        return false;
    }

    /// <summary>The turn of what an agent, or the desk's clock, did.</summary>
    public async Task ActAsync(TurnUnit unit, ITurnContext turnContext, IStatePropertyAccessor<DialogState> dialogs, CancellationToken cancellationToken)
    {
        var act = JsonSerializer.Deserialize<DeskAct>(Convert.ToString(turnContext.Activity.Value, CultureInfo.InvariantCulture)!)!;
        unit.Then(signals.Changed);

        // The customer went while this stood in line: they are told nothing more.
        if (await handoffs.FindAsync(act.Handoff, cancellationToken) is not { State: not HandoffState.Left })
        {
            return;
        }

        switch (act.Act)
        {
            case DeskVerb.Accepted:
                await turnContext.SendActivityAsync(HandoffAnswers.Joined(act.Agent), cancellationToken);
                break;

            case DeskVerb.Said:
                await PassOnAsync(unit, act, turnContext, cancellationToken);
                break;

            case DeskVerb.HandedBack:
                await turnContext.SendActivityAsync(HandoffAnswers.HandedBack(act.Agent), cancellationToken);
                await GoOnAsync(turnContext, dialogs, wasAnswered: true, cancellationToken);
                break;

            case DeskVerb.NobodyCame:
                await GoOnAsync(turnContext, dialogs, wasAnswered: false, cancellationToken);
                break;

            case DeskVerb.Lost:
                turnContext.Memory().ToldToWaitAt = clock.GetUtcNow();
                await turnContext.SendActivityAsync(HandoffAnswers.AgentLost(act.Agent), cancellationToken);
                break;
        }
    }

    private static async Task PassOnAsync(TurnUnit unit, DeskAct act, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        // Whatever the turn sends is sent under the name of its recipient.
        turnContext.Activity.Recipient.Name = act.Agent;
        unit.Author = act.Agent;
        var message = new Activity
        {
            Type = ActivityTypes.Message,
            Text = act.Text,
            TextFormat = TextFormatTypes.Plain,
            Attachments = [.. (act.Attachments ?? []).Select(file => new Attachment { Name = file.Name, ContentType = file.ContentType, ContentUrl = file.Address })],
        };
        await turnContext.SendActivityAsync(message, cancellationToken);
    }

    private async Task TellToWaitAsync(HandoffCase open, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var (memory, now) = (turnContext.Memory(), clock.GetUtcNow());

        if (open.State is HandoffState.Queued && (memory.ToldToWaitAt is not { } told || now - told >= ToldAgainAfter))
        {
            memory.ToldToWaitAt = now;
            await turnContext.SendActivityAsync(HandoffAnswers.StillWaiting(await handoffs.FindPlaceAsync(open, cancellationToken)), cancellationToken);
        }
    }

    private void Leave(TurnUnit unit, HandoffCase open)
    {
        unit.Also(transaction => handoffs.LeaveAsync(transaction, open.Id));
        unit.Then(signals.Changed);
    }

    private async Task GoOnAsync(ITurnContext turnContext, IStatePropertyAccessor<DialogState> dialogs, bool wasAnswered, CancellationToken cancellationToken)
    {
        // What was open before the person came is not gone on with.
        (await dialogs.GetAsync(turnContext, () => new DialogState(), cancellationToken)).DialogStack.Clear();
        turnContext.TurnState.Add(new AfterHandoff(wasAnswered));
        await main.RunAsync(turnContext, dialogs, cancellationToken);
    }
}
