using System.Text;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Makes messages that show choices.</summary>
public class ChoiceFactory
{
    /// <summary>Shows choices as a channel does best.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="list">The choices.</param>
    /// <param name="text">The question.</param>
    /// <param name="speak">What is spoken.</param>
    /// <param name="options">How to write the choices.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity ForChannel(string channelId, IList<Choice> list, string text = null, string speak = null, ChoiceFactoryOptions options = null) =>
        ForChannel(channelId, list, text, speak, options, null, null);

    /// <summary>Shows choices as a channel does best: as suggested actions, on a card, in a line of at most three, or as a list.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="list">The choices.</param>
    /// <param name="text">The question.</param>
    /// <param name="speak">What is spoken.</param>
    /// <param name="options">How to write the choices.</param>
    /// <param name="conversationType">The kind of the conversation, where the channel has kinds.</param>
    /// <param name="toList">The ids of those who see suggested actions; all when null.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity ForChannel(string channelId, IList<Choice> list, string text = null, string speak = null, ChoiceFactoryOptions options = null, string conversationType = null, IList<string> toList = null)
    {
        channelId ??= string.Empty;
        list ??= [];
        var fitsButtons = list.All(choice => (choice.Title()?.Length ?? 0) <= Channel.MaxActionTitleLength(channelId));
        if (!fitsButtons)
        {
            return List(list, text, speak, options);
        }

        if (Channel.SupportsSuggestedActions(channelId, list.Count, conversationType))
        {
            return SuggestedAction(list, text, speak, toList);
        }

        if (Channel.SupportsCardActions(channelId, list.Count))
        {
            return HeroCard(list, text, speak);
        }

        return list.Count <= 3 ? Inline(list, text, speak, options) : List(list, text, speak, options);
    }

    /// <summary>Shows choices in the line of the question: "Which? (1) red, (2) green, or (3) blue".</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="text">The question.</param>
    /// <param name="speak">What is spoken.</param>
    /// <param name="options">How to write the choices.</param>
    /// <returns>The message.</returns>
    public static Activity Inline(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        choices ??= [];
        var line = new StringBuilder(text).Append(' ');
        for (var index = 0; index < choices.Count; index++)
        {
            if (index > 0)
            {
                line.Append(
                    index < choices.Count - 1 ? options?.InlineSeparator ?? ", "
                    : index == 1 ? options?.InlineOr ?? " or "
                    : options?.InlineOrMore ?? ", or ");
            }

            if (options?.IncludeNumbers ?? true)
            {
                line.Append('(').Append(index + 1).Append(") ");
            }

            line.Append(choices[index].Title());
        }

        return MessageFactory.Text(line.ToString(), speak, InputHints.ExpectingInput);
    }

    /// <summary>Shows choices as a list below the question.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="text">The question.</param>
    /// <param name="speak">What is spoken.</param>
    /// <param name="options">How to write the choices.</param>
    /// <returns>The message.</returns>
    public static Activity List(IList<string> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null) =>
        List(ToChoices(choices), text, speak, options);

    /// <summary>Shows choices as a list below the question.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="text">The question.</param>
    /// <param name="speak">What is spoken.</param>
    /// <param name="options">How to write the choices.</param>
    /// <returns>The message.</returns>
    public static Activity List(IList<Choice> choices, string text = null, string speak = null, ChoiceFactoryOptions options = null)
    {
        choices ??= [];

        // The blank line and the indentation make it a list for channels that read Markdown.
        var list = new StringBuilder(text).Append("\n\n   ");
        for (var index = 0; index < choices.Count; index++)
        {
            if (index > 0)
            {
                list.Append("\n   ");
            }

            if (options?.IncludeNumbers ?? true)
            {
                list.Append(index + 1).Append(". ");
            }
            else
            {
                list.Append("- ");
            }

            list.Append(choices[index].Title());
        }

        return MessageFactory.Text(list.ToString(), speak, InputHints.ExpectingInput);
    }

    /// <summary>Shows choices as suggested actions.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="text">The question.</param>
    /// <param name="speak">What is spoken.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity SuggestedAction(IList<string> choices, string text = null, string speak = null) =>
        SuggestedAction(ToChoices(choices), text, speak, null);

    /// <summary>Shows choices as suggested actions.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="text">The question.</param>
    /// <param name="speak">What is spoken.</param>
    /// <param name="toList">The ids of those who see them; all when null.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity SuggestedAction(IList<string> choices, string text = null, string speak = null, IList<string> toList = null) =>
        SuggestedAction(ToChoices(choices), text, speak, toList);

    /// <summary>Shows choices as suggested actions.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="text">The question.</param>
    /// <param name="speak">What is spoken.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = null, string speak = null) =>
        SuggestedAction(choices, text, speak, null);

    /// <summary>Shows choices as suggested actions.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="text">The question.</param>
    /// <param name="speak">What is spoken.</param>
    /// <param name="toList">The ids of those who see them; all when null.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity SuggestedAction(IList<Choice> choices, string text = null, string speak = null, IList<string> toList = null) =>
        MessageFactory.SuggestedActions(Actions(choices), text, speak, InputHints.ExpectingInput, toList);

    /// <summary>Shows choices as the buttons of a hero card that has the question for its text.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="text">The question.</param>
    /// <param name="speak">What is spoken.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity HeroCard(IList<Choice> choices, string text = null, string speak = null)
    {
        var card = new HeroCard { Text = text, Buttons = Actions(choices) };
        return MessageFactory.Attachment(new Attachment { ContentType = Schema.HeroCard.ContentType, Content = card }, null, speak, InputHints.ExpectingInput);
    }

    /// <summary>Makes choices of texts.</summary>
    /// <param name="choices">The texts.</param>
    /// <returns>The choices; none when the texts are null.</returns>
    public static IList<Choice> ToChoices(IList<string> choices) => choices == null ? [] : [.. choices.Select(choice => new Choice(choice))];

    private static List<CardAction> Actions(IList<Choice> choices) => choices == null
        ? []
        : [.. choices.Select(choice => choice.Action ?? new CardAction { Type = ActionTypes.ImBack, Value = choice.Value, Title = choice.Value })];
}
