using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Shows a file that has been uploaded after consent.</summary>
public class FileInfoCard
{
    /// <summary>The media type of this card, for <see cref="Attachment.ContentType"/>.</summary>
    public const string ContentType = "application/vnd.microsoft.teams.card.file.info";

    /// <summary>Creates an empty instance.</summary>
    public FileInfoCard()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public FileInfoCard(string uniqueId = null, string fileType = null, object etag = null)
    {
        UniqueId = uniqueId;
        FileType = fileType;
        Etag = etag;
    }

    /// <summary>The file's id in OneDrive.</summary>
    [JsonProperty(PropertyName = "uniqueId", NullValueHandling = NullValueHandling.Ignore)]
    public string UniqueId { get; set; }

    /// <summary>The file's type by its extension.</summary>
    [JsonProperty(PropertyName = "fileType", NullValueHandling = NullValueHandling.Ignore)]
    public string FileType { get; set; }

    /// <summary>The etag.</summary>
    [JsonProperty(PropertyName = "etag", NullValueHandling = NullValueHandling.Ignore)]
    public object Etag { get; set; }
}
