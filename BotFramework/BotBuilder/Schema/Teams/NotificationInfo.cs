using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Whether a message is also shown in the activity feed or in the meeting.</summary>
public class NotificationInfo
{
    /// <summary>Creates an empty instance.</summary>
    public NotificationInfo()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public NotificationInfo(bool? alert = null)
    {
        Alert = alert;
    }

    /// <summary>Whether the message also appears in the activity feed.</summary>
    [JsonProperty(PropertyName = "alert", NullValueHandling = NullValueHandling.Ignore)]
    public bool? Alert { get; set; }

    /// <summary>Whether the message also appears as a bubble in the meeting.</summary>
    [JsonProperty(PropertyName = "alertInMeeting", NullValueHandling = NullValueHandling.Ignore)]
    public bool? AlertInMeeting { get; set; }

    /// <summary>The external resource url.</summary>
    [JsonProperty(PropertyName = "externalResourceUrl", NullValueHandling = NullValueHandling.Ignore)]
    public string ExternalResourceUrl { get; set; }
}
