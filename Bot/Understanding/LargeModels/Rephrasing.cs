using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace ChatBot.Understanding.LargeModels;

/// <summary>Has the larger model word the bot's plain answers anew: one a turn, and never questions, quotations, lists or what agents say.</summary>
/// <remarks>A turn that runs again may word its answer differently; only the answer of the run that is committed is ever seen.</remarks>
internal sealed class Rephrasing(LargeModel model)
{
    private const int ShortestWorthIt = 30;

    /// <summary>Has it do so for the rest of the turn.</summary>
    public void Use(ITurnContext turnContext)
    {
        var hasAsked = false;
        turnContext.OnSendActivities(async (context, activities, next) =>
        {
            if (!hasAsked && activities.Find(IsPlainAnswer) is { } answer)
            {
                hasAsked = true;
                answer.Text = await model.RephraseAsync(answer.Text, Spoken.LanguageOf(context.Activity.Locale), NamesOf(context.Activity), CancellationToken.None) ?? answer.Text;
            }

            return await next();
        });
    }

    // Markdown that expects no answer is what dialogs say of their own; a quotation is followed by its source in a paragraph of its own.
    private static bool IsPlainAnswer(Activity activity) =>
        activity is { Type: ActivityTypes.Message, TextFormat: TextFormatTypes.Markdown, InputHint: InputHints.AcceptingInput, Attachments: null or [], Text: { Length: >= ShortestWorthIt } text }
        && !text.Contains('\n', StringComparison.Ordinal);

    /// <summary>The customer's name, whole and in parts, where the channel tells it.</summary>
    public static IReadOnlyList<string> NamesOf(Activity activity) => activity.From?.Name is { Length: > 0 } name ? [name, .. name.Split(' ')] : [];
}
