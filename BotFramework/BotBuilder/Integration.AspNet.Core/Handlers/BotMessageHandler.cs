using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core.Handlers;

/// <summary>Runs one turn for the activity in each request.</summary>
public class BotMessageHandler : BotMessageHandlerBase
{
    /// <summary>Initializes a new instance of the <see cref="BotMessageHandler"/> class.</summary>
    public BotMessageHandler()
    {
    }

    /// <inheritdoc/>
    protected override async Task<InvokeResponse> ProcessMessageRequestAsync(HttpRequest request, IAdapterIntegration adapter, BotCallbackHandler botCallbackHandler, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(adapter);
        var response = request.HttpContext.Response;
        if (await IncomingActivity.ReadAsync(request, response, NullLogger.Instance, cancellationToken).ConfigureAwait(false) is not { } activity)
        {
            return new InvokeResponse { Status = response.StatusCode };
        }

        if (adapter is BotFrameworkAdapter known && await known.IsAnonymousAsync().ConfigureAwait(false) && !AllowsRemoteCallers(request))
        {
            AnonymousCallers.RequireLocal(request, activity);
        }

        return await adapter.ProcessActivityAsync((string)request.Headers.Authorization ?? string.Empty, activity, botCallbackHandler, cancellationToken).ConfigureAwait(false);
    }

    private static bool AllowsRemoteCallers(HttpRequest request) =>
        request.HttpContext.RequestServices?.GetService<IConfiguration>() is { } configuration && ConfigurationBotFrameworkAuthentication.ReadAllowRemoteCallers(configuration);
}
