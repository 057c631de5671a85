using ChatBot.Dialogs.Turns;
using ChatBot.Dialogs.Voice;
using ChatBot.Dialogs.Questions;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace ChatBot.Dialogs.ChangeLanguage;

/// <summary>Goes on in the language that the customer asks for, and stays in it.</summary>
public sealed class ChangeLanguageDialog : IntentDialog
{
    /// <summary>Makes the journey.</summary>
    public ChangeLanguageDialog()
        : base(nameof(ChangeLanguageDialog), "change_language") =>
        Steps(AskAsync, ChangeAsync);

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs => [];

    /// <inheritdoc/>
    public override JourneyName Name => ChangeLanguageAnswers.Name;

    /// <inheritdoc/>
    public override object DetailsFrom(Utterance said)
    {
        var language = ChangeLanguageAnswers.LanguageIn(said.Text);
        return new ChangeLanguageDetails { Language = language, IsForeign = language is null && said.Entity(EntityTypes.Language) is not null };
    }

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var details = step.Details<ChangeLanguageDetails>();
        return details.Language is { } known
            ? step.NextAsync(known, cancellationToken)
            : step.PromptAsync(Ask.Choice, ChangeLanguageAnswers.Which(details.IsForeign), cancellationToken);
    }

    private static Task<DialogTurnResult> ChangeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        Spoken.Choose(step.Context, step.Result is FoundChoice { Index: var index } ? Spoken.Languages[index] : (string)step.Result);
        return EndAsync(step, ChangeLanguageAnswers.Changed(), cancellationToken);
    }
}
