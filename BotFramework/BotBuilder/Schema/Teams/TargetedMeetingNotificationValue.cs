using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Who gets a meeting notification, and where it is shown.</summary>
public class TargetedMeetingNotificationValue
{
    /// <summary>Creates an empty instance.</summary>
    public TargetedMeetingNotificationValue()
    {
    }

    /// <summary>The recipients, in order.</summary>
    [JsonProperty(PropertyName = "recipients", NullValueHandling = NullValueHandling.Ignore)]
    public IList<string> Recipients { get; set; }

    /// <summary>The surfaces, in order.</summary>
    [JsonProperty(PropertyName = "surfaces", NullValueHandling = NullValueHandling.Ignore)]
    public IList<Surface> Surfaces { get; set; }
}
