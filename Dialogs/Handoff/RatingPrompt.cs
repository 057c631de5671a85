using System.Globalization;
using ChatBot.Dialogs.Questions;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace ChatBot.Dialogs.Handoff;

/// <summary>A question for stars: a number is how many, not which of the choices.</summary>
internal sealed class RatingPrompt(string dialogId, PromptValidator<FoundChoice> validator) : ChoicePrompt(dialogId, PromptWords.Choices(), validator, "en-us")
{
    /// <summary>The choices are this many stars, one fewer and so on, and after the single star none at all.</summary>
    public const int MostStars = 5;

    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default) =>
        Task.FromResult(Read(turnContext.Activity.Text ?? "") is { } stars
            ? new PromptRecognizerResult<FoundChoice> { Succeeded = true, Value = new() { Index = MostStars - stars, Value = options.Choices[MostStars - stars].Value, Score = 1 } }
            : new PromptRecognizerResult<FoundChoice> { Succeeded = false });

    /// <summary>Whether these words answer the question, whatever else they may mean.</summary>
    public static bool IsAnswer(string text) => Read(text) is not null;

    /// <summary>How many stars these words give, 0 for the wish to give none; null where they say neither.</summary>
    private static int? Read(string text)
    {
        var words = QuestionWords.WordsOf(text).Where(word => !HandoffAnswers.StarWords.Contains(word)).ToList();

        return words switch
        {
            [var word] when HandoffAnswers.SkipWords.Contains(word) => 0,
            [var number, ..] when words.Count <= 2 && int.TryParse(number, CultureInfo.InvariantCulture, out var stars) && stars is >= 1 and <= MostStars => stars,
            [] when text.Count(character => character is '*' or '★') is > 0 and <= MostStars and var stars => stars,
            _ => null,
        };
    }
}
