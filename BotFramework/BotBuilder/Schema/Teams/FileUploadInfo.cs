using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Where to upload a file that the user agreed to.</summary>
public class FileUploadInfo
{
    /// <summary>Creates an empty instance.</summary>
    public FileUploadInfo()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public FileUploadInfo(string name = null, string uploadUrl = null, string contentUrl = null, string uniqueId = null, string fileType = null)
    {
        Name = name;
        UploadUrl = uploadUrl;
        ContentUrl = contentUrl;
        UniqueId = uniqueId;
        FileType = fileType;
    }

    /// <summary>The name to show.</summary>
    [JsonProperty(PropertyName = "name", NullValueHandling = NullValueHandling.Ignore)]
    public string Name { get; set; }

    /// <summary>The upload url.</summary>
    [JsonProperty(PropertyName = "uploadUrl", NullValueHandling = NullValueHandling.Ignore)]
    public string UploadUrl { get; set; }

    /// <summary>The content url.</summary>
    [JsonProperty(PropertyName = "contentUrl", NullValueHandling = NullValueHandling.Ignore)]
    public string ContentUrl { get; set; }

    /// <summary>The file's id in OneDrive.</summary>
    [JsonProperty(PropertyName = "uniqueId", NullValueHandling = NullValueHandling.Ignore)]
    public string UniqueId { get; set; }

    /// <summary>The file's type by its extension.</summary>
    [JsonProperty(PropertyName = "fileType", NullValueHandling = NullValueHandling.Ignore)]
    public string FileType { get; set; }
}
