using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The channel's answer when a conversation has been created.</summary>
public class ConversationResourceResponse
{
    /// <summary>Creates an empty instance.</summary>
    public ConversationResourceResponse()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public ConversationResourceResponse(string activityId = null, string serviceUrl = null, string id = null)
    {
        ActivityId = activityId;
        ServiceUrl = serviceUrl;
        Id = id;
    }

    /// <summary>The activity id.</summary>
    [JsonProperty(PropertyName = "activityId", NullValueHandling = NullValueHandling.Ignore)]
    public string ActivityId { get; set; }

    /// <summary>The base address for calls about this conversation.</summary>
    [JsonProperty(PropertyName = "serviceUrl", NullValueHandling = NullValueHandling.Ignore)]
    public string ServiceUrl { get; set; }

    /// <summary>The id, opaque.</summary>
    [JsonProperty(PropertyName = "id", NullValueHandling = NullValueHandling.Ignore)]
    public string Id { get; set; }
}
