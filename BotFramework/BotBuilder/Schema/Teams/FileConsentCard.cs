using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Asks the user whether the bot may put a file into their OneDrive.</summary>
public class FileConsentCard
{
    /// <summary>The media type of this card, for <see cref="Attachment.ContentType"/>.</summary>
    public const string ContentType = "application/vnd.microsoft.teams.card.file.consent";

    /// <summary>Creates an empty instance.</summary>
    public FileConsentCard()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public FileConsentCard(string description = null, long? sizeInBytes = null, object acceptContext = null, object declineContext = null)
    {
        Description = description;
        SizeInBytes = sizeInBytes;
        AcceptContext = acceptContext;
        DeclineContext = declineContext;
    }

    /// <summary>The description.</summary>
    [JsonProperty(PropertyName = "description", NullValueHandling = NullValueHandling.Ignore)]
    public string Description { get; set; }

    /// <summary>The size of the file in bytes.</summary>
    [JsonProperty(PropertyName = "sizeInBytes", NullValueHandling = NullValueHandling.Ignore)]
    public long? SizeInBytes { get; set; }

    /// <summary>The accept context.</summary>
    [JsonProperty(PropertyName = "acceptContext", NullValueHandling = NullValueHandling.Ignore)]
    public object AcceptContext { get; set; }

    /// <summary>The decline context.</summary>
    [JsonProperty(PropertyName = "declineContext", NullValueHandling = NullValueHandling.Ignore)]
    public object DeclineContext { get; set; }
}
