namespace Microsoft.Bot.Schema;

/// <summary>Something that is said.</summary>
public interface IMessageActivity : IActivity
{
    /// <summary>How the attachments are laid out, see <see cref="AttachmentLayoutTypes"/>; a list when absent.</summary>
    string AttachmentLayout { get; set; }

    /// <summary>Cards and files.</summary>
    IList<Attachment> Attachments { get; set; }

    /// <summary>How the replies are wanted, see <see cref="DeliveryModes"/>; an unknown mode is treated as normal.</summary>
    string DeliveryMode { get; set; }

    /// <summary>From this time on the activity may be dropped.</summary>
    DateTimeOffset? Expiration { get; set; }

    /// <summary>How urgent it is, see <see cref="ActivityImportance"/>.</summary>
    string Importance { get; set; }

    /// <summary>Whether the bot waits for an answer, see <see cref="InputHints"/>.</summary>
    string InputHint { get; set; }

    /// <summary>The language as a BCP 47 tag, for instance fr-CA. May be absent.</summary>
    string Locale { get; set; }

    /// <summary>What is spoken, as plain text or SSML.</summary>
    string Speak { get; set; }

    /// <summary>Buttons that vanish with the next message.</summary>
    SuggestedActions SuggestedActions { get; set; }

    /// <summary>A short text for notifications, where the attachments cannot be shown.</summary>
    string Summary { get; set; }

    /// <summary>What is said. May be absent: a card's answer has only a value.</summary>
    string Text { get; set; }

    /// <summary>How the text is to be read, see <see cref="TextFormatTypes"/>; Markdown when absent.</summary>
    string TextFormat { get; set; }

    /// <summary>Free JSON that belongs to the activity: a JObject or JArray, or a plain value, when received.</summary>
    object Value { get; set; }

    /// <summary>The mentions among the entities.</summary>
    Mention[] GetMentions();

    /// <summary>Whether there is anything to show: text, summary, attachments or channel data.</summary>
    bool HasContent();
}
