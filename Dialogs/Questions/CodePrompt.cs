using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace ChatBot.Dialogs.Questions;

/// <summary>A question for a one-time code, which says only once that one is sent: asked again after something else, it just asks for it.</summary>
internal sealed class CodePrompt(string dialogId, PromptValidator<string> validator) : TextPrompt(dialogId, validator)
{
    private const string Asked = "asked";

    protected override Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        base.OnPromptAsync(turnContext, state, options, isRetry || !state.TryAdd(Asked, true), cancellationToken);
}
