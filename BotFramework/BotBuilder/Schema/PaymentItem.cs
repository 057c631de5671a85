using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>One line of a payment.</summary>
[Obsolete("The payment protocol of the Bot Framework is retired; no channel supports it.")]
public class PaymentItem
{
    /// <summary>Creates an empty instance.</summary>
    public PaymentItem()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public PaymentItem(string label = null, PaymentCurrencyAmount amount = null, bool? pending = null)
    {
        Label = label;
        Amount = amount;
        Pending = pending;
    }

    /// <summary>The label.</summary>
    [JsonProperty(PropertyName = "label", NullValueHandling = NullValueHandling.Ignore)]
    public string Label { get; set; }

    /// <summary>The amount.</summary>
    [JsonProperty(PropertyName = "amount", NullValueHandling = NullValueHandling.Ignore)]
    public PaymentCurrencyAmount Amount { get; set; }

    /// <summary>Whether it is pending.</summary>
    [JsonProperty(PropertyName = "pending", NullValueHandling = NullValueHandling.Ignore)]
    public bool? Pending { get; set; }
}
