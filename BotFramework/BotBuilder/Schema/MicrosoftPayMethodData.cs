using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>The payment method of the retired Microsoft Pay.</summary>
[Obsolete("The payment protocol of the Bot Framework is retired; no channel supports it.")]
public class MicrosoftPayMethodData
{
    /// <summary><c>https://pay.microsoft.com/microsoftpay</c>.</summary>
    public const string MethodName = "https://pay.microsoft.com/microsoftpay";

    /// <summary>Creates an empty instance.</summary>
    public MicrosoftPayMethodData()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public MicrosoftPayMethodData(string merchantId = null, IList<string> supportedNetworks = null, IList<string> supportedTypes = null)
    {
        MerchantId = merchantId;
        SupportedNetworks = supportedNetworks;
        SupportedTypes = supportedTypes;
    }

    /// <summary>Creates an instance; in test mode no money moves.</summary>
    public MicrosoftPayMethodData(string merchantId = null, IList<string> supportedNetworks = null, IList<string> supportedTypes = null, bool testMode = false)
        : this(merchantId, supportedNetworks, supportedTypes)
    {
        Mode = testMode ? "TEST" : null;
    }

    /// <summary>The merchant id.</summary>
    [JsonProperty(PropertyName = "merchantId", NullValueHandling = NullValueHandling.Ignore)]
    public string MerchantId { get; set; }

    /// <summary>The supported networks, in order.</summary>
    [JsonProperty(PropertyName = "supportedNetworks", NullValueHandling = NullValueHandling.Ignore)]
    public IList<string> SupportedNetworks { get; set; }

    /// <summary>The supported types, in order.</summary>
    [JsonProperty(PropertyName = "supportedTypes", NullValueHandling = NullValueHandling.Ignore)]
    public IList<string> SupportedTypes { get; set; }

    /// <summary>The mode.</summary>
    [JsonProperty(PropertyName = "mode", NullValueHandling = NullValueHandling.Ignore)]
    public string Mode { get; set; }

    /// <summary>Wraps this as a payment method of a request.</summary>
    public PaymentMethodData ToPaymentMethodData() => new([MethodName], this);
}
