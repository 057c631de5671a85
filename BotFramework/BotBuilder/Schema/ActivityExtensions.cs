namespace Microsoft.Bot.Schema;

/// <summary>Helpers for the mentions in a message, as channels with several speakers (Teams) send them.</summary>
public static class ActivityExtensions
{
    /// <summary>Whether the message mentions the participant with this id.</summary>
    public static bool MentionsId(this IMessageActivity activity, string id) =>
        activity.GetMentions().Any(mention => mention.Mentioned?.Id == id);

    /// <summary>Whether the message mentions its recipient, usually the bot.</summary>
    public static bool MentionsRecipient(this IMessageActivity activity) => activity.MentionsId(activity.Recipient?.Id);

    /// <summary>Takes the mentions of a participant out of the message's text.</summary>
    /// <returns>The text that is left, which is also the activity's text from now on.</returns>
    public static string RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (var mention in activity.GetMentions().Where(mention => mention.Mentioned?.Id == id))
        {
            var spoken = mention.Text ?? $"<at>{mention.Mentioned.Name}</at>";
            if (activity.Text is { } text && spoken.Length > 0)
            {
                activity.Text = TrimSpace(text.Replace(spoken, string.Empty, StringComparison.OrdinalIgnoreCase));
            }
        }

        return activity.Text;
    }

    /// <summary>Takes the mentions of the recipient, usually the bot, out of the message's text.</summary>
    /// <returns>The text that is left, which is also the activity's text from now on.</returns>
    public static string RemoveRecipientMention(this IMessageActivity activity) => activity.RemoveMentionText(activity.Recipient?.Id);

    // Teams leaves an entity for the space that stood beside the mention.
    private static string TrimSpace(string text)
    {
        const string space = "&nbsp;";
        text = text.Trim();
        while (text.StartsWith(space, StringComparison.Ordinal))
        {
            text = text[space.Length..].TrimStart();
        }

        while (text.EndsWith(space, StringComparison.Ordinal))
        {
            text = text[..^space.Length].TrimEnd();
        }

        return text;
    }
}
