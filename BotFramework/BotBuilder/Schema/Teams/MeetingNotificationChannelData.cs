using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Says on whose behalf a meeting notification is sent.</summary>
public class MeetingNotificationChannelData
{
    /// <summary>Creates an empty instance.</summary>
    public MeetingNotificationChannelData()
    {
    }

    /// <summary>The on behalf of list, in order.</summary>
    [JsonProperty(PropertyName = "OnBehalfOf", NullValueHandling = NullValueHandling.Ignore)]
    public IList<OnBehalfOf> OnBehalfOfList { get; set; }
}
