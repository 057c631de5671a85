using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What the payer chose.</summary>
[Obsolete("The payment protocol of the Bot Framework is retired; no channel supports it.")]
public class PaymentResponse
{
    /// <summary>Creates an empty instance.</summary>
    public PaymentResponse()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public PaymentResponse(string methodName = null, object details = null, PaymentAddress shippingAddress = null, string shippingOption = null, string payerEmail = null, string payerPhone = null)
    {
        MethodName = methodName;
        Details = details;
        ShippingAddress = shippingAddress;
        ShippingOption = shippingOption;
        PayerEmail = payerEmail;
        PayerPhone = payerPhone;
    }

    /// <summary>The method name.</summary>
    [JsonProperty(PropertyName = "methodName", NullValueHandling = NullValueHandling.Ignore)]
    public string MethodName { get; set; }

    /// <summary>The details.</summary>
    [JsonProperty(PropertyName = "details", NullValueHandling = NullValueHandling.Ignore)]
    public object Details { get; set; }

    /// <summary>The shipping address.</summary>
    [JsonProperty(PropertyName = "shippingAddress", NullValueHandling = NullValueHandling.Ignore)]
    public PaymentAddress ShippingAddress { get; set; }

    /// <summary>The shipping option.</summary>
    [JsonProperty(PropertyName = "shippingOption", NullValueHandling = NullValueHandling.Ignore)]
    public string ShippingOption { get; set; }

    /// <summary>The payer email.</summary>
    [JsonProperty(PropertyName = "payerEmail", NullValueHandling = NullValueHandling.Ignore)]
    public string PayerEmail { get; set; }

    /// <summary>The payer phone.</summary>
    [JsonProperty(PropertyName = "payerPhone", NullValueHandling = NullValueHandling.Ignore)]
    public string PayerPhone { get; set; }
}
