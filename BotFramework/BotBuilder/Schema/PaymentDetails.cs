using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What is to be paid, in the retired payment protocol.</summary>
[Obsolete("The payment protocol of the Bot Framework is retired; no channel supports it.")]
public class PaymentDetails
{
    /// <summary>Creates an empty instance.</summary>
    public PaymentDetails()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public PaymentDetails(PaymentItem total = null, IList<PaymentItem> displayItems = null, IList<PaymentShippingOption> shippingOptions = null, IList<PaymentDetailsModifier> modifiers = null, string error = null)
    {
        Total = total;
        DisplayItems = displayItems;
        ShippingOptions = shippingOptions;
        Modifiers = modifiers;
        Error = error;
    }

    /// <summary>The total.</summary>
    [JsonProperty(PropertyName = "total", NullValueHandling = NullValueHandling.Ignore)]
    public PaymentItem Total { get; set; }

    /// <summary>The display items, in order.</summary>
    [JsonProperty(PropertyName = "displayItems", NullValueHandling = NullValueHandling.Ignore)]
    public IList<PaymentItem> DisplayItems { get; set; }

    /// <summary>The shipping options, in order.</summary>
    [JsonProperty(PropertyName = "shippingOptions", NullValueHandling = NullValueHandling.Ignore)]
    public IList<PaymentShippingOption> ShippingOptions { get; set; }

    /// <summary>The modifiers, in order.</summary>
    [JsonProperty(PropertyName = "modifiers", NullValueHandling = NullValueHandling.Ignore)]
    public IList<PaymentDetailsModifier> Modifiers { get; set; }

    /// <summary>The error.</summary>
    [JsonProperty(PropertyName = "error", NullValueHandling = NullValueHandling.Ignore)]
    public string Error { get; set; }
}
