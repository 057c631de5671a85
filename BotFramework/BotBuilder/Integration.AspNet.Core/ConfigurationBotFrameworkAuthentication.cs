using System.Security.Claims;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// Authentication as the settings say: ChannelService, ValidateAuthority, ToChannelFromBotLoginUrl, ToChannelFromBotOAuthScope, ToBotFromChannelTokenIssuer, OAuthUrl,
/// ToBotFromChannelOpenIdMetadataUrl, ToBotFromEmulatorOpenIdMetadataUrl and CallerId, all optional; and those of <see cref="ConfigurationServiceClientCredentialFactory"/>.
/// </summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    /// <summary>The setting that opens a bot without an app id to callers on other machines.</summary>
    internal const string AllowRemoteCallersKey = "AllowRemoteCallersWithoutAppId";

    private readonly BotFrameworkAuthentication _inner;

    /// <summary>Initializes a new instance of the <see cref="ConfigurationBotFrameworkAuthentication"/> class.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="credentialsFactory">Makes the bot's credentials; those that the settings name when null.</param>
    /// <param name="authConfiguration">What tokens must have beyond the usual.</param>
    /// <param name="httpClientFactory">Makes HTTP clients.</param>
    /// <param name="logger">Takes the log.</param>
    public ConfigurationBotFrameworkAuthentication(IConfiguration configuration, ServiceClientCredentialsFactory credentialsFactory = null, AuthenticationConfiguration authConfiguration = null, IHttpClientFactory httpClientFactory = null, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        AllowsRemoteCallersWithoutAppId = ReadAllowRemoteCallers(configuration);
        _inner = BotFrameworkAuthenticationFactory.Create(
            configuration["ChannelService"],
            Flag(configuration, "ValidateAuthority", whenAbsent: true),
            configuration["ToChannelFromBotLoginUrl"],
            configuration["ToChannelFromBotOAuthScope"],
            configuration["ToBotFromChannelTokenIssuer"],
            configuration["OAuthUrl"],
            configuration["ToBotFromChannelOpenIdMetadataUrl"],
            configuration["ToBotFromEmulatorOpenIdMetadataUrl"],
            configuration["CallerId"],
            credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration, logger: logger),
            WithTenant(authConfiguration ?? new AuthenticationConfiguration(), configuration[MicrosoftAppCredentials.MicrosoftAppTenantIdKey]),
            httpClientFactory,
            logger);
    }

    internal bool AllowsRemoteCallersWithoutAppId { get; }

    /// <inheritdoc/>
    public override string GetOriginatingAudience() => _inner.GetOriginatingAudience();

    /// <inheritdoc/>
    public override Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) =>
        _inner.AuthenticateChannelRequestAsync(authHeader, cancellationToken);

    /// <inheritdoc/>
    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken) =>
        _inner.AuthenticateRequestAsync(activity, authHeader, cancellationToken);

    /// <inheritdoc/>
    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        _inner.AuthenticateStreamingRequestAsync(authHeader, channelIdHeader, cancellationToken);

    /// <inheritdoc/>
    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => _inner.CreateConnectorFactory(claimsIdentity);

    /// <inheritdoc/>
    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        _inner.CreateUserTokenClientAsync(claimsIdentity, cancellationToken);

    /// <inheritdoc/>
    public override BotFrameworkClient CreateBotFrameworkClient() => _inner.CreateBotFrameworkClient();

    // The Emulator and other bots of a single tenant get their tokens from that tenant.
    private static AuthenticationConfiguration WithTenant(AuthenticationConfiguration given, string tenant) => new()
    {
        ClaimsValidator = given.ClaimsValidator,
        RequiredEndorsements = given.RequiredEndorsements,
        ValidTokenIssuers = [.. given.ValidTokenIssuers ?? [], .. InboundTokens.IssuersOf(tenant)],
    };

    internal static bool ReadAllowRemoteCallers(IConfiguration configuration) => Flag(configuration, AllowRemoteCallersKey, whenAbsent: false);

    private static bool Flag(IConfiguration configuration, string key, bool whenAbsent) => configuration[key] switch
    {
        null or "" => whenAbsent,
        var text when bool.TryParse(text, out var flag) => flag,
        var text => throw new ArgumentException($"The setting {key} is '{text}', but must be true or false.", nameof(configuration)),
    };
}
