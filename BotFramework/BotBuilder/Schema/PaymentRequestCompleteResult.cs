using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The answer to the invoke that completes a payment.</summary>
[Obsolete("The payment protocol of the Bot Framework is retired; no channel supports it.")]
public class PaymentRequestCompleteResult
{
    /// <summary>Creates an empty instance.</summary>
    public PaymentRequestCompleteResult()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public PaymentRequestCompleteResult(string result = null)
    {
        Result = result;
    }

    /// <summary>The result.</summary>
    [JsonProperty(PropertyName = "result", NullValueHandling = NullValueHandling.Ignore)]
    public string Result { get; set; }
}
