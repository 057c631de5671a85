using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Credentials of a bot that has a certificate.</summary>
public class CertificateAppCredentials : AppCredentials
{
    private readonly X509Certificate2 _certificate;
    private readonly bool _sendX5c;

    /// <summary>Creates credentials from options.</summary>
    public CertificateAppCredentials(CertificateAppCredentialsOptions options)
        : this(
            (options ?? throw new ArgumentNullException(nameof(options))).ClientCertificate,
            options.AppId,
            options.ChannelAuthTenant,
            options.OauthScope,
            options.SendX5c,
            options.CustomHttpClient,
            options.Logger)
    {
    }

    /// <summary>Creates credentials.</summary>
    public CertificateAppCredentials(X509Certificate2 clientCertificate, string appId, string channelAuthTenant = null, HttpClient customHttpClient = null, ILogger logger = null)
        : this(clientCertificate, appId, channelAuthTenant, null, false, customHttpClient, logger)
    {
    }

    /// <summary>Creates credentials that may send the certificate along.</summary>
    public CertificateAppCredentials(X509Certificate2 clientCertificate, bool sendX5c, string appId, string channelAuthTenant = null, HttpClient customHttpClient = null, ILogger logger = null)
        : this(clientCertificate, appId, channelAuthTenant, null, sendX5c, customHttpClient, logger)
    {
    }

    /// <summary>Creates credentials for an audience.</summary>
    public CertificateAppCredentials(X509Certificate2 clientCertificate, string appId, string channelAuthTenant = null, string oAuthScope = null, bool sendX5c = false, HttpClient customHttpClient = null, ILogger logger = null)
        : base(channelAuthTenant, customHttpClient, logger, oAuthScope)
    {
        ArgumentNullException.ThrowIfNull(clientCertificate);
        _certificate = clientCertificate;
        _sendX5c = sendX5c;
        MicrosoftAppId = appId;
    }

    /// <inheritdoc/>
    protected override Lazy<IAuthenticator> BuildIAuthenticator() =>
        new(() => MsalAuthenticator.WithCertificate(MicrosoftAppId, _certificate, _sendX5c, OAuthEndpoint, OAuthScope, CustomHttpClient));
}
