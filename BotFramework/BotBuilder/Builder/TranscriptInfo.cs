namespace Microsoft.Bot.Builder;

/// <summary>Names a conversation of which a transcript is kept.</summary>
public class TranscriptInfo
{
    /// <summary>Gets or sets the channel.</summary>
    public string ChannelId { get; set; }

    /// <summary>Gets or sets the conversation's id.</summary>
    public string Id { get; set; }

    /// <summary>Gets or sets when the conversation began.</summary>
    public DateTimeOffset Created { get; set; }
}
