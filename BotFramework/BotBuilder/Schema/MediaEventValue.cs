using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The value of an event that a media card raised.</summary>
public class MediaEventValue
{
    /// <summary>Creates an empty instance.</summary>
    public MediaEventValue()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public MediaEventValue(object cardValue = null)
    {
        CardValue = cardValue;
    }

    /// <summary>The card value.</summary>
    [JsonProperty(PropertyName = "cardValue", NullValueHandling = NullValueHandling.Ignore)]
    public object CardValue { get; set; }
}
