using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes connector clients that answer one caller. A client costs little until it sends.</summary>
internal sealed class CloudConnectorFactory(
    ClaimsIdentity identity,
    CloudEnvironment cloud,
    bool validateAuthority,
    ServiceClientCredentialsFactory credentials,
    Func<HttpClient> createHttpClient) : ConnectorFactory
{
    public override async Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(serviceUrl);
        audience ??= cloud.OAuthScope;
        if (!await credentials.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false) && !IsVouchedFor(serviceUrl, audience))
        {
            throw new UnauthorizedAccessException("Nobody vouches for the service address: the bot's token is not sent there.");
        }

        var appId = TokenClaims.GetBotAppId(identity);
        var proof = await credentials.CreateCredentialsAsync(appId, audience, cloud.LoginUrl, validateAuthority, cancellationToken).ConfigureAwait(false);
        return new ConnectorClient(new Uri(serviceUrl), proof, createHttpClient);
    }

    private bool IsVouchedFor(string serviceUrl, string audience)
    {
        var claims = identity?.Claims ?? [];

        // An identity that the bot's own code made has no issuer: that code chose the address, from what it keeps.
        return TokenClaims.Find(claims, JwtRegisteredClaimNames.Iss) is null
            || serviceUrl.Equals(TokenClaims.Find(claims, AuthenticationConstants.ServiceUrlClaim), StringComparison.OrdinalIgnoreCase)
            || IsForCallingBotAlone(claims, audience)
            || ServiceUrlTrust.IsTrusted(serviceUrl);
    }

    // Such a token is of use nowhere but at the bot that it is sent to.
    private static bool IsForCallingBotAlone(IEnumerable<Claim> claims, string audience) =>
        TokenClaims.IsSkill(claims) && TokenClaims.GetAppId(claims) == audience;
}
