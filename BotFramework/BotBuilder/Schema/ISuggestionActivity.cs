namespace Microsoft.Bot.Schema;

/// <summary>A private proposal to the recipient about an earlier message.</summary>
public interface ISuggestionActivity : IMessageActivity
{
    /// <summary>The pieces of the earlier message that a suggestion is about.</summary>
    IList<TextHighlight> TextHighlights { get; set; }
}
