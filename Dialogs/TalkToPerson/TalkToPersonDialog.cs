using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Tickets;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Handoff;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace ChatBot.Dialogs.TalkToPerson;

/// <summary>Passes the conversation on to a person: into the line of those who are there, else a ticket with the transcript, and its number.</summary>
public sealed class TalkToPersonDialog : IntentDialog
{
    private const int MostLines = 50;

    private readonly ICapabilities _capabilities;
    private readonly ITranscript _transcript;
    private readonly IHandoffDesk _desk;

    /// <summary>Makes the journey.</summary>
    /// <param name="capabilities">What the business can do.</param>
    /// <param name="transcript">What was said so far.</param>
    /// <param name="desk">The people who can take over.</param>
    public TalkToPersonDialog(ICapabilities capabilities, ITranscript transcript, IHandoffDesk desk)
        : base(nameof(TalkToPersonDialog), ConversationIntents.TalkToHuman)
    {
        (_capabilities, _transcript, _desk) = (capabilities, transcript, desk);

        Steps(JoinLineAsync, PassOnAsync);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs => ["create_ticket"];

    /// <inheritdoc/>
    public override JourneyName Name => TalkToPersonAnswers.Name;

    /// <inheritdoc/>
    public override bool ChangesSomething => true;

    /// <inheritdoc/>
    protected override int Version => 2;

    // It is a command: it ends the open journey and does not come between.
    /// <inheritdoc/>
    public override bool MayComeBetween => false;

    /// <inheritdoc/>
    public override object DetailsFrom(Utterance said) => new TalkToPersonDetails { LastWords = said.Text };

    private async Task<DialogTurnResult> JoinLineAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var details = step.Details<TalkToPersonDetails>();

        if (details.HasWaited)
        {
            await step.Context.SendActivityAsync(HandoffAnswers.NobodyCame(), cancellationToken);
            return await step.NextAsync(null, cancellationToken);
        }

        var caller = step.Caller();
        var lines = await _transcript.ReadAsync(caller.Channel, caller.ConversationId, MostLines, cancellationToken);
        var summary = TalkToPersonSummary.Of(details, lines, step.Context.Memory(), caller);

        if (await _desk.RequestAsync(step.Context, details.Stuck is null ? "asked" : "stuck", summary, cancellationToken) is { } place)
        {
            return await EndAsync(step, HandoffAnswers.InLine(place), cancellationToken);
        }

        if (caller.Level < CallerLevel.Claimed)
        {
            // Else the next thing that they read would be a question for their address, out of the blue.
            await step.Context.SendActivityAsync(TalkToPersonAnswers.NobodyHere(), cancellationToken);
        }

        return await step.NextAsync(null, cancellationToken);
    }

    private async Task<DialogTurnResult> PassOnAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var (details, caller) = (step.Details<TalkToPersonDetails>(), step.Caller());
        var lines = await _transcript.ReadAsync(caller.Channel, caller.ConversationId, MostLines, cancellationToken);

        CreateTicket request = new(TalkToPersonAnswers.Subject(details), TalkToPersonAnswers.Body(details, lines), step.Context.Memory().LastOrder);
        var result = await _capabilities.InvokeAsync(request, caller, cancellationToken);
        return result.Answer is { } opened
            ? await EndAsync(step, TalkToPersonAnswers.PassedOn(opened, step.Format()), cancellationToken)
            : await ExplainAsync(step, request, result.Problem!, cancellationToken);
    }
}
