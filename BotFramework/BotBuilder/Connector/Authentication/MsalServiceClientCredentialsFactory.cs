using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes credentials over an MSAL application of the caller's.</summary>
[Obsolete("Use ConfigurationServiceClientCredentialFactory.")]
public class MsalServiceClientCredentialsFactory : ServiceClientCredentialsFactory
{
    private readonly IConfidentialClientApplication _application;
    private readonly ILogger _logger;

    /// <summary>Creates a factory.</summary>
    /// <param name="configuration">Has the app id and the tenant.</param>
    /// <param name="clientApplication">Obtains the tokens.</param>
    /// <param name="logger">Gets warnings.</param>
    public MsalServiceClientCredentialsFactory(IConfiguration configuration, IConfidentialClientApplication clientApplication, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(clientApplication);
        AppId = configuration[MicrosoftAppCredentials.MicrosoftAppIdKey];
        TenantId = configuration[MicrosoftAppCredentials.MicrosoftAppTenantIdKey];
        _application = clientApplication;
        _logger = logger;
    }

    /// <summary>The bot's app id.</summary>
    public string AppId { get; }

    /// <summary>The bot's tenant, if it has one of its own.</summary>
    public string TenantId { get; }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The app id is not this bot's.</exception>
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        appId == AppId
            ? Task.FromResult<ServiceClientCredentials>(new MsalAppCredentials(_application, appId, loginEndpoint, audience, validateAuthority, _logger))
            : throw new InvalidOperationException("Invalid appId.");

    /// <inheritdoc/>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(string.IsNullOrEmpty(AppId));

    /// <inheritdoc/>
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(appId == AppId);
}
