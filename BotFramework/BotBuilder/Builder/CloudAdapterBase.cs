using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>Joins a bot to the channels of the Bot Framework protocol: turns come in over HTTP, answers go out through the connector API.</summary>
public abstract partial class CloudAdapterBase : BotAdapter
{
    /// <summary>Identity, callback, connector factory, connector, token client and audience.</summary>
    private const int TurnStateEntries = 6;

    /// <summary>Initializes a new instance of the <see cref="CloudAdapterBase"/> class.</summary>
    /// <param name="botFrameworkAuthentication">Tells who calls, and makes what is needed to answer.</param>
    /// <param name="logger">Takes the log.</param>
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
    {
        BotFrameworkAuthentication = botFrameworkAuthentication ?? throw new ArgumentNullException(nameof(botFrameworkAuthentication));
        Logger = logger ?? NullLogger.Instance;
    }

    /// <summary>Gets what tells who calls.</summary>
    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; }

    /// <summary>Gets what takes the log.</summary>
    protected ILogger Logger { get; }

    /// <summary>Sends activities: a delay is waited for, a trace goes to the emulator alone, an invoke response is kept as the turn's result, the rest goes to the connector.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="activities">What to send, at least one.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    /// <returns>The channel's answers, one for each activity.</returns>
    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) =>
        OutgoingActivities.SendAsync(turnContext, activities, null, cancellationToken);

    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        OutgoingActivities.UpdateAsync(turnContext, activity, cancellationToken);

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        OutgoingActivities.DeleteAsync(turnContext, reference, cancellationToken);

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(string botAppId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(CreateClaimsIdentity(botAppId), reference, null, callback, cancellationToken);

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ContinueConversationAsync(claimsIdentity, reference, null, callback, cancellationToken);

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, ConversationReference reference, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return ProcessProactiveAsync(claimsIdentity, reference.GetContinuationActivity(), audience, callback, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(string botAppId, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessProactiveAsync(CreateClaimsIdentity(botAppId), continuationActivity, null, callback, cancellationToken);

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessProactiveAsync(claimsIdentity, continuationActivity, null, callback, cancellationToken);

    /// <inheritdoc/>
    public override Task ContinueConversationAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken) =>
        ProcessProactiveAsync(claimsIdentity, continuationActivity, audience, callback, cancellationToken);

    /// <inheritdoc/>
    public override async Task CreateConversationAsync(string botAppId, string channelId, string serviceUrl, string audience, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(serviceUrl))
        {
            throw new ArgumentNullException(nameof(serviceUrl));
        }

        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);

        // The bot vouches for the address itself: nobody has called.
        var identity = CreateClaimsIdentity(botAppId);
        identity.AddClaim(new Claim(AuthenticationConstants.ServiceUrlClaim, serviceUrl));

        var connectorFactory = BotFrameworkAuthentication.CreateConnectorFactory(identity);
        var connector = await connectorFactory.CreateAsync(serviceUrl, audience, cancellationToken).ConfigureAwait(false);
        var created = await connector.Conversations.CreateConversationAsync(conversationParameters, cancellationToken).ConfigureAwait(false);

        using var context = CreateTurnContext(TurnResults.OfCreation(created, channelId, serviceUrl, conversationParameters), identity, audience, connectorFactory, callback);
        context.TurnState.Set<IConnectorClient>(connector);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes the identity of the bot itself, for turns that it begins.</summary>
    /// <param name="botAppId">The bot's app id; null or empty when it has none.</param>
    /// <returns>The identity.</returns>
    protected ClaimsIdentity CreateClaimsIdentity(string botAppId)
    {
        botAppId ??= string.Empty;

        // The bot is the audience of what it sends to itself.
        return new ClaimsIdentity([new Claim(AuthenticationConstants.AudienceClaim, botAppId), new Claim(AuthenticationConstants.AppIdClaim, botAppId)]);
    }

    /// <summary>Makes connectors for conversations that come over a streaming connection.</summary>
    /// <param name="activity">The activity of the turn.</param>
    /// <returns>The factory.</returns>
    /// <exception cref="NotImplementedException">The adapter has no streaming connections.</exception>
    protected virtual ConnectorFactory GetStreamingConnectorFactory(Activity activity) =>
        throw new NotImplementedException($"{GetType().Name} has no streaming connections.");

    /// <summary>Runs a turn that the bot begins itself.</summary>
    /// <param name="claimsIdentity">Who the bot is.</param>
    /// <param name="continuationActivity">The activity that the turn begins with; has a conversation and a service address.</param>
    /// <param name="audience">Whom outgoing tokens are for; null for the channel.</param>
    /// <param name="callback">The bot's logic.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the turn.</returns>
    protected async Task ProcessProactiveAsync(ClaimsIdentity claimsIdentity, Activity continuationActivity, string audience, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        ArgumentNullException.ThrowIfNull(callback);
        ArgumentNullException.ThrowIfNull(continuationActivity);
        ArgumentNullException.ThrowIfNull(continuationActivity.Conversation, nameof(continuationActivity));
        ArgumentNullException.ThrowIfNull(continuationActivity.ServiceUrl, nameof(continuationActivity));

        var connectorFactory = continuationActivity.IsFromStreamingConnection()
            ? GetStreamingConnectorFactory(continuationActivity)
            : BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity);

        using var context = CreateTurnContext(continuationActivity, claimsIdentity, audience, connectorFactory, callback);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs a turn for an activity that came with an authorization header.</summary>
    /// <param name="authHeader">The header.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="callback">The bot's logic.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The answer to an invoke or to expected replies, else null.</returns>
    /// <exception cref="UnauthorizedAccessException">The header does not vouch for the activity.</exception>
    protected async Task<InvokeResponse> ProcessActivityAsync(string authHeader, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var authenticated = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken).ConfigureAwait(false);
        return await ProcessActivityAsync(authenticated, activity, callback, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs a turn for an activity whose sender has been identified.</summary>
    /// <param name="authenticateRequestResult">Who sent it.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="callback">The bot's logic.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>The answer to an invoke or to expected replies, else null.</returns>
    protected async Task<InvokeResponse> ProcessActivityAsync(AuthenticateRequestResult authenticateRequestResult, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticateRequestResult);
        ArgumentNullException.ThrowIfNull(activity);
        TurnBegins(Logger, activity.Type, activity.ChannelId, activity.Id);

        // Never what came over the wire.
        activity.CallerId = authenticateRequestResult.CallerId;

        using var context = CreateTurnContext(activity, authenticateRequestResult.ClaimsIdentity, authenticateRequestResult.Audience, authenticateRequestResult.ConnectorFactory, callback);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
        return TurnResults.Of(context);
    }

    /// <summary>A connector and a token client are made when the turn asks for them: many turns send nothing through them.</summary>
    private TurnContext CreateTurnContext(Activity activity, ClaimsIdentity claimsIdentity, string audience, ConnectorFactory connectorFactory, BotCallbackHandler callback)
    {
        var context = new TurnContext(this, activity);
        var state = context.TurnState;
        state.EnsureCapacity(TurnStateEntries);
        state.Set(BotIdentityKey, claimsIdentity);
        state.Set(callback);
        state.Set(connectorFactory);
        state.Set(OAuthScopeKey, audience);
        state.Defer<IConnectorClient>(() => connectorFactory.CreateAsync(activity.ServiceUrl, audience, CancellationToken.None));
        state.Defer<UserTokenClient>(() => BotFrameworkAuthentication.CreateUserTokenClientAsync(claimsIdentity, CancellationToken.None));
        return context;
    }

    [LoggerMessage(LogLevel.Debug, "A turn begins: {Type} {ActivityId} from {ChannelId}.")]
    private static partial void TurnBegins(ILogger logger, string type, string channelId, string activityId);
}
