using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder.BotFramework;
using Microsoft.Bot.Builder.Streaming;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest.TransientFaultHandling;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The older adapter of ASP.NET Core hosts.</summary>
[Obsolete("Use CloudAdapter instead.")]
public partial class BotFrameworkHttpAdapter : BotFrameworkHttpAdapterBase, IBotFrameworkHttpAdapter
{
    private readonly bool _allowsRemoteCallersWithoutAppId;

    /// <summary>Initializes a new instance of the <see cref="BotFrameworkHttpAdapter"/> class.</summary>
    /// <param name="credentialProvider">Knows the bot's app ids and passwords; the bot has none when null.</param>
    /// <param name="channelProvider">Says which cloud the channels live in; the public one when null.</param>
    /// <param name="logger">Takes the log.</param>
    public BotFrameworkHttpAdapter(ICredentialProvider credentialProvider = null, IChannelProvider channelProvider = null, ILogger<BotFrameworkHttpAdapter> logger = null)
        : base(credentialProvider ?? new SimpleCredentialProvider(), new AuthenticationConfiguration(), channelProvider, logger: logger)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="BotFrameworkHttpAdapter"/> class.</summary>
    /// <param name="credentialProvider">Knows the bot's app ids and passwords; the bot has none when null.</param>
    /// <param name="channelProvider">Says which cloud the channels live in; the public one when null.</param>
    /// <param name="httpClient">Makes the calls; a shared one when null.</param>
    /// <param name="logger">Takes the log.</param>
    public BotFrameworkHttpAdapter(ICredentialProvider credentialProvider, IChannelProvider channelProvider, HttpClient httpClient, ILogger<BotFrameworkHttpAdapter> logger)
        : base(credentialProvider ?? new SimpleCredentialProvider(), new AuthenticationConfiguration(), channelProvider, customHttpClient: httpClient, logger: logger)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="BotFrameworkHttpAdapter"/> class.</summary>
    /// <param name="credentialProvider">Knows the bot's app ids and passwords.</param>
    /// <param name="authConfig">Who may call.</param>
    /// <param name="channelProvider">Says which cloud the channels live in; the public one when null.</param>
    /// <param name="connectorClientRetryPolicy">Which failed calls to channels are made again; none when null.</param>
    /// <param name="customHttpClient">Makes the calls; a shared one when null.</param>
    /// <param name="middleware">The first middleware, if any.</param>
    /// <param name="logger">Takes the log.</param>
    public BotFrameworkHttpAdapter(ICredentialProvider credentialProvider, AuthenticationConfiguration authConfig, IChannelProvider channelProvider = null, RetryPolicy connectorClientRetryPolicy = null, HttpClient customHttpClient = null, IMiddleware middleware = null, ILogger logger = null)
        : base(credentialProvider, authConfig, channelProvider, connectorClientRetryPolicy, customHttpClient, middleware, logger)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="BotFrameworkHttpAdapter"/> class from settings: <c>MicrosoftAppId</c>, <c>MicrosoftAppPassword</c>, <c>ChannelService</c>.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="logger">Takes the log.</param>
    protected BotFrameworkHttpAdapter(IConfiguration configuration, ILogger<BotFrameworkHttpAdapter> logger = null)
        : this(configuration, new ConfigurationCredentialProvider(configuration), logger: logger)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="BotFrameworkHttpAdapter"/> class from settings.</summary>
    /// <param name="configuration">The settings.</param>
    /// <param name="credentialProvider">Knows the bot's app ids and passwords.</param>
    /// <param name="authConfig">Who may call.</param>
    /// <param name="channelProvider">Says which cloud the channels live in; as the settings say when null.</param>
    /// <param name="connectorClientRetryPolicy">Which failed calls to channels are made again; none when null.</param>
    /// <param name="customHttpClient">Makes the calls; a shared one when null.</param>
    /// <param name="middleware">The first middleware, if any.</param>
    /// <param name="logger">Takes the log.</param>
    protected BotFrameworkHttpAdapter(IConfiguration configuration, ICredentialProvider credentialProvider, AuthenticationConfiguration authConfig = null, IChannelProvider channelProvider = null, RetryPolicy connectorClientRetryPolicy = null, HttpClient customHttpClient = null, IMiddleware middleware = null, ILogger logger = null)
        : base(credentialProvider ?? new ConfigurationCredentialProvider(configuration), authConfig ?? new AuthenticationConfiguration(), channelProvider ?? new ConfigurationChannelProvider(configuration), connectorClientRetryPolicy, customHttpClient, middleware, logger)
    {
        _allowsRemoteCallersWithoutAppId = ConfigurationBotFrameworkAuthentication.ReadAllowRemoteCallers(configuration);
    }

    /// <summary>Runs a turn for the activity in a request, and writes the answer.</summary>
    /// <param name="httpRequest">The request: a POST with an activity as JSON.</param>
    /// <param name="httpResponse">The response: 200, the status of an invoke, 400 with a reason, 401 or 405.</param>
    /// <param name="bot">The bot.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends with the turn.</returns>
    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        if (await IncomingActivity.ReadAsync(httpRequest, httpResponse, Logger, cancellationToken).ConfigureAwait(false) is not { } activity)
        {
            return;
        }

        try
        {
            var response = await ProcessAsync(httpRequest, activity, bot.OnTurnAsync, cancellationToken).ConfigureAwait(false);
            await HttpHelper.WriteResponseAsync(httpResponse, response).ConfigureAwait(false);
        }
        catch (UnauthorizedAccessException exception)
        {
            CallerNotTrusted(Logger, exception);
            httpResponse.StatusCode = StatusCodes.Status401Unauthorized;
        }
    }

    private async Task<InvokeResponse> ProcessAsync(HttpRequest request, Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        if (!_allowsRemoteCallersWithoutAppId && await CredentialProvider.IsAuthenticationDisabledAsync().ConfigureAwait(false))
        {
            AnonymousCallers.RequireLocal(request, activity);
        }

        var header = (string)request.Headers?.Authorization ?? string.Empty;
        return await ProcessActivityAsync(header, activity, callback, cancellationToken).ConfigureAwait(false);
    }

    [LoggerMessage(LogLevel.Warning, "A caller was not trusted.")]
    private static partial void CallerNotTrusted(ILogger logger, Exception exception);
}
