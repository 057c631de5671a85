using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The answer to the invoke that changes a payment.</summary>
[Obsolete("The payment protocol of the Bot Framework is retired; no channel supports it.")]
public class PaymentRequestUpdateResult
{
    /// <summary>Creates an empty instance.</summary>
    public PaymentRequestUpdateResult()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public PaymentRequestUpdateResult(PaymentDetails details = null)
    {
        Details = details;
    }

    /// <summary>The details.</summary>
    [JsonProperty(PropertyName = "details", NullValueHandling = NullValueHandling.Ignore)]
    public PaymentDetails Details { get; set; }
}
