using Newtonsoft.Json;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A user of Teams, as the member calls answer.</summary>
public class TeamsChannelAccount : ChannelAccount
{
    /// <summary>Creates an empty instance.</summary>
    public TeamsChannelAccount()
    {
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public TeamsChannelAccount(string id = null, string name = null, string givenName = null, string surname = null, string email = null, string userPrincipalName = null)
        : base(id, name)
    {
        GivenName = givenName;
        Surname = surname;
        Email = email;
        UserPrincipalName = userPrincipalName;
    }

    /// <summary>Creates an instance with what is given; the rest stays unset.</summary>
    public TeamsChannelAccount(string id = null, string name = null, string givenName = null, string surname = null, string email = null, string userPrincipalName = null, string tenantId = null, string userRole = null)
        : this(id, name, givenName, surname, email, userPrincipalName)
    {
        TenantId = tenantId;
        UserRole = userRole;
    }

    /// <summary>The given name.</summary>
    [JsonProperty(PropertyName = "givenName", NullValueHandling = NullValueHandling.Ignore)]
    public string GivenName { get; set; }

    /// <summary>The surname.</summary>
    [JsonProperty(PropertyName = "surname", NullValueHandling = NullValueHandling.Ignore)]
    public string Surname { get; set; }

    /// <summary>The email.</summary>
    [JsonProperty(PropertyName = "email", NullValueHandling = NullValueHandling.Ignore)]
    public string Email { get; set; }

    /// <summary>The user's sign-in name.</summary>
    [JsonProperty(PropertyName = "userPrincipalName", NullValueHandling = NullValueHandling.Ignore)]
    public string UserPrincipalName { get; set; }

    /// <summary>The tenant.</summary>
    [JsonProperty(PropertyName = "tenantId", NullValueHandling = NullValueHandling.Ignore)]
    public string TenantId { get; set; }

    /// <summary>The user role.</summary>
    [JsonProperty(PropertyName = "userRole", NullValueHandling = NullValueHandling.Ignore)]
    public string UserRole { get; set; }
}
