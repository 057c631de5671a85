using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Builder;

/// <summary>Answers the connector API to callers that <see cref="BotFrameworkAuthentication"/> vouches for.</summary>
public class CloudChannelServiceHandler : ChannelServiceHandlerBase
{
    private readonly BotFrameworkAuthentication _auth;

    /// <summary>Initializes a new instance of the <see cref="CloudChannelServiceHandler"/> class.</summary>
    /// <param name="auth">Tells who calls.</param>
    public CloudChannelServiceHandler(BotFrameworkAuthentication auth)
    {
        _auth = auth ?? throw new ArgumentNullException(nameof(auth));
    }

    internal override Task<ClaimsIdentity> AuthenticateAsync(string authHeader, CancellationToken cancellationToken) =>
        _auth.AuthenticateChannelRequestAsync(authHeader, cancellationToken);
}
