using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;

namespace Microsoft.Bot.Builder;

/// <summary>Answers the connector API to callers whose tokens are valid for this bot.</summary>
[Obsolete("Use CloudChannelServiceHandler instead.")]
public class ChannelServiceHandler : ChannelServiceHandlerBase
{
    private const string UnknownChannel = "unknown";

    private readonly ICredentialProvider _credentialProvider;
    private readonly AuthenticationConfiguration _authConfiguration;

    /// <summary>Initializes a new instance of the <see cref="ChannelServiceHandler"/> class.</summary>
    /// <param name="credentialProvider">Knows the bot's app id.</param>
    /// <param name="authConfiguration">What tokens must have beyond the usual.</param>
    /// <param name="channelProvider">Knows the cloud.</param>
    public ChannelServiceHandler(ICredentialProvider credentialProvider, AuthenticationConfiguration authConfiguration, IChannelProvider channelProvider = null)
    {
        _credentialProvider = credentialProvider ?? throw new ArgumentNullException(nameof(credentialProvider));
        _authConfiguration = authConfiguration ?? throw new ArgumentNullException(nameof(authConfiguration));
        ChannelProvider = channelProvider;
    }

    /// <summary>Gets what knows the cloud.</summary>
    protected IChannelProvider ChannelProvider { get; }

    internal override async Task<ClaimsIdentity> AuthenticateAsync(string authHeader, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(authHeader))
        {
            return await JwtTokenValidation.ValidateAuthHeader(authHeader, _credentialProvider, ChannelProvider, UnknownChannel, _authConfiguration).ConfigureAwait(false);
        }

        return await _credentialProvider.IsAuthenticationDisabledAsync().ConfigureAwait(false)
            ? SkillValidation.CreateAnonymousSkillClaim()
            : throw new UnauthorizedAccessException("The request has no Authorization header.");
    }
}
