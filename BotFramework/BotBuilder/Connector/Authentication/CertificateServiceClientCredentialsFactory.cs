using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes credentials of a bot that has a certificate.</summary>
public class CertificateServiceClientCredentialsFactory : ServiceClientCredentialsFactory
{
    private readonly X509Certificate2 _certificate;
    private readonly string _appId;
    private readonly string _tenantId;
    private readonly HttpClient _httpClient;
    private readonly ILogger _logger;
    private readonly bool _sendX5c;

    /// <summary>Creates a factory.</summary>
    /// <param name="certificate">The certificate with its private key.</param>
    /// <param name="appId">The bot's app id.</param>
    /// <param name="tenantId">The bot's tenant, if it has one of its own.</param>
    /// <param name="httpClient">Obtains the tokens; a shared one when null.</param>
    /// <param name="logger">Gets warnings.</param>
    /// <param name="sendX5c">Whether the certificate is sent along.</param>
    public CertificateServiceClientCredentialsFactory(X509Certificate2 certificate, string appId, string tenantId = null, HttpClient httpClient = null, ILogger logger = null, bool sendX5c = false)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        ArgumentException.ThrowIfNullOrWhiteSpace(appId);
        _certificate = certificate;
        _appId = appId;
        _tenantId = tenantId;
        _httpClient = httpClient;
        _logger = logger;
        _sendX5c = sendX5c;
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The app id is not this bot's.</exception>
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken)
    {
        if (appId != _appId)
        {
            throw new InvalidOperationException("Invalid Managed ID.");
        }

        return Task.FromResult<ServiceClientCredentials>(LoginEndpoints.IsGovernment(loginEndpoint)
            ? new CertificateGovernmentAppCredentials(_certificate, _appId, _tenantId, audience, _sendX5c, _httpClient, _logger)
            : new CertificateAppCredentials(_certificate, _appId, _tenantId, audience, _sendX5c, _httpClient, _logger));
    }

    /// <inheritdoc/>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    /// <inheritdoc/>
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) => Task.FromResult(appId == _appId);
}
