using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Rest.TransientFaultHandling;

namespace Microsoft.Bot.Builder.Streaming;

/// <summary>What <see cref="BotFrameworkAdapter"/> is to hosts that also know streaming connections. Such connections are not part of this package: activities come over HTTP.</summary>
public class BotFrameworkHttpAdapterBase : BotFrameworkAdapter, IDisposable, IStreamingActivityProcessor
{
    private bool _disposed;

    /// <summary>Initializes a new instance of the <see cref="BotFrameworkHttpAdapterBase"/> class.</summary>
    /// <param name="credentialProvider">Knows the bot's app ids and passwords.</param>
    /// <param name="authConfig">Who may call.</param>
    /// <param name="channelProvider">Says which cloud the channels live in; the public one when null.</param>
    /// <param name="connectorClientRetryPolicy">Which failed calls to channels are made again; none when null.</param>
    /// <param name="customHttpClient">Makes the calls; a shared one when null.</param>
    /// <param name="middleware">The first middleware, if any.</param>
    /// <param name="logger">Takes the log.</param>
    public BotFrameworkHttpAdapterBase(ICredentialProvider credentialProvider, AuthenticationConfiguration authConfig, IChannelProvider channelProvider = null, RetryPolicy connectorClientRetryPolicy = null, HttpClient customHttpClient = null, IMiddleware middleware = null, ILogger logger = null)
        : base(credentialProvider, authConfig, channelProvider, connectorClientRetryPolicy, customHttpClient, middleware, logger)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="BotFrameworkHttpAdapterBase"/> class.</summary>
    /// <param name="credentialProvider">Knows the bot's app ids and passwords; the bot has none when null.</param>
    /// <param name="channelProvider">Says which cloud the channels live in; the public one when null.</param>
    /// <param name="logger">Takes the log.</param>
    public BotFrameworkHttpAdapterBase(ICredentialProvider credentialProvider = null, IChannelProvider channelProvider = null, ILogger<BotFrameworkHttpAdapterBase> logger = null)
        : this(credentialProvider ?? new SimpleCredentialProvider(), new AuthenticationConfiguration(), channelProvider, logger: logger)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="BotFrameworkHttpAdapterBase"/> class.</summary>
    /// <param name="credentialProvider">Knows the bot's app ids and passwords; the bot has none when null.</param>
    /// <param name="channelProvider">Says which cloud the channels live in; the public one when null.</param>
    /// <param name="httpClient">Makes the calls; a shared one when null.</param>
    /// <param name="logger">Takes the log.</param>
    public BotFrameworkHttpAdapterBase(ICredentialProvider credentialProvider, IChannelProvider channelProvider, HttpClient httpClient, ILogger<BotFrameworkHttpAdapterBase> logger)
        : this(credentialProvider ?? new SimpleCredentialProvider(), new AuthenticationConfiguration(), channelProvider, customHttpClient: httpClient, logger: logger)
    {
    }

    /// <summary>Gets or sets who is at the other end of the connection.</summary>
    protected ClaimsIdentity ClaimsIdentity { get; set; }

    /// <summary>Gets or sets the bot that is connected.</summary>
    protected IBot ConnectedBot { get; set; }

    /// <summary>Connects to a named pipe.</summary>
    /// <param name="pipeName">The pipe's name.</param>
    /// <param name="bot">The bot.</param>
    /// <param name="audience">Whom outgoing tokens are for.</param>
    /// <returns>Never.</returns>
    /// <exception cref="NotSupportedException">Streaming connections are not part of this package.</exception>
    public Task ConnectNamedPipeAsync(string pipeName, IBot bot, string audience = null) => throw NoStreaming();

    /// <inheritdoc/>
    public Task<InvokeResponse> ProcessStreamingActivityAsync(Activity activity, BotCallbackHandler callbackHandler, CancellationToken cancellationToken = default) =>
        ProcessActivityAsync(ClaimsIdentity, activity, callbackHandler, cancellationToken);

    /// <summary>Sends an activity over the open connection.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    /// <returns>Never.</returns>
    /// <exception cref="NotSupportedException">Streaming connections are not part of this package.</exception>
    public Task<ResourceResponse> SendStreamingActivityAsync(Activity activity, CancellationToken cancellationToken = default) => throw NoStreaming();

    /// <summary>Releases what the adapter holds.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases what the adapter holds.</summary>
    /// <param name="disposing">True when called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (!_disposed)
        {
            _disposed = true;
            ConnectedBot = null;
        }
    }

    /// <summary>Whether an activity belongs to a conversation over a streaming connection.</summary>
    /// <param name="activity">The activity.</param>
    /// <returns>True when its service address is that of such a connection.</returns>
    protected override bool CanProcessOutgoingActivity(Activity activity)
    {
        BotAssert.ActivityNotNull(activity);
        return activity.IsFromStreamingConnection();
    }

    /// <inheritdoc/>
    protected override Task<ResourceResponse> ProcessOutgoingActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        SendStreamingActivityAsync(activity, cancellationToken);

    private static NotSupportedException NoStreaming() => new("Streaming connections, named pipes among them, are not part of this package.");
}
