using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The bot's credentials as the settings say: MicrosoftAppType (MultiTenant when absent, SingleTenant or UserAssignedMSI), MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId.</summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly ServiceClientCredentialsFactory _inner;

    /// <summary>Initializes a new instance of the <see cref="ConfigurationServiceClientCredentialFactory"/> class.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="httpClient">Fetches tokens; null for one of its own.</param>
    /// <param name="logger">Takes the log.</param>
    /// <exception cref="ArgumentException">A setting that the app type needs is missing, or there is no such app type.</exception>
    public ConfigurationServiceClientCredentialFactory(IConfiguration configuration, HttpClient httpClient = null, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var appType = configuration["MicrosoftAppType"]?.Trim();
        var appId = configuration["MicrosoftAppId"]?.Trim();
        var password = configuration["MicrosoftAppPassword"];
        var tenantId = configuration["MicrosoftAppTenantId"]?.Trim();

        switch (string.IsNullOrEmpty(appType) ? "multitenant" : appType.ToLowerInvariant())
        {
            case "userassignedmsi":
                Require("MicrosoftAppId", appId, appType);
                Require("MicrosoftAppTenantId", tenantId, appType);
                _inner = new ManagedIdentityServiceClientCredentialsFactory(appId, httpClient, logger);
                break;

            case "singletenant":
                Require("MicrosoftAppId", appId, appType);
                Require("MicrosoftAppPassword", password, appType);
                Require("MicrosoftAppTenantId", tenantId, appType);
                _inner = new PasswordServiceClientCredentialFactory(appId, password, tenantId, httpClient, logger);
                break;

            case "multitenant":
                _inner = new PasswordServiceClientCredentialFactory(appId, password, null, httpClient, logger);
                break;

            default:
                throw new ArgumentException($"The setting MicrosoftAppType is '{appType}', but must be MultiTenant, SingleTenant or UserAssignedMSI.", nameof(configuration));
        }
    }

    /// <inheritdoc/>
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => _inner.IsValidAppIdAsync(appId, cancellationToken);

    /// <inheritdoc/>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => _inner.IsAuthenticationDisabledAsync(cancellationToken);

    /// <inheritdoc/>
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        _inner.CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken);

    private static void Require(string key, string value, string appType)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentException($"{key} is required for MicrosoftAppType {appType}, but is missing in the configuration.");
        }
    }
}
