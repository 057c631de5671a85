using System.Globalization;
using ChatBot.Dialogs.Questions;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace ChatBot.Dialogs.Handoff;

/// <summary>A question for stars: a number is how many, not which of the choices.</summary>
internal sealed class RatingPrompt(string dialogId, PromptValidator<FoundChoice> validator) : ChoicePrompt(dialogId, validator, "en-us")
{
    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var found = Read(turnContext.Activity.Text ?? "") is { } meant
            ? options.Choices.Index().FirstOrDefault(choice => choice.Item.Value.StartsWith(meant, StringComparison.OrdinalIgnoreCase))
            : default;
        return Task.FromResult(found.Item is { } choice
            ? new PromptRecognizerResult<FoundChoice> { Succeeded = true, Value = new() { Index = found.Index, Value = choice.Value, Score = 1 } }
            : new PromptRecognizerResult<FoundChoice> { Succeeded = false });
    }

    /// <summary>Whether these words answer the question, whatever else they may mean.</summary>
    public static bool IsAnswer(string text) => Read(text) is not null;

    private static string? Read(string text)
    {
        var words = QuestionWords.WordsOf(text.ToLowerInvariant()).Where(word => word is not ("star" or "stars" or "out" or "of")).ToList();

        return words switch
        {
            ["skip"] => HandoffAnswers.Skip,
            [var number, ..] when words.Count <= 2 && int.TryParse(number, CultureInfo.InvariantCulture, out var stars) && stars is >= 1 and <= 5 => number,
            [] when text.Count(character => character is '*' or '★') is > 0 and <= 5 and var stars => stars.ToString(CultureInfo.InvariantCulture),
            _ => null,
        };
    }
}
