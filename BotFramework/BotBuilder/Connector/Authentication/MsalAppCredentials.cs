using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Credentials over an MSAL application, perhaps one of the caller's.</summary>
public class MsalAppCredentials : AppCredentials, IAuthenticator
{
    /// <summary>Credentials of a bot without an app id: no token is sent.</summary>
    public static readonly MsalAppCredentials Empty = new(clientApplication: null, appId: null);

    private readonly Func<MsalAppCredentials, MsalAuthenticator> _createAuthenticator;
    private readonly string _authority;

    /// <summary>Creates credentials over an application of the caller's.</summary>
    /// <param name="clientApplication">The application.</param>
    /// <param name="appId">The bot's app id.</param>
    /// <param name="authority">Where the tokens are obtained; the usual place when empty.</param>
    /// <param name="scope">The audience; the channel service when empty.</param>
    /// <param name="validateAuthority">Whether the authority is to be checked.</param>
    /// <param name="logger">Gets warnings.</param>
    public MsalAppCredentials(IConfidentialClientApplication clientApplication, string appId, string authority = null, string scope = null, bool validateAuthority = true, ILogger logger = null)
        : this(self => new MsalAuthenticator(clientApplication, self.OAuthScope), appId, authority, scope, validateAuthority, logger)
    {
    }

    /// <summary>Creates credentials from a client secret.</summary>
    /// <param name="appId">The bot's app id.</param>
    /// <param name="appPassword">Its client secret.</param>
    /// <param name="authority">Where the tokens are obtained; the usual place when empty.</param>
    /// <param name="scope">The audience; the channel service when empty.</param>
    /// <param name="validateAuthority">Whether the authority is to be checked.</param>
    /// <param name="logger">Gets warnings.</param>
    public MsalAppCredentials(string appId, string appPassword, string authority = null, string scope = null, bool validateAuthority = true, ILogger logger = null)
        : this(self => MsalAuthenticator.WithSecret(appId, appPassword, self.OAuthEndpoint, self.OAuthScope, null), appId, authority, scope, validateAuthority, logger)
    {
    }

    /// <summary>Creates credentials from a certificate.</summary>
    /// <param name="appId">The bot's app id.</param>
    /// <param name="certificate">The certificate with its private key.</param>
    /// <param name="authority">Where the tokens are obtained; the usual place when empty.</param>
    /// <param name="scope">The audience; the channel service when empty.</param>
    /// <param name="validateAuthority">Whether the authority is to be checked.</param>
    /// <param name="logger">Gets warnings.</param>
    public MsalAppCredentials(string appId, X509Certificate2 certificate, string authority = null, string scope = null, bool validateAuthority = true, ILogger logger = null)
        : this(appId, certificate, false, authority, scope, validateAuthority, logger)
    {
    }

    /// <summary>Creates credentials from a certificate that may be sent along.</summary>
    /// <param name="appId">The bot's app id.</param>
    /// <param name="certificate">The certificate with its private key.</param>
    /// <param name="sendX5c">Whether the certificate is sent along.</param>
    /// <param name="authority">Where the tokens are obtained; the usual place when empty.</param>
    /// <param name="scope">The audience; the channel service when empty.</param>
    /// <param name="validateAuthority">Whether the authority is to be checked.</param>
    /// <param name="logger">Gets warnings.</param>
    public MsalAppCredentials(string appId, X509Certificate2 certificate, bool sendX5c, string authority = null, string scope = null, bool validateAuthority = true, ILogger logger = null)
        : this(self => MsalAuthenticator.WithCertificate(appId, certificate, sendX5c, self.OAuthEndpoint, self.OAuthScope, null), appId, authority, scope, validateAuthority, logger)
    {
    }

    private MsalAppCredentials(Func<MsalAppCredentials, MsalAuthenticator> createAuthenticator, string appId, string authority, string scope, bool validateAuthority, ILogger logger)
        : base(null, null, logger, scope)
    {
        _createAuthenticator = createAuthenticator;
        _authority = authority;
        MicrosoftAppId = appId;
        ValidateAuthority = validateAuthority;
    }

    /// <inheritdoc/>
    public override string OAuthEndpoint => string.IsNullOrEmpty(_authority) ? base.OAuthEndpoint : _authority;

    /// <inheritdoc/>
    public override bool ValidateAuthority { get; }

    /// <inheritdoc/>
    async Task<AuthenticatorResult> IAuthenticator.GetTokenAsync(bool forceRefresh) =>
        await BuildIAuthenticator().Value.GetTokenAsync(forceRefresh).ConfigureAwait(false);

    /// <inheritdoc/>
    protected override Lazy<IAuthenticator> BuildIAuthenticator() => new(() => _createAuthenticator(this));
}
