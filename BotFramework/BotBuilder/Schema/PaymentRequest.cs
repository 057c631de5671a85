using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A request to pay, in the retired payment protocol.</summary>
[Obsolete("The payment protocol of the Bot Framework is retired; no channel supports it.")]
public class PaymentRequest
{
    /// <summary><c>payment</c>.</summary>
    public const string PaymentActionType = "payment";

    /// <summary><c>application/vnd.microsoft.card.payment</c>.</summary>
    public const string PaymentContentType = "application/vnd.microsoft.card.payment";

    /// <summary>Creates an empty instance.</summary>
    public PaymentRequest()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public PaymentRequest(string id = null, IList<PaymentMethodData> methodData = null, PaymentDetails details = null, PaymentOptions options = null, string expires = null)
    {
        Id = id;
        MethodData = methodData;
        Details = details;
        Options = options;
        Expires = expires;
    }

    /// <summary>The id, opaque.</summary>
    [JsonProperty(PropertyName = "id", NullValueHandling = NullValueHandling.Ignore)]
    public string Id { get; set; }

    /// <summary>The method data, in order.</summary>
    [JsonProperty(PropertyName = "methodData", NullValueHandling = NullValueHandling.Ignore)]
    public IList<PaymentMethodData> MethodData { get; set; }

    /// <summary>The details.</summary>
    [JsonProperty(PropertyName = "details", NullValueHandling = NullValueHandling.Ignore)]
    public PaymentDetails Details { get; set; }

    /// <summary>The options.</summary>
    [JsonProperty(PropertyName = "options", NullValueHandling = NullValueHandling.Ignore)]
    public PaymentOptions Options { get; set; }

    /// <summary>The expires.</summary>
    [JsonProperty(PropertyName = "expires", NullValueHandling = NullValueHandling.Ignore)]
    public string Expires { get; set; }
}
