using System.Security.Claims;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Decides who a caller is, and makes the clients with which the bot calls back.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <summary>Authenticates an activity that came over HTTP.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="authHeader">The request's Authorization header; may be null.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="UnauthorizedAccessException">The caller is not who it says, or is not welcome; the message says why.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken);

    /// <summary>Authenticates a connection over which activities will stream.</summary>
    /// <param name="authHeader">The request's Authorization header; may be null.</param>
    /// <param name="channelIdHeader">The channel that the request names.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="UnauthorizedAccessException">The caller is not who it says, or is not welcome; the message says why.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken);

    /// <summary>Authenticates a call to the bot's own connector endpoints, as its skills make them.</summary>
    /// <param name="authHeader">The request's Authorization header; may be null.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="UnauthorizedAccessException">The caller is not who it says, or is not welcome; the message says why.</exception>
    /// <exception cref="NotImplementedException">This implementation serves no skills.</exception>
    public virtual Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Makes the factory of clients for channels.</summary>
    /// <param name="claimsIdentity">On whose request, or as which bot, the clients will call.</param>
    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    /// <summary>Makes a client for users' tokens.</summary>
    /// <param name="claimsIdentity">On whose request, or as which bot, the client will call.</param>
    /// <param name="cancellationToken">Ends the making.</param>
    public abstract Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken);

    /// <summary>Makes a client for other bots.</summary>
    /// <exception cref="NotImplementedException">This implementation calls no other bots.</exception>
    public virtual BotFrameworkClient CreateBotFrameworkClient() => throw new NotImplementedException();

    /// <summary>The audience of the tokens for the bot's own channel service.</summary>
    /// <exception cref="NotImplementedException">This implementation has none.</exception>
    public virtual string GetOriginatingAudience() => throw new NotImplementedException();

    /// <summary>What <see cref="Activity.CallerId"/> is set to after authentication.</summary>
    /// <param name="credentialFactory">Knows whether authentication is off.</param>
    /// <param name="claimsIdentity">The caller.</param>
    /// <param name="callerId">What to call the channel service.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The calling bot, the channel service, or null when authentication is off.</returns>
    protected internal async Task<string> GenerateCallerIdAsync(ServiceClientCredentialsFactory credentialFactory, ClaimsIdentity claimsIdentity, string callerId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(credentialFactory);
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        if (await credentialFactory.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        return TokenClaims.IsSkill(claimsIdentity.Claims)
            ? CallerIdConstants.BotToBotPrefix + TokenClaims.GetAppId(claimsIdentity.Claims)
            : callerId;
    }
}
