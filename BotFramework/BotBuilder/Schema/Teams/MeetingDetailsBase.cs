using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>What all descriptions of a meeting have in common.</summary>
public class MeetingDetailsBase
{
    internal MeetingDetailsBase(string id = null, Uri joinUrl = null, string title = null)
    {
        Id = id;
        JoinUrl = joinUrl;
        Title = title;
    }

    /// <summary>The id, opaque.</summary>
    [JsonProperty(PropertyName = "id", NullValueHandling = NullValueHandling.Ignore)]
    public string Id { get; set; }

    /// <summary>Where the meeting can be joined.</summary>
    [JsonProperty(PropertyName = "joinUrl", NullValueHandling = NullValueHandling.Ignore)]
    public Uri JoinUrl { get; set; }

    /// <summary>The title.</summary>
    [JsonProperty(PropertyName = "title", NullValueHandling = NullValueHandling.Ignore)]
    public string Title { get; set; }
}
