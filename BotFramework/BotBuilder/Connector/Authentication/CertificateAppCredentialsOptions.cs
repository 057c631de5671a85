using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>What <see cref="CertificateAppCredentials"/> are made of.</summary>
public class CertificateAppCredentialsOptions
{
    /// <summary>The bot's app id.</summary>
    public string AppId { get; set; }

    /// <summary>The tenant that issues the tokens; the usual one when empty.</summary>
    public string ChannelAuthTenant { get; set; }

    /// <summary>The certificate with its private key.</summary>
    public X509Certificate2 ClientCertificate { get; set; }

    /// <summary>Obtains the tokens; a shared one when null.</summary>
    public HttpClient CustomHttpClient { get; set; }

    /// <summary>Gets warnings.</summary>
    public ILogger Logger { get; set; }

    /// <summary>The audience; the channel service when empty.</summary>
    public string OauthScope { get; set; }

    /// <summary>Whether the certificate is sent along, so that it may be renewed without a change of registration.</summary>
    public bool SendX5c { get; set; }
}
