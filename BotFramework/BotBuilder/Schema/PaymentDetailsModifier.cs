using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>Details that depend on the payment method, in the retired payment protocol.</summary>
[Obsolete("The payment protocol of the Bot Framework is retired; no channel supports it.")]
public class PaymentDetailsModifier
{
    /// <summary>Creates an empty instance.</summary>
    public PaymentDetailsModifier()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public PaymentDetailsModifier(IList<string> supportedMethods = null, PaymentItem total = null, IList<PaymentItem> additionalDisplayItems = null, object data = null)
    {
        SupportedMethods = supportedMethods;
        Total = total;
        AdditionalDisplayItems = additionalDisplayItems;
        Data = data;
    }

    /// <summary>The supported methods, in order.</summary>
    [JsonProperty(PropertyName = "supportedMethods", NullValueHandling = NullValueHandling.Ignore)]
    public IList<string> SupportedMethods { get; set; }

    /// <summary>The total.</summary>
    [JsonProperty(PropertyName = "total", NullValueHandling = NullValueHandling.Ignore)]
    public PaymentItem Total { get; set; }

    /// <summary>The additional display items, in order.</summary>
    [JsonProperty(PropertyName = "additionalDisplayItems", NullValueHandling = NullValueHandling.Ignore)]
    public IList<PaymentItem> AdditionalDisplayItems { get; set; }

    /// <summary>The data.</summary>
    [JsonProperty(PropertyName = "data", NullValueHandling = NullValueHandling.Ignore)]
    public object Data { get; set; }
}
