using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What the older, static validators have in common.</summary>
[Obsolete("Serves the older validators alone.")]
internal static class LegacyTokens
{
    public static async Task RequireChannelClaimsAsync(ClaimsIdentity identity, string issuer, ICredentialProvider credentials, string serviceUrl)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        if (identity is not { IsAuthenticated: true })
        {
            throw new UnauthorizedAccessException("There is no genuine token.");
        }

        if (!identity.Claims.Any(claim => claim.Type == AuthenticationConstants.AudienceClaim && claim.Issuer == issuer))
        {
            throw new UnauthorizedAccessException("The token comes from another issuer.");
        }

        await InboundTokens.RequireChannelClaimsAsync(identity, serviceUrl, credentials.IsValidAppIdAsync).ConfigureAwait(false);
    }

    public static JwtTokenExtractor DirectoryExtractor(HttpClient httpClient, IChannelProvider channelProvider, AuthenticationConfiguration configuration) =>
        InboundTokens.DirectoryExtractor(
            httpClient,
            InboundTokens.From([.. InboundTokens.DirectoryIssuers, .. configuration.ValidTokenIssuers ?? []]),
            channelProvider?.IsGovernment() == true
                ? GovernmentAuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl
                : AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl);
}
