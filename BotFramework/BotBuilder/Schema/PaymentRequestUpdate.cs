using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The value of the invoke that changes a payment.</summary>
[Obsolete("The payment protocol of the Bot Framework is retired; no channel supports it.")]
public class PaymentRequestUpdate
{
    /// <summary>Creates an empty instance.</summary>
    public PaymentRequestUpdate()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public PaymentRequestUpdate(string id = null, PaymentDetails details = null, PaymentAddress shippingAddress = null, string shippingOption = null)
    {
        Id = id;
        Details = details;
        ShippingAddress = shippingAddress;
        ShippingOption = shippingOption;
    }

    /// <summary>The id, opaque.</summary>
    [JsonProperty(PropertyName = "id", NullValueHandling = NullValueHandling.Ignore)]
    public string Id { get; set; }

    /// <summary>The details.</summary>
    [JsonProperty(PropertyName = "details", NullValueHandling = NullValueHandling.Ignore)]
    public PaymentDetails Details { get; set; }

    /// <summary>The shipping address.</summary>
    [JsonProperty(PropertyName = "shippingAddress", NullValueHandling = NullValueHandling.Ignore)]
    public PaymentAddress ShippingAddress { get; set; }

    /// <summary>The shipping option.</summary>
    [JsonProperty(PropertyName = "shippingOption", NullValueHandling = NullValueHandling.Ignore)]
    public string ShippingOption { get; set; }
}
