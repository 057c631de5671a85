using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace ChatBot.Dialogs.Questions;

/// <summary>A yes-or-no question for which only a plain yes is a yes: "not sure", "yes, but ..." and "ok?" are asked again.</summary>
internal sealed class YesNoPrompt(string dialogId, PromptValidator<bool> validator) : ConfirmPrompt(dialogId, PromptWords.YesNo(), validator, "en-us")
{
    /// <summary>Whether what was said in this turn answers a yes-or-no question.</summary>
    public async Task<bool> UnderstandsAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var recognized = await OnRecognizeAsync(turnContext, new Dictionary<string, object>(), new PromptOptions(), cancellationToken);
        return recognized.Succeeded;
    }

    protected override async Task<PromptRecognizerResult<bool>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var recognized = await base.OnRecognizeAsync(turnContext, state, options, cancellationToken);

        if (!recognized.Succeeded && QuestionWords.ReadYesNo(turnContext.Activity.Text ?? "") is { } plain)
        {
            (recognized.Succeeded, recognized.Value) = (true, plain);
        }

        recognized.Succeeded = recognized.Succeeded && !(recognized.Value && QuestionWords.IsHedged(turnContext.Activity.Text));
        return recognized;
    }
}
