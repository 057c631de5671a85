using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The content of an attached file: where it can be fetched, without a token and for a short time.</summary>
public class FileDownloadInfo
{
    /// <summary>The media type of this card, for <see cref="Attachment.ContentType"/>.</summary>
    public const string ContentType = "application/vnd.microsoft.teams.file.download.info";

    /// <summary>Creates an empty instance.</summary>
    public FileDownloadInfo()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public FileDownloadInfo(string downloadUrl = null, string uniqueId = null, string fileType = null, object etag = null)
    {
        DownloadUrl = downloadUrl;
        UniqueId = uniqueId;
        FileType = fileType;
        Etag = etag;
    }

    /// <summary>The download url.</summary>
    [JsonProperty(PropertyName = "downloadUrl", NullValueHandling = NullValueHandling.Ignore)]
    public string DownloadUrl { get; set; }

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
