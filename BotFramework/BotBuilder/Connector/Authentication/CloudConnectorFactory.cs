using System.Security.Claims;

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
        if (!await credentials.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false) && !ServiceUrlTrust.IsVouchedFor(identity, serviceUrl, audience))
        {
            throw new UnauthorizedAccessException("Nobody vouches for the service address: the bot's token is not sent there.");
        }

        var appId = TokenClaims.GetBotAppId(identity);
        var proof = await credentials.CreateCredentialsAsync(appId, audience, cloud.LoginUrl, validateAuthority, cancellationToken).ConfigureAwait(false);
        return new ConnectorClient(new Uri(serviceUrl), proof, createHttpClient);
    }
}
