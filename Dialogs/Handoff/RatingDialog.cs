using ChatBot.Dialogs.Questions;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace ChatBot.Dialogs.Handoff;

/// <summary>Asks once how the help of a person was: 1 to 5 stars, or nothing.</summary>
public sealed class RatingDialog : StepsDialog
{
    private readonly IHandoffDesk _desk;

    /// <summary>Makes the dialog.</summary>
    /// <param name="desk">Keeps what is said.</param>
    public RatingDialog(IHandoffDesk desk)
        : base(nameof(RatingDialog))
    {
        _desk = desk;

        Steps(AskAsync, KeepAsync);
    }

    // Whoever does not want to say is not asked whether they want a person.
    private protected override Task<DialogTurnResult> GiveUpAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        EndAsync(step, HandoffAnswers.NotRated(), cancellationToken);

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.PromptAsync(Ask.Rating, HandoffAnswers.AskRating(), cancellationToken);

    private Task<DialogTurnResult> KeepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        // The choices are five stars to one, and then none.
        if (((FoundChoice)step.Result).Index is var index && index >= RatingPrompt.MostStars)
        {
            return EndAsync(step, HandoffAnswers.NotRated(), cancellationToken);
        }

        _desk.Rate(step.Context, RatingPrompt.MostStars - index);
        return EndAsync(step, HandoffAnswers.Thanks(), cancellationToken);
    }
}
