using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes credentials of a bot that has a client secret, or of one without an app id.</summary>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private readonly HttpClient _httpClient;
    private readonly ILogger _logger;

    /// <summary>Creates a factory of a bot without an app id.</summary>
    public PasswordServiceClientCredentialFactory()
    {
    }

    /// <summary>Creates a factory.</summary>
    /// <param name="appId">The bot's app id; empty for none.</param>
    /// <param name="password">Its client secret.</param>
    /// <param name="tenantId">Its tenant, if it has one of its own.</param>
    /// <param name="httpClient">Obtains the tokens; a shared one when null.</param>
    /// <param name="logger">Gets warnings.</param>
    public PasswordServiceClientCredentialFactory(string appId, string password, string tenantId, HttpClient httpClient, ILogger logger)
    {
        AppId = appId;
        Password = password;
        TenantId = tenantId;
        _httpClient = httpClient;
        _logger = logger;
    }

    /// <summary>The bot's app id; empty for none.</summary>
    public string AppId { get; set; }

    /// <summary>The bot's client secret.</summary>
    public string Password { get; set; }

    /// <summary>The bot's tenant, if it has one of its own.</summary>
    public string TenantId { get; }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The app id is not this bot's.</exception>
    public override async Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string oauthScope, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken)
    {
        if (await IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false))
        {
            return MicrosoftAppCredentials.Empty;
        }

        if (!await IsValidAppIdAsync(appId, cancellationToken).ConfigureAwait(false))
        {
            throw new InvalidOperationException("Invalid appId.");
        }

        return LoginEndpoints.IsPublic(loginEndpoint) ? new MicrosoftAppCredentials(appId, Password, TenantId, _httpClient, _logger, oauthScope)
            : LoginEndpoints.IsGovernment(loginEndpoint) ? new MicrosoftGovernmentAppCredentials(appId, Password, TenantId, _httpClient, _logger, oauthScope)
            : new PrivateCloudAppCredentials(appId, Password, TenantId, _httpClient, _logger, oauthScope, loginEndpoint, validateAuthority);
    }

    /// <inheritdoc/>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(string.IsNullOrEmpty(AppId));

    /// <inheritdoc/>
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(appId == AppId);
}
