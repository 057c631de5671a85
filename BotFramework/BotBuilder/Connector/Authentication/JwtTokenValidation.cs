using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Decides who a caller is, for bots that do not use <see cref="BotFrameworkAuthentication"/>.</summary>
[Obsolete("Use BotFrameworkAuthentication.")]
public static class JwtTokenValidation
{
    /// <summary>Authenticates an activity that came over HTTP.</summary>
    /// <exception cref="UnauthorizedAccessException">The caller is not who it says; the message says why.</exception>
    public static Task<ClaimsIdentity> AuthenticateRequest(IActivity activity, string authHeader, ICredentialProvider credentials, IChannelProvider provider, HttpClient httpClient = null) =>
        AuthenticateRequest(activity, authHeader, credentials, provider, new AuthenticationConfiguration(), httpClient);

    /// <summary>Authenticates an activity that came over HTTP.</summary>
    /// <exception cref="UnauthorizedAccessException">The caller is not who it says, or is not welcome; the message says why.</exception>
    public static async Task<ClaimsIdentity> AuthenticateRequest(IActivity activity, string authHeader, ICredentialProvider credentials, IChannelProvider provider, AuthenticationConfiguration authConfig, HttpClient httpClient = null)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(credentials);
        ArgumentNullException.ThrowIfNull(authConfig);
        if (!string.IsNullOrWhiteSpace(authHeader))
        {
            return await ValidateAuthHeader(authHeader, credentials, provider, activity.ChannelId, authConfig, activity.ServiceUrl ?? string.Empty, httpClient).ConfigureAwait(false);
        }

        if (!await credentials.IsAuthenticationDisabledAsync().ConfigureAwait(false))
        {
            throw new UnauthorizedAccessException("The request has no Authorization header.");
        }

        return activity is { ChannelId: Channels.Emulator, Recipient.Role: RoleTypes.Skill } ? TokenClaims.AnonymousSkill() : TokenClaims.Anonymous();
    }

    /// <summary>Checks the token in a header.</summary>
    /// <exception cref="UnauthorizedAccessException">The token is not accepted; the message says why.</exception>
    public static Task<ClaimsIdentity> ValidateAuthHeader(string authHeader, ICredentialProvider credentials, IChannelProvider channelProvider, string channelId, string serviceUrl = null, HttpClient httpClient = null) =>
        ValidateAuthHeader(authHeader, credentials, channelProvider, channelId, new AuthenticationConfiguration(), serviceUrl, httpClient);

    /// <summary>Checks the token in a header.</summary>
    /// <exception cref="UnauthorizedAccessException">The token is not accepted, or its bearer is not welcome; the message says why.</exception>
    public static async Task<ClaimsIdentity> ValidateAuthHeader(string authHeader, ICredentialProvider credentials, IChannelProvider channelProvider, string channelId, AuthenticationConfiguration authConfig, string serviceUrl = null, HttpClient httpClient = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(authHeader);
        ArgumentNullException.ThrowIfNull(credentials);
        ArgumentNullException.ThrowIfNull(authConfig);
        var identity = await AuthenticateAsync(authHeader, credentials, channelProvider, channelId, authConfig, serviceUrl, httpClient).ConfigureAwait(false);
        await InboundTokens.RequireWelcomeAsync(authConfig, identity).ConfigureAwait(false);
        return identity;
    }

    /// <summary>The app that a token was issued to; null when the claims name none.</summary>
    public static string GetAppIdFromClaims(IEnumerable<Claim> claims) => TokenClaims.GetAppId(claims);

    private static Task<ClaimsIdentity> AuthenticateAsync(string authHeader, ICredentialProvider credentials, IChannelProvider channelProvider, string channelId, AuthenticationConfiguration authConfig, string serviceUrl, HttpClient httpClient)
    {
        if (SkillValidation.IsSkillToken(authHeader))
        {
            return SkillValidation.AuthenticateChannelToken(authHeader, credentials, channelProvider, httpClient, channelId, authConfig);
        }

        if (InboundTokens.IsFrom(InboundTokens.DirectoryIssuers.Concat(authConfig.ValidTokenIssuers ?? []), authHeader))
        {
            return EmulatorValidation.AuthenticateEmulatorToken(authHeader, credentials, channelProvider, httpClient, channelId, authConfig);
        }

        return channelProvider switch
        {
            null => Public(),
            _ when channelProvider.IsPublicAzure() => Public(),
            _ when channelProvider.IsGovernment() => GovernmentChannelValidation.AuthenticateChannelToken(authHeader, credentials, serviceUrl, httpClient, channelId, authConfig),
            _ => EnterpriseChannelValidation.AuthenticateChannelToken(authHeader, credentials, channelProvider, serviceUrl, httpClient, channelId, authConfig),
        };

        Task<ClaimsIdentity> Public() => serviceUrl is null
            ? ChannelValidation.AuthenticateChannelToken(authHeader, credentials, httpClient, channelId, authConfig)
            : ChannelValidation.AuthenticateChannelToken(authHeader, credentials, serviceUrl, httpClient, channelId, authConfig);
    }
}
