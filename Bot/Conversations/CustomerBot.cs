using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Pipeline;
using ChatBot.Dialogs;
using ChatBot.Dialogs.Apologies;
using ChatBot.Dialogs.SmallTalk;
using ChatBot.Dialogs.Turns;
using ChatBot.Dialogs.Voice;
using ChatBot.Handoff;
using ChatBot.Learning;
using ChatBot.Proactive;
using ChatBot.Understanding;
using ChatBot.Understanding.LargeModels;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace ChatBot.Conversations;

/// <summary>What a turn does: greets whoever comes, lets the main dialog answer what they say, tells them what has happened, and keeps quiet while a person talks with them.</summary>
internal sealed partial class CustomerBot(
    TurnUnit unit, ConversationState state, LanguageDetector languages, MainDialog main, NoticeTurns notices, HandoffTurns handoffs, Promises promises, ConversationDirectory directory, Rephrasing rephrasing, Lessons lessons, TimeProvider clock, ILogger<CustomerBot> logger) : IBot
{
    // The event that web chat pages send when they connect; a convention.
    private const string Joined = "webchat/join";

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var (memory, dialogs) = await BeginAsync(turnContext, cancellationToken);
        Speak(turnContext, memory);
        await main.MakeReadableAsync(turnContext, dialogs, cancellationToken);
        rephrasing.Use(turnContext);

        switch (unit.Entry.Kind, await handoffs.FindOpenAsync(unit, cancellationToken))
        {
            case (EntryKind.Desk, var open):
                await handoffs.ActAsync(unit, turnContext, dialogs, cancellationToken);

                if (open is null)
                {
                    await notices.GoOnAsync(unit, turnContext, dialogs, cancellationToken);
                    await promises.LookForMoreAsync(turnContext, dialogs, cancellationToken);
                }

                break;

            case (EntryKind.FollowUp, var open):
                await promises.HearAsync(turnContext, dialogs, mayTalk: open is null, cancellationToken);

                if (open is null)
                {
                    await LookForMoreAsync(turnContext, dialogs, cancellationToken);
                }

                break;

            case (EntryKind.Notice, { }):
                notices.Wait(unit, turnContext);
                break;

            case (EntryKind.Notice, _):
                await notices.TellAsync(unit, turnContext, dialogs, cancellationToken);
                break;

            case (_, { } open):
                if (await handoffs.HearAsync(unit, open, turnContext, dialogs, cancellationToken))
                {
                    await LookForMoreAsync(turnContext, dialogs, cancellationToken);
                }

                break;

            default:
                Learn(turnContext.Activity);
                await AnswerAsync(turnContext, memory, dialogs, cancellationToken);
                await LookForMoreAsync(turnContext, dialogs, cancellationToken);
                break;
        }

        if (lessons.Keeping(turnContext.TurnState.Get<Lesson>(), Spoken.LanguageOf(turnContext.Activity.Locale), Rephrasing.NamesOf(turnContext.Activity)) is { } keeping)
        {
            unit.Also(keeping);
        }

        await state.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
    }

    /// <summary>The turn in place of one that would wait too long for a system: puts it aside and promises the answer.</summary>
    public async Task PromiseAsync(KeptCall call, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var (memory, dialogs) = await BeginAsync(turnContext, cancellationToken);
        Speak(turnContext, memory);
        await main.MakeReadableAsync(turnContext, dialogs, cancellationToken);
        await promises.MakeAsync(turnContext, dialogs, call, cancellationToken);
        await state.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
    }

    /// <summary>The turn in place of one that failed as the one before it did: gives up what is open, so that nobody is stuck in it.</summary>
    public async Task BeginAnewAsync(string reference, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var (memory, dialogs) = await BeginAsync(turnContext, cancellationToken);
        Speak(turnContext, memory);
        await main.MakeReadableAsync(turnContext, dialogs, cancellationToken);
        await dialogs.SetAsync(turnContext, new DialogState(), cancellationToken);
        await turnContext.SendActivityAsync(ApologyAnswers.FailedAgain(reference), cancellationToken);
        await state.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
    }

    private async Task<(ConversationMemory Memory, IStatePropertyAccessor<DialogState> Dialogs)> BeginAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var memory = await ReadMemoryAsync(turnContext, cancellationToken);
        memory.DropOldProof(clock.GetUtcNow());
        turnContext.TurnState.Add(memory);
        turnContext.TurnState.Add(new TurnFacts(unit.TurnKey, SignedIn(unit.Entry.Speaker)));
        var dialogs = state.CreateProperty<DialogState>("dialogs");
        return (memory, dialogs);
    }

    // Not within what is awaited: the language would be forgotten when that returns.
    private void Speak(ITurnContext turnContext, ConversationMemory memory) => Spoken.Use(turnContext, LanguageOf(turnContext.Activity, memory));

    private async Task<ConversationMemory> ReadMemoryAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var property = state.CreateProperty<ConversationMemory>("memory");

        try
        {
            return await property.GetAsync(turnContext, () => new ConversationMemory(), cancellationToken);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            MemoryUnreadable(exception);
            var memory = new ConversationMemory();
            await property.SetAsync(turnContext, memory, cancellationToken);
            return memory;
        }
    }

    /// <summary>Keeps what the channel tells of where the bot is.</summary>
    private void Learn(Activity activity)
    {
        if (activity.Type is ActivityTypes.InstallationUpdate or ActivityTypes.ConversationUpdate)
        {
            unit.Also(transaction => directory.LearnAsync(transaction, activity, unit.Entry.Speaker));
        }
    }

    private async Task LookForMoreAsync(ITurnContext turnContext, IStatePropertyAccessor<DialogState> dialogs, CancellationToken cancellationToken)
    {
        await notices.LookForMoreAsync(unit, turnContext, dialogs, cancellationToken);

        if (turnContext.Caller() is { Level: CallerLevel.Verified, Customer: { } customer, Email: { } email })
        {
            unit.Also(transaction => directory.LinkAsync(transaction, customer, IdentityKind.Email, email.Value));
        }

        await promises.LookForMoreAsync(turnContext, dialogs, cancellationToken);
    }

    private async Task AnswerAsync(
        ITurnContext turnContext, ConversationMemory memory, IStatePropertyAccessor<DialogState> dialogs, CancellationToken cancellationToken)
    {
        switch (turnContext.Activity)
        {
            case { Type: ActivityTypes.Message }:
                memory.Greeted = true;

                using (promises.Begin(turnContext))
                {
                    await main.RunAsync(turnContext, dialogs, cancellationToken);
                }

                break;

            case var activity when Arrives(activity):
                await GreetOnceAsync(turnContext, memory, cancellationToken);
                break;

            default:
                Ignored(turnContext.Activity.Type);
                break;
        }
    }

    /// <summary>The language they asked for, else the one they write, else the one their channel is set to.</summary>
    private string LanguageOf(Activity activity, ConversationMemory memory)
    {
        if (activity is { Type: ActivityTypes.Message, Text: { Length: > 0 } text } && !memory.LanguageIsChosen)
        {
            memory.Language = languages.Detect(text, memory.Language) ?? memory.Language;
        }

        return memory.Language ?? Spoken.LanguageOf(activity.Locale);
    }

    private static CustomerId? SignedIn(Speaker speaker) => CustomerId.TryParse(speaker.Customer, out var customer) ? customer : null;

    /// <summary>
    /// Whether somebody has come. Channels tell it differently, some twice: member added, the page's own event, installed in Teams.
    /// </summary>
    private static bool Arrives(Activity activity) => activity switch
    {
        { Type: ActivityTypes.ConversationUpdate } => activity.MembersAdded?.Any(member => member.Id != activity.Recipient?.Id) is true,
        { Type: ActivityTypes.Event } => activity.Name == Joined,
        { Type: ActivityTypes.InstallationUpdate } => activity.Action == "add" && activity.Conversation.ConversationType == "personal",
        _ => false,
    };

    private static async Task GreetOnceAsync(ITurnContext turnContext, ConversationMemory memory, CancellationToken cancellationToken)
    {
        if (memory.Greeted)
        {
            return;
        }

        memory.Greeted = true;
        await turnContext.SendActivityAsync(WelcomeAnswers.Welcome(turnContext), cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "What the conversation remembers cannot be read and is begun anew.")]
    private partial void MemoryUnreadable(Exception exception);

    [LoggerMessage(LogLevel.Information, "An activity of type {ActivityType} was taken and ignored.")]
    private partial void Ignored(string activityType);
}
