using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace ChatBot.Dialogs.Questions;

/// <summary>A question with some choices, of which a part of the name is enough where only one has it: "the glass one" is not the first one.</summary>
internal sealed class PickPrompt(string dialogId, PromptValidator<FoundChoice> validator) : ChoicePrompt(dialogId, PromptWords.Choices(), validator, "en-us")
{
    private static readonly FindChoicesOptions InPart = new() { AllowPartialMatches = true };

    protected override async Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var text = turnContext.Activity.Text ?? "";
        var recognized = await base.OnRecognizeAsync(turnContext, state, options, cancellationToken);

        if (QuestionWords.IsPick(text) || (recognized.Succeeded && text.Contains(recognized.Value.Value, StringComparison.OrdinalIgnoreCase)))
        {
            return recognized;
        }

        // An address answers "e-mail or postal address?" as well as the word does.
        var words = Ask.ReadEmail(turnContext.Said()) is null ? text : QuestionWords.Email;
        var named = options.Choices.Index().Where(choice => Find.FindChoices(words, [choice.Item], InPart).Count > 0).ToList();
        return named is [var (index, only)]
            ? new() { Succeeded = true, Value = new() { Index = index, Value = only.Value, Score = 1 } }
            : new() { Succeeded = false };
    }
}
