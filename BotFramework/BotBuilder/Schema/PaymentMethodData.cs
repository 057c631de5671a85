using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>A payment method that the merchant accepts.</summary>
[Obsolete("The payment protocol of the Bot Framework is retired; no channel supports it.")]
public class PaymentMethodData
{
    /// <summary>Creates an empty instance.</summary>
    public PaymentMethodData()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public PaymentMethodData(IList<string> supportedMethods = null, object data = null)
    {
        SupportedMethods = supportedMethods;
        Data = data;
    }

    /// <summary>The supported methods, in order.</summary>
    [JsonProperty(PropertyName = "supportedMethods", NullValueHandling = NullValueHandling.Ignore)]
    public IList<string> SupportedMethods { get; set; }

    /// <summary>The data.</summary>
    [JsonProperty(PropertyName = "data", NullValueHandling = NullValueHandling.Ignore)]
    public object Data { get; set; }
}
