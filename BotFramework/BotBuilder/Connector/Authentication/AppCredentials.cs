using System.Globalization;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Credentials of a bot: they put the bot's token on its calls. Tokens are cached, and renewed before they end.</summary>
public abstract class AppCredentials : ServiceClientCredentials
{
    private readonly string _oAuthScope;
    private Lazy<IAuthenticator> _authenticator;

    /// <summary>Creates credentials for the channel service.</summary>
    /// <param name="channelAuthTenant">The tenant that issues the tokens; the usual one when empty.</param>
    /// <param name="customHttpClient">Obtains the tokens; a shared one when null.</param>
    /// <param name="logger">Gets warnings.</param>
    public AppCredentials(string channelAuthTenant = null, HttpClient customHttpClient = null, ILogger logger = null)
        : this(channelAuthTenant, customHttpClient, logger, null)
    {
    }

    /// <summary>Creates credentials for an audience.</summary>
    /// <param name="channelAuthTenant">The tenant that issues the tokens; the usual one when empty.</param>
    /// <param name="customHttpClient">Obtains the tokens; a shared one when null.</param>
    /// <param name="logger">Gets warnings.</param>
    /// <param name="oAuthScope">The audience; the channel service when empty.</param>
    public AppCredentials(string channelAuthTenant = null, HttpClient customHttpClient = null, ILogger logger = null, string oAuthScope = null)
    {
        AuthTenant = channelAuthTenant;
        CustomHttpClient = customHttpClient;
        Logger = logger ?? NullLogger.Instance;
        _oAuthScope = oAuthScope;
    }

    /// <summary>The bot's app id; without one no token is sent.</summary>
    public string MicrosoftAppId { get; set; }

    /// <summary>The tenant that issues the tokens.</summary>
    /// <exception cref="ArgumentException">The value makes no address.</exception>
    public virtual string ChannelAuthTenant
    {
        get => string.IsNullOrEmpty(AuthTenant) ? DefaultChannelAuthTenant : AuthTenant;
        set
        {
            if (!Uri.TryCreate(LoginUrl(value), UriKind.Absolute, out _))
            {
                throw new ArgumentException($"'{value}' is no tenant.", nameof(value));
            }

            AuthTenant = value;
        }
    }

    /// <summary>Where the tokens are obtained.</summary>
    public virtual string OAuthEndpoint => LoginUrl(ChannelAuthTenant);

    /// <summary>The audience of the tokens.</summary>
    public virtual string OAuthScope => string.IsNullOrEmpty(_oAuthScope) ? ToChannelFromBotOAuthScope : _oAuthScope;

    /// <summary>Whether the place where tokens are obtained is to be checked.</summary>
    public virtual bool ValidateAuthority =>
        !Uri.TryCreate(OAuthEndpoint, UriKind.Absolute, out var endpoint)
        || endpoint.Host is "login.microsoftonline.com" or "login.microsoftonline.us";

    /// <summary>The tenant as it was set.</summary>
    protected string AuthTenant { get; set; }

    /// <summary>Obtains the tokens; a shared client when null.</summary>
    protected HttpClient CustomHttpClient { get; set; }

    /// <summary>Gets warnings.</summary>
    protected ILogger Logger { get; set; }

    /// <summary>The tenant of bots that belong to none of their own.</summary>
    protected virtual string DefaultChannelAuthTenant => AuthenticationConstants.DefaultChannelAuthTenant;

    /// <summary>Where tokens are obtained, with a place for the tenant.</summary>
    protected virtual string ToChannelFromBotLoginUrlTemplate => AuthenticationConstants.ToChannelFromBotLoginUrlTemplate;

    /// <summary>The audience of tokens for the channel service.</summary>
    protected virtual string ToChannelFromBotOAuthScope => AuthenticationConstants.ToChannelFromBotOAuthScope;

    /// <summary>Vouches for a service address until the process ends.</summary>
    [Obsolete("Addresses that came in an authenticated activity are vouched for by their token.")]
    public static void TrustServiceUrl(string serviceUrl) => ServiceUrlTrust.Add(serviceUrl, DateTimeOffset.MaxValue);

    /// <summary>Vouches for a service address for a time.</summary>
    /// <param name="serviceUrl">The address.</param>
    /// <param name="expirationTime">Until when.</param>
    [Obsolete("Addresses that came in an authenticated activity are vouched for by their token.")]
    public static void TrustServiceUrl(string serviceUrl, DateTime expirationTime) =>
        ServiceUrlTrust.Add(serviceUrl, expirationTime == DateTime.MaxValue ? DateTimeOffset.MaxValue : expirationTime.ToUniversalTime());

    /// <summary>Whether a service address is vouched for, by its being a channel's or by <see cref="TrustServiceUrl(string)"/>.</summary>
    [Obsolete("Addresses that came in an authenticated activity are vouched for by their token.")]
    public static bool IsTrustedServiceUrl(string serviceUrl) => ServiceUrlTrust.IsTrusted(serviceUrl);

    /// <summary>A token of the bot.</summary>
    /// <param name="forceRefresh">Whether to obtain a new one whatever the cache holds.</param>
    public async Task<string> GetTokenAsync(bool forceRefresh = false)
    {
        var authenticator = LazyInitializer.EnsureInitialized(ref _authenticator, BuildIAuthenticator).Value;
        var result = await authenticator.GetTokenAsync(forceRefresh).ConfigureAwait(false);
        return result.AccessToken;
    }

    /// <summary>Puts the bot's token on a request, if the bot has an app id.</summary>
    /// <exception cref="InvalidOperationException">The request would carry the token in the open.</exception>
    public override async Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (string.IsNullOrEmpty(MicrosoftAppId) || MicrosoftAppId == AuthenticationConstants.AnonymousSkillAppId)
        {
            return;
        }

        if (request.RequestUri is { IsAbsoluteUri: true, IsLoopback: false } address && address.Scheme != Uri.UriSchemeHttps)
        {
            throw new InvalidOperationException($"The bot's token is not sent to {address.Host} over plain HTTP; the service address must begin with https.");
        }

        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await GetTokenAsync().ConfigureAwait(false));
    }

    /// <summary>Makes what obtains the tokens; called when the first one is needed.</summary>
    protected abstract Lazy<IAuthenticator> BuildIAuthenticator();

    private string LoginUrl(string tenant) => string.Format(CultureInfo.InvariantCulture, ToChannelFromBotLoginUrlTemplate, tenant);
}
