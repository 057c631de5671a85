using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Obtains tokens as the managed identity of the machine that the bot runs on.</summary>
public class ManagedIdentityAuthenticator : IAuthenticator
{
    private readonly IManagedIdentityApplication _application;
    private readonly string _resource;

    /// <summary>Creates an authenticator.</summary>
    /// <param name="appId">The client id of the identity.</param>
    /// <param name="resource">The audience of the tokens.</param>
    /// <param name="customHttpClient">Asks for the tokens; a shared one when null.</param>
    /// <param name="logger">Gets warnings.</param>
    public ManagedIdentityAuthenticator(string appId, string resource, HttpClient customHttpClient = null, ILogger logger = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(appId);
        ArgumentException.ThrowIfNullOrWhiteSpace(resource);
        _resource = resource;
        var builder = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(appId));
        if (customHttpClient is not null)
        {
            builder.WithHttpClientFactory(new FixedHttpClientFactory(customHttpClient));
        }

        _application = builder.Build();
    }

    /// <inheritdoc/>
    /// <exception cref="AggregateException">The identity service refused, or could not be reached; what went wrong at each try.</exception>
    public Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false) =>
        Retry.Run(
            async () =>
            {
                var result = await _application.AcquireTokenForManagedIdentity(_resource).WithForceRefresh(forceRefresh).ExecuteAsync().ConfigureAwait(false);
                return new AuthenticatorResult { AccessToken = result.AccessToken, ExpiresOn = result.ExpiresOn };
            },
            MsalAuthenticator.ShouldRetry);
}
