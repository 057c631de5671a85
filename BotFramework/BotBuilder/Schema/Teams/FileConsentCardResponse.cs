using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The value of a <c>fileConsent/invoke</c>: the user's answer.</summary>
public class FileConsentCardResponse
{
    /// <summary>Creates an empty instance.</summary>
    public FileConsentCardResponse()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public FileConsentCardResponse(string action = null, object context = null, FileUploadInfo uploadInfo = null)
    {
        Action = action;
        Context = context;
        UploadInfo = uploadInfo;
    }

    /// <summary>The action.</summary>
    [JsonProperty(PropertyName = "action", NullValueHandling = NullValueHandling.Ignore)]
    public string Action { get; set; }

    /// <summary>The context.</summary>
    [JsonProperty(PropertyName = "context", NullValueHandling = NullValueHandling.Ignore)]
    public object Context { get; set; }

    /// <summary>The upload info.</summary>
    [JsonProperty(PropertyName = "uploadInfo", NullValueHandling = NullValueHandling.Ignore)]
    public FileUploadInfo UploadInfo { get; set; }
}
