using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A recipient that a meeting notification did not reach.</summary>
public class MeetingNotificationRecipientFailureInfo
{
    /// <summary>Creates an empty instance.</summary>
    public MeetingNotificationRecipientFailureInfo()
    {
    }

    /// <summary>The error code.</summary>
    [JsonProperty(PropertyName = "errorcode", NullValueHandling = NullValueHandling.Ignore)]
    public string ErrorCode { get; set; }

    /// <summary>The failure reason.</summary>
    [JsonProperty(PropertyName = "failureReason", NullValueHandling = NullValueHandling.Ignore)]
    public string FailureReason { get; set; }

    /// <summary>The recipient mri.</summary>
    [JsonProperty(PropertyName = "recipientMri", NullValueHandling = NullValueHandling.Ignore)]
    public string RecipientMri { get; set; }
}
