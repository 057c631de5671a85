using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.Voice;

/// <summary>Makes the bot's messages.</summary>
internal static class Say
{
    /// <summary>A message, with what the customer might want to say next as buttons where the channel has them.</summary>
    /// <param name="text">The words: readable in every channel, with Markdown at most.</param>
    /// <param name="suggestions">What a button says for the customer, word by word.</param>
    public static Activity Text(string text, params IReadOnlyList<string> suggestions)
    {
        var message = new Activity
        {
            Type = ActivityTypes.Message,
            Text = text,
            TextFormat = TextFormatTypes.Markdown,
            InputHint = InputHints.AcceptingInput,
        };

        if (suggestions.Count > 0)
        {
            message.SuggestedActions = new SuggestedActions { Actions = [.. suggestions.Select(Button)] };
        }

        return message;
    }

    /// <summary>A question for a prompt.</summary>
    /// <param name="text">The question.</param>
    /// <param name="retry">What is said when the answer could not be used; it asks again.</param>
    /// <param name="suggestions">Answers that are likely.</param>
    public static PromptOptions Question(string text, string retry, params IReadOnlyList<string> suggestions) => new()
    {
        Prompt = Asked(text, suggestions),
        RetryPrompt = Asked(retry, suggestions),
    };

    /// <summary>A question that is answered by one of some choices.</summary>
    /// <param name="text">The question.</param>
    /// <param name="retry">What is said when the answer could not be used; it asks again.</param>
    /// <param name="choices">The answers.</param>
    public static PromptOptions Choice(string text, string retry, params IReadOnlyList<string> choices) => new()
    {
        Prompt = Asked(text),
        RetryPrompt = Asked(retry),
        Choices = ChoiceFactory.ToChoices([.. choices]),
    };

    private static Activity Asked(string text, params IReadOnlyList<string> suggestions)
    {
        var question = Text(text, suggestions);
        question.InputHint = InputHints.ExpectingInput;
        return question;
    }

    private static CardAction Button(string words) => new() { Type = ActionTypes.ImBack, Title = words, Value = words };
}
