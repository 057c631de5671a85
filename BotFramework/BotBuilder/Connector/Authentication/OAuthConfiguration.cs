namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Where, and for what, tokens are obtained.</summary>
public class OAuthConfiguration
{
    /// <summary>Where.</summary>
    public string Authority { get; set; }

    /// <summary>For what.</summary>
    public string Scope { get; set; }

    /// <summary>Whether the authority is to be checked.</summary>
    public bool ValidateAuthority { get; set; }
}
