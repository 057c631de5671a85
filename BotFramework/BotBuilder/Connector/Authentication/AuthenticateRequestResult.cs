using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who sent a request, and how to answer.</summary>
public class AuthenticateRequestResult
{
    /// <summary>The audience of the tokens for answers: the channel service's scope, or the app id of the calling bot.</summary>
    public string Audience { get; set; }

    /// <summary>The caller as <see cref="Schema.CallerIdConstants"/> names it; null when authentication is off.</summary>
    public string CallerId { get; set; }

    /// <summary>The claims of the request's token; those of nobody when authentication is off.</summary>
    public ClaimsIdentity ClaimsIdentity { get; set; }

    /// <summary>Makes the clients with which the bot answers.</summary>
    public ConnectorFactory ConnectorFactory { get; set; }
}
