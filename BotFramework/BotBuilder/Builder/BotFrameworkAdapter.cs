using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.Bot.Builder.Integration;
using Microsoft.Bot.Builder.OAuth;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Rest.TransientFaultHandling;

namespace Microsoft.Bot.Builder;

/// <summary>The older adapter for the channels of the Bot Framework protocol, for bots that give it credentials of their own. New bots use <see cref="CloudAdapterBase"/>.</summary>
public partial class BotFrameworkAdapter : BotAdapter, IAdapterIntegration, IConnectorClientBuilder, IExtendedUserTokenProvider
{
    private readonly AppCredentials _appCredentials;
    private readonly AuthenticationConfiguration _authConfiguration;
    private readonly RetryPolicy _connectorClientRetryPolicy;

    /// <summary>Initializes a new instance of the <see cref="BotFrameworkAdapter"/> class.</summary>
    /// <param name="credentialProvider">Knows the bot's app ids and passwords.</param>
    /// <param name="channelProvider">Says which cloud the channels live in; the public one when null.</param>
    /// <param name="connectorClientRetryPolicy">Which failed calls to channels are made again; none when null.</param>
    /// <param name="customHttpClient">Makes the calls; a shared one when null.</param>
    /// <param name="middleware">The first middleware, if any.</param>
    /// <param name="logger">Takes the log.</param>
    public BotFrameworkAdapter(ICredentialProvider credentialProvider, IChannelProvider channelProvider = null, RetryPolicy connectorClientRetryPolicy = null, HttpClient customHttpClient = null, IMiddleware middleware = null, ILogger logger = null)
        : this(credentialProvider, new AuthenticationConfiguration(), channelProvider, connectorClientRetryPolicy, customHttpClient, middleware, logger)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="BotFrameworkAdapter"/> class.</summary>
    /// <param name="credentialProvider">Knows the bot's app ids and passwords.</param>
    /// <param name="authConfig">Who may call.</param>
    /// <param name="channelProvider">Says which cloud the channels live in; the public one when null.</param>
    /// <param name="connectorClientRetryPolicy">Which failed calls to channels are made again; none when null.</param>
    /// <param name="customHttpClient">Makes the calls; a shared one when null.</param>
    /// <param name="middleware">The first middleware, if any.</param>
    /// <param name="logger">Takes the log.</param>
    public BotFrameworkAdapter(ICredentialProvider credentialProvider, AuthenticationConfiguration authConfig, IChannelProvider channelProvider = null, RetryPolicy connectorClientRetryPolicy = null, HttpClient customHttpClient = null, IMiddleware middleware = null, ILogger logger = null)
    {
        CredentialProvider = credentialProvider ?? throw new ArgumentNullException(nameof(credentialProvider));
        _authConfiguration = authConfig ?? throw new ArgumentNullException(nameof(authConfig));
        ChannelProvider = channelProvider;
        _connectorClientRetryPolicy = connectorClientRetryPolicy;
        HttpClient = customHttpClient ?? SharedClient.Instance;
        Logger = logger ?? NullLogger.Instance;
        if (middleware is not null)
        {
            Use(middleware);
        }
    }

    /// <summary>Initializes a new instance of the <see cref="BotFrameworkAdapter"/> class.</summary>
    /// <param name="credentials">The bot's credentials.</param>
    /// <param name="authConfig">Who may call.</param>
    /// <param name="channelProvider">Says which cloud the channels live in; the public one when null.</param>
    /// <param name="connectorClientRetryPolicy">Which failed calls to channels are made again; none when null.</param>
    /// <param name="customHttpClient">Makes the calls; a shared one when null.</param>
    /// <param name="middleware">The first middleware, if any.</param>
    /// <param name="logger">Takes the log.</param>
    public BotFrameworkAdapter(AppCredentials credentials, AuthenticationConfiguration authConfig, IChannelProvider channelProvider = null, RetryPolicy connectorClientRetryPolicy = null, HttpClient customHttpClient = null, IMiddleware middleware = null, ILogger logger = null)
        : this(ProviderOf(credentials), authConfig, channelProvider, connectorClientRetryPolicy, customHttpClient, middleware, logger)
    {
        _appCredentials = credentials;
    }

    /// <summary>Gets the credentials in use, by app id and audience.</summary>
    protected ConcurrentDictionary<string, AppCredentials> AppCredentialMap { get; } = new();

    /// <summary>Gets what says which cloud the channels live in; null for the public one.</summary>
    protected IChannelProvider ChannelProvider { get; }

    /// <summary>Gets what knows the bot's app ids and passwords.</summary>
    protected ICredentialProvider CredentialProvider { get; }

    /// <summary>Gets what makes the calls.</summary>
    protected HttpClient HttpClient { get; }

    /// <summary>Gets what takes the log.</summary>
    protected ILogger Logger { get; }

