using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Takes activities from HTTP requests, in ASP.NET Core.</summary>
public partial class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    /// <summary>Initializes a new instance of the <see cref="CloudAdapter"/> class for the public cloud, without an app id.</summary>
    public CloudAdapter()
        : this(BotFrameworkAuthenticationFactory.Create())
    {
    }

    /// <summary>Initializes a new instance of the <see cref="CloudAdapter"/> class.</summary>
    /// <param name="botFrameworkAuthentication">Tells who calls, and makes what is needed to answer.</param>
    /// <param name="logger">Takes the log.</param>
    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="CloudAdapter"/> class.</summary>
    /// <param name="configuration">Has the settings of <see cref="ConfigurationBotFrameworkAuthentication"/>.</param>
    /// <param name="httpClientFactory">Makes HTTP clients.</param>
    /// <param name="logger">Takes the log.</param>
    public CloudAdapter(IConfiguration configuration, IHttpClientFactory httpClientFactory = null, ILogger logger = null)
        : this(new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: httpClientFactory, logger: logger), logger)
    {
    }

    /// <summary>
    /// Takes a request, runs its turn and writes the response: 200, or what an invoke is answered with; 400 for what is no activity, 401 for a caller that is not trusted,
    /// 405 for anything but POST, 413 for a body over 1 MiB. Exceptions of the bot go to the caller.
    /// </summary>
    /// <param name="httpRequest">The request.</param>
    /// <param name="httpResponse">The response.</param>
    /// <param name="bot">The bot.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>A task that ends when the response is written.</returns>
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
            var response = await ProcessActivityAsync(httpRequest, activity, bot, cancellationToken).ConfigureAwait(false);
            await HttpHelper.WriteResponseAsync(httpResponse, response).ConfigureAwait(false);
        }
        catch (UnauthorizedAccessException exception)
        {
            CallerNotTrusted(Logger, exception);
            httpResponse.StatusCode = StatusCodes.Status401Unauthorized;
        }
    }

    /// <summary>Joins the adapter to a named pipe. Streaming connections are no part of this package.</summary>
    /// <param name="pipeName">The pipe.</param>
    /// <param name="bot">The bot.</param>
    /// <param name="appId">The bot's app id.</param>
    /// <param name="audience">Whom outgoing tokens are for.</param>
    /// <param name="callerId">The caller's id.</param>
    /// <returns>Nothing.</returns>
    /// <exception cref="NotSupportedException">Always.</exception>
    public Task ConnectNamedPipeAsync(string pipeName, IBot bot, string appId, string audience, string callerId) =>
        throw new NotSupportedException("Streaming connections, named pipes among them, are not part of this package.");

    /// <inheritdoc/>
    protected override ConnectorFactory GetStreamingConnectorFactory(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        throw new InvalidOperationException($"There is no streaming connection for the service address of the {activity.Type} activity.");
    }

    private async Task<InvokeResponse> ProcessActivityAsync(HttpRequest request, Activity activity, IBot bot, CancellationToken cancellationToken)
    {
        // An absent header is an empty one.
        var header = (string)request.Headers?.Authorization ?? string.Empty;
        var caller = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, header, cancellationToken).ConfigureAwait(false);
        if (caller.ClaimsIdentity?.AuthenticationType == AuthenticationConstants.AnonymousAuthType
            && BotFrameworkAuthentication is not ConfigurationBotFrameworkAuthentication { AllowsRemoteCallersWithoutAppId: true })
        {
            AnonymousCallers.RequireLocal(request, activity);
        }

        return await ProcessActivityAsync(caller, activity, bot.OnTurnAsync, cancellationToken).ConfigureAwait(false);
    }

    [LoggerMessage(LogLevel.Warning, "A caller was not trusted.")]
    private static partial void CallerNotTrusted(ILogger logger, Exception exception);
}
