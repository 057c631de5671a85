using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace ChatBot.Dialogs.SmallTalk;

/// <summary>Hello, thank you and goodbye.</summary>
public sealed class SmallTalkDialog : IntentDialog
{
    internal const string Greet = "greet";
    internal const string Thanks = "thanks";
    internal const string Goodbye = "goodbye";

    /// <summary>Makes the journey.</summary>
    public SmallTalkDialog()
        : base(nameof(SmallTalkDialog), Greet, Thanks, Goodbye) =>
        Steps(AnswerAsync);

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs => [];

    /// <inheritdoc/>
    public override JourneyName Name => SmallTalkAnswers.Name;

    /// <inheritdoc/>
    public override bool MayComeBetween => false;

    /// <inheritdoc/>
    public override object DetailsFrom(Utterance said) => new SmallTalkDetails { Intent = said.Intent };

    private static Task<DialogTurnResult> AnswerAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        EndAsync(step, SmallTalkAnswers.To(step.Details<SmallTalkDetails>().Intent), cancellationToken);
}
