using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What all notifications in a meeting have in common.</summary>
public class MeetingNotificationBase
{
    /// <summary>Creates an empty instance.</summary>
    protected MeetingNotificationBase()
    {
    }

    /// <summary>The kind, as the channel names it.</summary>
    [JsonProperty(PropertyName = "type", NullValueHandling = NullValueHandling.Ignore)]
    public string Type { get; set; }
}
