using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>The recipients that a meeting notification did not reach.</summary>
public class MeetingNotificationResponse
{
    /// <summary>Creates an empty instance.</summary>
    public MeetingNotificationResponse()
    {
    }

    /// <summary>The recipients failure info, in order.</summary>
    [JsonProperty(PropertyName = "recipientsFailureInfo", NullValueHandling = NullValueHandling.Ignore)]
    public IList<MeetingNotificationRecipientFailureInfo> RecipientsFailureInfo { get; set; }
}
