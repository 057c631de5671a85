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

    private static CardAction Button(string words) => new() { Type = ActionTypes.ImBack, Title = words, Value = words };
}
