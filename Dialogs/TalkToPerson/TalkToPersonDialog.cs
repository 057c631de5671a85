using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Tickets;
using ChatBot.Dialogs.Conversation;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace ChatBot.Dialogs.TalkToPerson;

/// <summary>Passes the conversation on to a person: a ticket with the transcript, and its number.</summary>
public sealed class TalkToPersonDialog : IntentDialog
{
    private const int MostLines = 50;

    private readonly ICapabilities _capabilities;
    private readonly ITranscript _transcript;

    /// <summary>Makes the journey.</summary>
    /// <param name="capabilities">What the business can do.</param>
    /// <param name="transcript">What was said so far.</param>
    public TalkToPersonDialog(ICapabilities capabilities, ITranscript transcript)
        : base(nameof(TalkToPersonDialog), ConversationIntents.TalkToHuman)
    {
        (_capabilities, _transcript) = (capabilities, transcript);

        Steps(PassOnAsync);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs => ["create_ticket"];

    /// <inheritdoc/>
    public override JourneyName Name => TalkToPersonAnswers.Name;

    /// <inheritdoc/>
    public override bool ChangesSomething => true;

    // It is a command: it ends the open journey and does not come between.
    /// <inheritdoc/>
    public override bool MayComeBetween => false;

    /// <inheritdoc/>
    public override object DetailsFrom(Utterance said) => new TalkToPersonDetails { LastWords = said.Text };

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
