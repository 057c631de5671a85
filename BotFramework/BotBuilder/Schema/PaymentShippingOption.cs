using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>One way of shipping.</summary>
[Obsolete("The payment protocol of the Bot Framework is retired; no channel supports it.")]
public class PaymentShippingOption
{
    /// <summary>Creates an empty instance.</summary>
    public PaymentShippingOption()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public PaymentShippingOption(string id = null, string label = null, PaymentCurrencyAmount amount = null, bool? selected = null)
    {
        Id = id;
        Label = label;
        Amount = amount;
        Selected = selected;
    }

    /// <summary>The id, opaque.</summary>
    [JsonProperty(PropertyName = "id", NullValueHandling = NullValueHandling.Ignore)]
    public string Id { get; set; }

    /// <summary>The label.</summary>
    [JsonProperty(PropertyName = "label", NullValueHandling = NullValueHandling.Ignore)]
    public string Label { get; set; }

    /// <summary>The amount.</summary>
    [JsonProperty(PropertyName = "amount", NullValueHandling = NullValueHandling.Ignore)]
    public PaymentCurrencyAmount Amount { get; set; }

    /// <summary>Whether it is selected.</summary>
    [JsonProperty(PropertyName = "selected", NullValueHandling = NullValueHandling.Ignore)]
    public bool? Selected { get; set; }
}
