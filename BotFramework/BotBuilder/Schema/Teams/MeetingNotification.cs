using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A notification in a meeting, with its value.</summary>
/// <typeparam name="T">The type of the payload.</typeparam>
public class MeetingNotification<T> : MeetingNotificationBase
{
    /// <summary>Creates an empty instance.</summary>
    protected MeetingNotification()
    {
    }

    /// <summary>Free JSON that is sent back as it is.</summary>
    [JsonProperty(PropertyName = "value", NullValueHandling = NullValueHandling.Ignore)]
    public T Value { get; set; }
}
