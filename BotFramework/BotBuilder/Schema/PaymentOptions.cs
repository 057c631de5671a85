using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>What the merchant asks of the payer.</summary>
[Obsolete("The payment protocol of the Bot Framework is retired; no channel supports it.")]
public class PaymentOptions
{
    /// <summary>Creates an empty instance.</summary>
    public PaymentOptions()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public PaymentOptions(bool? requestPayerName = null, bool? requestPayerEmail = null, bool? requestPayerPhone = null, bool? requestShipping = null, string shippingType = null)
    {
        RequestPayerName = requestPayerName;
        RequestPayerEmail = requestPayerEmail;
        RequestPayerPhone = requestPayerPhone;
        RequestShipping = requestShipping;
        ShippingType = shippingType;
    }

    /// <summary>Whether the payer's name is asked for.</summary>
    [JsonProperty(PropertyName = "requestPayerName", NullValueHandling = NullValueHandling.Ignore)]
    public bool? RequestPayerName { get; set; }

    /// <summary>Whether the payer's e-mail is asked for.</summary>
    [JsonProperty(PropertyName = "requestPayerEmail", NullValueHandling = NullValueHandling.Ignore)]
    public bool? RequestPayerEmail { get; set; }

    /// <summary>Whether the payer's telephone number is asked for.</summary>
    [JsonProperty(PropertyName = "requestPayerPhone", NullValueHandling = NullValueHandling.Ignore)]
    public bool? RequestPayerPhone { get; set; }

    /// <summary>Whether a shipping address is asked for.</summary>
    [JsonProperty(PropertyName = "requestShipping", NullValueHandling = NullValueHandling.Ignore)]
    public bool? RequestShipping { get; set; }

    /// <summary>The shipping type.</summary>
    [JsonProperty(PropertyName = "shippingType", NullValueHandling = NullValueHandling.Ignore)]
    public string ShippingType { get; set; }
}
