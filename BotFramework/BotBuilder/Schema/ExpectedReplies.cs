using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The body that answers an activity whose delivery mode is <c>expectReplies</c>.</summary>
public class ExpectedReplies
{
    /// <summary>Creates an empty instance.</summary>
    public ExpectedReplies()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public ExpectedReplies(IList<Activity> activities = null)
    {
        Activities = activities;
    }

    /// <summary>What the bot said, in order; an invoke's result is among them as an activity of type invokeResponse.</summary>
    [JsonProperty(PropertyName = "activities", NullValueHandling = NullValueHandling.Ignore)]
    public IList<Activity> Activities { get; set; }
}
