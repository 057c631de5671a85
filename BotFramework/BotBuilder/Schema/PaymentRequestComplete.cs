using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The value of the invoke that completes a payment.</summary>
[Obsolete("The payment protocol of the Bot Framework is retired; no channel supports it.")]
public class PaymentRequestComplete
{
    /// <summary>Creates an empty instance.</summary>
    public PaymentRequestComplete()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public PaymentRequestComplete(string id = null, PaymentRequest paymentRequest = null, PaymentResponse paymentResponse = null)
    {
        Id = id;
        PaymentRequest = paymentRequest;
        PaymentResponse = paymentResponse;
    }

    /// <summary>The id, opaque.</summary>
    [JsonProperty(PropertyName = "id", NullValueHandling = NullValueHandling.Ignore)]
    public string Id { get; set; }

    /// <summary>The payment request.</summary>
    [JsonProperty(PropertyName = "paymentRequest", NullValueHandling = NullValueHandling.Ignore)]
    public PaymentRequest PaymentRequest { get; set; }

    /// <summary>The payment response.</summary>
    [JsonProperty(PropertyName = "paymentResponse", NullValueHandling = NullValueHandling.Ignore)]
    public PaymentResponse PaymentResponse { get; set; }
}
