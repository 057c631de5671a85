using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>An amount of the retired payment protocol.</summary>
[Obsolete("The payment protocol of the Bot Framework is retired; no channel supports it.")]
public class PaymentCurrencyAmount
{
    /// <summary>Creates an empty instance.</summary>
    public PaymentCurrencyAmount()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public PaymentCurrencyAmount(string currency = null, string value = null, string currencySystem = null)
    {
        Currency = currency;
        Value = value;
        CurrencySystem = currencySystem;
    }

    /// <summary>The currency.</summary>
    [JsonProperty(PropertyName = "currency", NullValueHandling = NullValueHandling.Ignore)]
    public string Currency { get; set; }

    /// <summary>Free JSON that is sent back as it is.</summary>
    [JsonProperty(PropertyName = "value", NullValueHandling = NullValueHandling.Ignore)]
    public string Value { get; set; }

    /// <summary>The currency system.</summary>
    [JsonProperty(PropertyName = "currencySystem", NullValueHandling = NullValueHandling.Ignore)]
    public string CurrencySystem { get; set; }
}
