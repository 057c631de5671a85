using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Makes messages.</summary>
public static class MessageFactory
{
    /// <summary>Makes a message with a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ssml">What to say aloud.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>; accepting input when null.</param>
    /// <returns>The message.</returns>
    public static Activity Text(string text, string ssml = null, string inputHint = null) =>
        (Activity)Message(text, ssml, inputHint);

    /// <summary>Makes a message with suggested answers, each of which sends its own text.</summary>
    /// <param name="actions">The texts.</param>
    /// <param name="text">The text of the message.</param>
    /// <param name="ssml">What to say aloud.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>; accepting input when null.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity SuggestedActions(IEnumerable<string> actions, string text = null, string ssml = null, string inputHint = null) =>
        SuggestedActions(actions, text, ssml, inputHint, null);

    /// <summary>Makes a message with suggested answers, each of which sends its own text.</summary>
    /// <param name="actions">The texts.</param>
    /// <param name="text">The text of the message.</param>
    /// <param name="ssml">What to say aloud.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>; accepting input when null.</param>
    /// <param name="toList">The ids of those who see the answers; null for all.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity SuggestedActions(IEnumerable<string> actions, string text = null, string ssml = null, string inputHint = null, IList<string> toList = null)
    {
        ArgumentNullException.ThrowIfNull(actions);
        return SuggestedActions(actions.Select(action => new CardAction { Type = ActionTypes.ImBack, Title = action, Value = action }), text, ssml, inputHint, toList);
    }

    /// <summary>Makes a message with suggested actions.</summary>
    /// <param name="cardActions">The actions.</param>
    /// <param name="text">The text of the message.</param>
    /// <param name="ssml">What to say aloud.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>; accepting input when null.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity SuggestedActions(IEnumerable<CardAction> cardActions, string text = null, string ssml = null, string inputHint = null) =>
        SuggestedActions(cardActions, text, ssml, inputHint, null);

    /// <summary>Makes a message with suggested actions.</summary>
    /// <param name="cardActions">The actions.</param>
    /// <param name="text">The text of the message.</param>
    /// <param name="ssml">What to say aloud.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>; accepting input when null.</param>
    /// <param name="toList">The ids of those who see the actions; null for all.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity SuggestedActions(IEnumerable<CardAction> cardActions, string text = null, string ssml = null, string inputHint = null, IList<string> toList = null)
    {
        ArgumentNullException.ThrowIfNull(cardActions);
        var message = Message(text, ssml, inputHint);
        message.SuggestedActions = new SuggestedActions { Actions = [.. cardActions], To = toList };
        return message;
    }

    /// <summary>Makes a message with an attachment.</summary>
    /// <param name="attachment">The attachment.</param>
    /// <param name="text">The text of the message.</param>
    /// <param name="ssml">What to say aloud.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>; accepting input when null.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity Attachment(Attachment attachment, string text = null, string ssml = null, string inputHint = null)
    {
        ArgumentNullException.ThrowIfNull(attachment);
        return Attachment([attachment], text, ssml, inputHint);
    }

    /// <summary>Makes a message with attachments, one below the other.</summary>
    /// <param name="attachments">The attachments.</param>
    /// <param name="text">The text of the message.</param>
    /// <param name="ssml">What to say aloud.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>; accepting input when null.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity Attachment(IEnumerable<Attachment> attachments, string text = null, string ssml = null, string inputHint = null) =>
        WithAttachments(AttachmentLayoutTypes.List, attachments, text, ssml, inputHint);

    /// <summary>Makes a message with attachments, side by side.</summary>
    /// <param name="attachments">The attachments.</param>
    /// <param name="text">The text of the message.</param>
    /// <param name="ssml">What to say aloud.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>; accepting input when null.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity Carousel(IEnumerable<Attachment> attachments, string text = null, string ssml = null, string inputHint = null) =>
        WithAttachments(AttachmentLayoutTypes.Carousel, attachments, text, ssml, inputHint);

    /// <summary>Makes a message with a picture, a video or another file at an address.</summary>
    /// <param name="url">The address.</param>
    /// <param name="contentType">The media type.</param>
    /// <param name="name">The name of the file.</param>
    /// <param name="text">The text of the message.</param>
    /// <param name="ssml">What to say aloud.</param>
    /// <param name="inputHint">One of <see cref="InputHints"/>; accepting input when null.</param>
    /// <returns>The message.</returns>
    public static IMessageActivity ContentUrl(string url, string contentType, string name = null, string text = null, string ssml = null, string inputHint = null)
    {
        if (string.IsNullOrWhiteSpace(url))
        {
            throw new ArgumentNullException(nameof(url));
        }

        if (string.IsNullOrWhiteSpace(contentType))
        {
            throw new ArgumentNullException(nameof(contentType));
        }

        var attachment = new Attachment { ContentType = contentType, ContentUrl = url, Name = string.IsNullOrWhiteSpace(name) ? string.Empty : name };
        return Attachment([attachment], text, ssml, inputHint);
    }

    private static IMessageActivity WithAttachments(string layout, IEnumerable<Attachment> attachments, string text, string ssml, string inputHint)
    {
        ArgumentNullException.ThrowIfNull(attachments);
        var message = Message(text, ssml, inputHint);
        message.AttachmentLayout = layout;
        message.Attachments = [.. attachments];
        return message;
    }

    private static IMessageActivity Message(string text, string ssml, string inputHint)
    {
        var message = Activity.CreateMessageActivity();

        // Clients show an empty text as an empty bubble; an absent one not at all.
        message.Text = string.IsNullOrWhiteSpace(text) ? null : text;
        message.Speak = string.IsNullOrWhiteSpace(ssml) ? null : ssml;
        message.InputHint = inputHint ?? InputHints.AcceptingInput;
        return message;
    }
}
