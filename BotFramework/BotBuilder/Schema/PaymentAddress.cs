using Newtonsoft.Json;

namespace Microsoft.Bot.Schema;

/// <summary>An address of the retired payment protocol.</summary>
[Obsolete("The payment protocol of the Bot Framework is retired; no channel supports it.")]
public class PaymentAddress
{
    /// <summary>Creates an empty instance.</summary>
    public PaymentAddress()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public PaymentAddress(string country = null, IList<string> addressLine = null, string region = null, string city = null, string dependentLocality = null, string postalCode = null, string sortingCode = null, string languageCode = null, string organization = null, string recipient = null, string phone = null)
    {
        Country = country;
        AddressLine = addressLine;
        Region = region;
        City = city;
        DependentLocality = dependentLocality;
        PostalCode = postalCode;
        SortingCode = sortingCode;
        LanguageCode = languageCode;
        Organization = organization;
        Recipient = recipient;
        Phone = phone;
    }

    /// <summary>The country.</summary>
    [JsonProperty(PropertyName = "country", NullValueHandling = NullValueHandling.Ignore)]
    public string Country { get; set; }

    /// <summary>The address line, in order.</summary>
    [JsonProperty(PropertyName = "addressLine", NullValueHandling = NullValueHandling.Ignore)]
    public IList<string> AddressLine { get; set; }

    /// <summary>The region.</summary>
    [JsonProperty(PropertyName = "region", NullValueHandling = NullValueHandling.Ignore)]
    public string Region { get; set; }

    /// <summary>The city.</summary>
    [JsonProperty(PropertyName = "city", NullValueHandling = NullValueHandling.Ignore)]
    public string City { get; set; }

    /// <summary>The dependent locality.</summary>
    [JsonProperty(PropertyName = "dependentLocality", NullValueHandling = NullValueHandling.Ignore)]
    public string DependentLocality { get; set; }

    /// <summary>The postal code.</summary>
    [JsonProperty(PropertyName = "postalCode", NullValueHandling = NullValueHandling.Ignore)]
    public string PostalCode { get; set; }

    /// <summary>The sorting code.</summary>
    [JsonProperty(PropertyName = "sortingCode", NullValueHandling = NullValueHandling.Ignore)]
    public string SortingCode { get; set; }

    /// <summary>The language code.</summary>
    [JsonProperty(PropertyName = "languageCode", NullValueHandling = NullValueHandling.Ignore)]
    public string LanguageCode { get; set; }

    /// <summary>The organization.</summary>
    [JsonProperty(PropertyName = "organization", NullValueHandling = NullValueHandling.Ignore)]
    public string Organization { get; set; }

    /// <summary>The recipient.</summary>
    [JsonProperty(PropertyName = "recipient", NullValueHandling = NullValueHandling.Ignore)]
    public string Recipient { get; set; }

    /// <summary>The phone.</summary>
    [JsonProperty(PropertyName = "phone", NullValueHandling = NullValueHandling.Ignore)]
    public string Phone { get; set; }
}
