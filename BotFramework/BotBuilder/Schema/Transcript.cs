using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Activities of a conversation in their order.</summary>
public class Transcript
{
    /// <summary>Creates an empty instance.</summary>
    public Transcript()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public Transcript(IList<Activity> activities = null)
    {
        Activities = activities;
    }

    /// <summary>The activities, in order.</summary>
    [JsonProperty(PropertyName = "activities", NullValueHandling = NullValueHandling.Ignore)]
    public IList<Activity> Activities { get; set; }
}