    private string ChannelScope => ChannelProvider?.IsGovernment() == true
        ? GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope
        : AuthenticationConstants.ToChannelFromBotOAuthScope;

    /// <summary>Adds a middleware at the end.</summary>
    /// <param name="middleware">The middleware.</param>
    /// <returns>This adapter.</returns>
    public new BotFrameworkAdapter Use(IMiddleware middleware)
    {
        base.Use(middleware);
        return this;
    }

    /// <summary>Runs a turn for an activity that came with an authorization header.</summary>
    /// <param name="authHeader">The header.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="callback">The bot's logic.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The answer to an invoke or to expected replies, else null.</returns>
    /// <exception cref="UnauthorizedAccessException">The header does not vouch for the activity.</exception>
    public async Task<InvokeResponse> ProcessActivityAsync(string authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        BotAssert.ActivityNotNull(activity);
        var identity = await JwtTokenValidation.AuthenticateRequest(activity, authHeader, CredentialProvider, ChannelProvider, _authConfiguration, HttpClient).ConfigureAwait(false);
        return await ProcessActivityAsync(identity, activity, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task<InvokeResponse> ProcessActivityAsync(ClaimsIdentity claimsIdentity, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        BotAssert.ActivityNotNull(activity);
        ArgumentNullException.ThrowIfNull(claimsIdentity);

        // Never what came over the wire.
        activity.CallerId = await CallerIdAsync(claimsIdentity).ConfigureAwait(false);

        var audience = TokenClaims.IsSkill(claimsIdentity.Claims) ? TokenClaims.GetAppId(claimsIdentity.Claims) : ChannelScope;
        using var context = CreateTurnContext(activity, claimsIdentity, audience, callback);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
        return TurnResults.Of(context);
    }

    /// <summary>Sends activities: a delay is waited for, a trace goes to the emulator alone, an invoke response is kept as the turn's result, the rest goes to the channel.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="activities">What to send, at least one.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    /// <returns>The channel's answers, one for each activity.</returns>
    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) =>
        OutgoingActivities.SendAsync(
            turnContext,
            activities,
            activity => CanProcessOutgoingActivity(activity) ? ProcessOutgoingActivityAsync(turnContext, activity, cancellationToken) : null,
            cancellationToken);

    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        OutgoingActivities.UpdateAsync(turnContext, activity, cancellationToken);

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        OutgoingActivities.DeleteAsync(turnContext, reference, cancellationToken);

    /// <summary>Whether <see cref="ProcessOutgoingActivityAsync"/> sends an activity, and not the connector.</summary>
    /// <param name="activity">The activity.</param>
    /// <returns>False, unless a subclass has another way to its channel.</returns>
    protected virtual bool CanProcessOutgoingActivity(Activity activity) => false;

    /// <summary>Sends an activity another way than through the connector.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    /// <returns>The channel's answer.</returns>
    /// <exception cref="NotImplementedException">The adapter has no other way.</exception>
    protected virtual Task<ResourceResponse> ProcessOutgoingActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotImplementedException($"{GetType().Name} sends through the connector alone.");

    private static SimpleCredentialProvider ProviderOf(AppCredentials credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        return new SimpleCredentialProvider(credentials.MicrosoftAppId, string.Empty);
    }

    private async Task<string> CallerIdAsync(ClaimsIdentity identity)
    {
        if (await CredentialProvider.IsAuthenticationDisabledAsync().ConfigureAwait(false))
        {
            return null;
        }

        if (TokenClaims.IsSkill(identity.Claims))
        {
            return CallerIdConstants.BotToBotPrefix + TokenClaims.GetAppId(identity.Claims);
        }

        return ChannelProvider switch
        {
            null => CallerIdConstants.PublicAzureChannel,
            _ when ChannelProvider.IsPublicAzure() => CallerIdConstants.PublicAzureChannel,
            _ when ChannelProvider.IsGovernment() => CallerIdConstants.USGovChannel,
            _ => null,
        };
    }

    /// <summary>A connector is made when the turn asks for it: many turns send nothing through one.</summary>
    private TurnContext CreateTurnContext(Activity activity, ClaimsIdentity identity, string audience, BotCallbackHandler callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var context = new TurnContext(this, activity);
        context.TurnState.Set<System.Security.Principal.IIdentity>(BotIdentityKey, identity);
        context.TurnState.Set(callback);
        context.TurnState.Set(OAuthScopeKey, audience);
        context.TurnState.Defer(() => ConnectorFor(activity.ServiceUrl, identity, audience));
        return context;
    }

    /// <summary>Outlives all adapters; it ends in the connections that all clients share.</summary>
    private static class SharedClient
    {
        public static readonly HttpClient Instance = Rest.SharedHttpHandler.CreateClient();
    }
}
