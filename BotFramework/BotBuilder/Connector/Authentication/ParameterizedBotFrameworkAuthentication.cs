using System.Security.Claims;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The authentication of one cloud.</summary>
internal sealed class ParameterizedBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private const string UnknownChannel = "unknown";

    private readonly CloudEnvironment _cloud;
    private readonly bool _validateAuthority;
    private readonly ServiceClientCredentialsFactory _credentials;
    private readonly AuthenticationConfiguration _configuration;
    private readonly Func<HttpClient> _createHttpClient;
    private readonly ILogger _logger;
    private readonly IReadOnlyList<string> _directoryIssuers;
    private readonly Lazy<JwtTokenExtractor> _channelTokens;
    private readonly Lazy<JwtTokenExtractor> _directoryTokens;

    public ParameterizedBotFrameworkAuthentication(
        CloudEnvironment cloud,
        bool validateAuthority,
        ServiceClientCredentialsFactory credentials,
        AuthenticationConfiguration configuration,
        IHttpClientFactory httpClientFactory,
        ILogger logger)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        _cloud = cloud;
        _validateAuthority = validateAuthority;
        _credentials = credentials;
        _configuration = configuration ?? new AuthenticationConfiguration();
        _createHttpClient = httpClientFactory is null ? SharedHttpHandler.CreateClient : httpClientFactory.CreateClient;
        _logger = logger ?? NullLogger.Instance;
        _directoryIssuers = [.. InboundTokens.DirectoryIssuers, .. _configuration.ValidTokenIssuers ?? []];
        _channelTokens = new(() => InboundTokens.ChannelExtractor(_createHttpClient(), InboundTokens.From([cloud.ChannelTokenIssuer]), cloud.ChannelMetadataUrl));
        _directoryTokens = new(() => InboundTokens.DirectoryExtractor(_createHttpClient(), InboundTokens.From(_directoryIssuers), cloud.EmulatorMetadataUrl));
    }

    public override string GetOriginatingAudience() => _cloud.OAuthScope;

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var identity = await IsAnonymousAsync(authHeader, cancellationToken).ConfigureAwait(false)
            ? AnonymousFor(activity)
            : await AuthenticateAsync(authHeader, activity.ChannelId, activity.ServiceUrl ?? string.Empty, cancellationToken).ConfigureAwait(false);
        return await DescribeAsync(identity, cancellationToken).ConfigureAwait(false);
    }

    public override async Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken)
    {
        var isAnonymous = await IsAnonymousAsync(authHeader, cancellationToken).ConfigureAwait(false);
        if (!isAnonymous && string.IsNullOrWhiteSpace(channelIdHeader))
        {
            throw new UnauthorizedAccessException("The request does not name its channel.");
        }

        var identity = isAnonymous
            ? TokenClaims.Anonymous()
            : await AuthenticateAsync(authHeader, channelIdHeader, null, cancellationToken).ConfigureAwait(false);
        return await DescribeAsync(identity, cancellationToken).ConfigureAwait(false);
    }

    public override async Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) =>
        await IsAnonymousAsync(authHeader, cancellationToken).ConfigureAwait(false)
            ? TokenClaims.AnonymousSkill()
            : await AuthenticateAsync(authHeader, UnknownChannel, null, cancellationToken).ConfigureAwait(false);

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) =>
        new CloudConnectorFactory(claimsIdentity, _cloud, _validateAuthority, _credentials, _createHttpClient);

    public override async Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken)
    {
        var appId = TokenClaims.GetBotAppId(claimsIdentity);
        var credentials = await _credentials.CreateCredentialsAsync(appId, _cloud.OAuthScope, _cloud.LoginUrl, _validateAuthority, cancellationToken).ConfigureAwait(false);
        return new CloudUserTokenClient(appId, credentials, _cloud.OAuthUrl, _createHttpClient);
    }

    public override BotFrameworkClient CreateBotFrameworkClient() =>
        new CloudBotFrameworkClient(_credentials, _createHttpClient, _cloud.LoginUrl, _logger);

    private static ClaimsIdentity AnonymousFor(Activity activity) =>
        activity is { ChannelId: Channels.Emulator, Recipient.Role: RoleTypes.Skill } ? TokenClaims.AnonymousSkill() : TokenClaims.Anonymous();

    // A bot without an app id has nothing to compare a token with, so a header is not looked at.
    private async Task<bool> IsAnonymousAsync(string authHeader, CancellationToken cancellationToken)
    {
        if (await _credentials.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false))
        {
            return true;
        }

        return string.IsNullOrWhiteSpace(authHeader) ? throw new UnauthorizedAccessException("The request has no Authorization header.") : false;
    }

    private async Task<ClaimsIdentity> AuthenticateAsync(string header, string channelId, string serviceUrl, CancellationToken cancellationToken)
    {
        Task<bool> IsThisBot(string appId) => _credentials.IsValidAppIdAsync(appId, cancellationToken);
        var endorsements = _configuration.RequiredEndorsements;

        var identity = InboundTokens.IsFromSkill(header)
            ? await InboundTokens.FromSkillAsync(_directoryTokens.Value, header, channelId, endorsements, IsThisBot).ConfigureAwait(false)
            : InboundTokens.IsFrom(_directoryIssuers, header)
                ? await InboundTokens.FromEmulatorAsync(_directoryTokens.Value, header, channelId, endorsements, IsThisBot).ConfigureAwait(false)
                : await InboundTokens.FromChannelAsync(_channelTokens.Value, header, channelId, endorsements, serviceUrl, IsThisBot).ConfigureAwait(false);
        await InboundTokens.RequireWelcomeAsync(_configuration, identity).ConfigureAwait(false);
        return identity;
    }

    private async Task<AuthenticateRequestResult> DescribeAsync(ClaimsIdentity identity, CancellationToken cancellationToken) => new()
    {
        ClaimsIdentity = identity,
        Audience = TokenClaims.IsSkill(identity.Claims) ? TokenClaims.GetAppId(identity.Claims) : _cloud.OAuthScope,
        CallerId = await GenerateCallerIdAsync(_credentials, identity, _cloud.CallerId, cancellationToken).ConfigureAwait(false),
        ConnectorFactory = CreateConnectorFactory(identity),
    };
}
