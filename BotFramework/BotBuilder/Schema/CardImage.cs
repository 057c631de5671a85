using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>An image on a card.</summary>
public class CardImage
{
    /// <summary>Creates an empty instance.</summary>
    public CardImage()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public CardImage(string url = null, string alt = null, CardAction tap = null)
    {
        Url = url;
        Alt = alt;
        Tap = tap;
    }

    /// <summary>The url.</summary>
    [JsonProperty(PropertyName = "url", NullValueHandling = NullValueHandling.Ignore)]
    public string Url { get; set; }

    /// <summary>The alt.</summary>
    [JsonProperty(PropertyName = "alt", NullValueHandling = NullValueHandling.Ignore)]
    public string Alt { get; set; }

    /// <summary>What happens when it is tapped.</summary>
    [JsonProperty(PropertyName = "tap", NullValueHandling = NullValueHandling.Ignore)]
    public CardAction Tap { get; set; }
}
