using System.Net;
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

        var body = await RequestBody.ReadAsync<Activity>(httpRequest, cancellationToken).ConfigureAwait(false);
        if ((body.Reason ?? WhyNotUsable(body.Value)) is { } reason)
        {
            await RefuseAsync(httpResponse, body.Reason is null ? StatusCodes.Status400BadRequest : body.Status, reason).ConfigureAwait(false);
            return;
        }

        try
        {
            var response = await ProcessActivityAsync(httpRequest, body.Value, bot, cancellationToken).ConfigureAwait(false);
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

    private static string WhyNotUsable(Activity activity)
    {
        if (activity is null)
        {
            return "The body has no activity.";
        }

        if (string.IsNullOrEmpty(activity.Type))
        {
            return "The activity has no type.";
        }

        if (string.IsNullOrEmpty(activity.Conversation?.Id))
        {
            return "The activity has no conversation id.";
        }

        // Expected replies go back in the response; all others to the service address.
        return string.IsNullOrEmpty(activity.ServiceUrl) && activity.DeliveryMode != DeliveryModes.ExpectReplies
            ? "The activity has no serviceUrl, to which its answers could be sent."
            : null;
    }

    private static bool IsLocal(IPAddress address) => address is null || IPAddress.IsLoopback(address);

    private async Task<InvokeResponse> ProcessActivityAsync(HttpRequest request, Activity activity, IBot bot, CancellationToken cancellationToken)
    {
        // An absent header is an empty one.
        var header = (string)request.Headers?.Authorization ?? string.Empty;
        var caller = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, header, cancellationToken).ConfigureAwait(false);
        GuardAnonymousCallers(request, caller, activity);
        return await ProcessActivityAsync(caller, activity, bot.OnTurnAsync, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Without an app id nobody's word can be checked, so only this machine may call, and is answered nowhere else, unless a setting says otherwise.</summary>
    private void GuardAnonymousCallers(HttpRequest request, AuthenticateRequestResult caller, Activity activity)
    {
        if (caller.ClaimsIdentity?.AuthenticationType != AuthenticationConstants.AnonymousAuthType ||
            BotFrameworkAuthentication is ConfigurationBotFrameworkAuthentication { AllowsRemoteCallersWithoutAppId: true } ||
            request.HttpContext?.Connection is not { } connection)
        {
            return;
        }

        if (!IsLocal(connection.RemoteIpAddress))
        {
            throw new UnauthorizedAccessException($"The bot has no app id, so only callers on this machine are served. To serve others, set MicrosoftAppId, or {ConfigurationBotFrameworkAuthentication.AllowRemoteCallersKey} to true.");
        }

        if (activity.ServiceUrl is { Length: > 0 } address && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback))
        {
            throw new UnauthorizedAccessException($"The bot has no app id, so answers go to service addresses on this machine only. To answer others, set MicrosoftAppId, or {ConfigurationBotFrameworkAuthentication.AllowRemoteCallersKey} to true.");
        }
    }

    private Task RefuseAsync(HttpResponse response, int status, string reason)
    {
        RequestRefused(Logger, status, reason);
        response.StatusCode = status;
        return HttpHelper.WriteJsonAsync(response, new ErrorResponse { Error = new Error { Code = ErrorCodes.BadSyntax, Message = reason } });
    }

    [LoggerMessage(LogLevel.Warning, "A request was refused with {Status}: {Reason}")]
    private static partial void RequestRefused(ILogger logger, int status, string reason);

    [LoggerMessage(LogLevel.Warning, "A caller was not trusted.")]
    private static partial void CallerNotTrusted(ILogger logger, Exception exception);
}
