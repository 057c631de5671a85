using System.Collections.Concurrent;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The older way to send activities to other bots.</summary>
[Obsolete("Use BotFrameworkAuthentication.CreateBotFrameworkClient() instead.")]
public class BotFrameworkHttpClient : BotFrameworkClient
{
    private static readonly Uri NoServiceUrl = new("https://botframework.com");

    /// <summary>Initializes a new instance of the <see cref="BotFrameworkHttpClient"/> class.</summary>
    /// <param name="httpClient">Makes the calls.</param>
    /// <param name="credentialProvider">Knows the bot's app ids and passwords.</param>
    /// <param name="channelProvider">Says which cloud the bots live in; the public one when null.</param>
    /// <param name="logger">Takes the log.</param>
    public BotFrameworkHttpClient(HttpClient httpClient, ICredentialProvider credentialProvider, IChannelProvider channelProvider = null, ILogger logger = null)
    {
        HttpClient = httpClient ?? throw new ArgumentNullException(nameof(httpClient));
        CredentialProvider = credentialProvider ?? throw new ArgumentNullException(nameof(credentialProvider));
        ChannelProvider = channelProvider;
        Logger = logger ?? NullLogger.Instance;
    }

    /// <summary>Gets the credentials in use, by app id and audience.</summary>
    protected static ConcurrentDictionary<string, AppCredentials> AppCredentialMapCache { get; } = new();

    /// <summary>Gets what says which cloud the bots live in; null for the public one.</summary>
    protected IChannelProvider ChannelProvider { get; }

    /// <summary>Gets what knows the bot's app ids and passwords.</summary>
    protected ICredentialProvider CredentialProvider { get; }

    /// <summary>Gets what makes the calls.</summary>
    protected HttpClient HttpClient { get; }

    /// <summary>Gets what takes the log.</summary>
    protected ILogger Logger { get; }

    /// <inheritdoc/>
    public override async Task<InvokeResponse<T>> PostActivityAsync<T>(string fromBotId, string toBotId, Uri toUrl, Uri serviceUrl, string conversationId, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(toUrl);
        ArgumentNullException.ThrowIfNull(serviceUrl);
        ArgumentNullException.ThrowIfNull(conversationId);
        ArgumentNullException.ThrowIfNull(activity);
        var proof = await CredentialsForAsync(fromBotId, toBotId).ConfigureAwait(false);
        return await BotToBotCall.SendAsync<T>(HttpClient, proof, toUrl, serviceUrl, conversationId, activity, Logger, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task<InvokeResponse> PostActivityAsync(string fromBotId, string toBotId, Uri toUrl, Uri serviceUrl, string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
        await PostActivityAsync<object>(fromBotId, toBotId, toUrl, serviceUrl, conversationId, activity, cancellationToken).ConfigureAwait(false);

    /// <summary>Sends an activity to a bot in the name of that bot's own app, in the activity's conversation.</summary>
    /// <typeparam name="T">The type of the answer's body.</typeparam>
    /// <param name="botId">The bot's app id.</param>
    /// <param name="botEndpoint">Where the bot takes activities.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The bot's answer.</returns>
    public virtual Task<InvokeResponse<T>> PostActivityAsync<T>(string botId, Uri botEndpoint, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return PostActivityAsync<T>(botId, botId, botEndpoint, NoServiceUrl, activity.Conversation?.Id, activity, cancellationToken);
    }

    /// <summary>Sends an activity to a bot in the name of that bot's own app, in the activity's conversation.</summary>
    /// <param name="botId">The bot's app id.</param>
    /// <param name="botEndpoint">Where the bot takes activities.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The bot's answer.</returns>
    public virtual async Task<InvokeResponse> PostActivityAsync(string botId, Uri botEndpoint, Activity activity, CancellationToken cancellationToken = default) =>
        await PostActivityAsync<object>(botId, botEndpoint, activity, cancellationToken).ConfigureAwait(false);

    /// <summary>Makes the credentials of one of the bot's apps.</summary>
    /// <param name="appId">The app id.</param>
    /// <param name="oAuthScope">Whom tokens are for.</param>
    /// <returns>The credentials.</returns>
    protected virtual async Task<AppCredentials> BuildCredentialsAsync(string appId, string oAuthScope = null)
    {
        var password = await CredentialProvider.GetAppPasswordAsync(appId).ConfigureAwait(false);
        return ChannelProvider?.IsGovernment() == true
            ? new MicrosoftGovernmentAppCredentials(appId, password, HttpClient, Logger, oAuthScope)
            : new MicrosoftAppCredentials(appId, password, HttpClient, Logger, oAuthScope);
    }

    /// <summary>Credentials keep their tokens, so those of one app and audience are made once.</summary>
    private async Task<AppCredentials> CredentialsForAsync(string appId, string audience)
    {
        if (string.IsNullOrWhiteSpace(appId))
        {
            return MicrosoftAppCredentials.Empty;
        }

        var key = appId + audience;
        return AppCredentialMapCache.TryGetValue(key, out var known)
            ? known
            : AppCredentialMapCache.GetOrAdd(key, await BuildCredentialsAsync(appId, audience).ConfigureAwait(false));
    }
}
