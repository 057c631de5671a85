using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core.Handlers;

/// <summary>Takes requests with activities, for the bot and the <see cref="IAdapterIntegration"/> that the host's services hold.</summary>
public abstract class BotMessageHandlerBase
{
    /// <summary>Reads and writes activities.</summary>
    public static readonly JsonSerializer BotMessageSerializer = JsonSerializer.Create(MessageSerializerSettings.Create());

    /// <summary>Initializes a new instance of the <see cref="BotMessageHandlerBase"/> class.</summary>
    public BotMessageHandlerBase()
    {
    }

    /// <summary>Takes one request.</summary>
    /// <param name="httpContext">The request and its response: 200, the status of an invoke, 400, 403 for a caller who is not trusted, 405 or 406 for what is not JSON.</param>
    /// <returns>A task that ends when the request has been answered.</returns>
    public async Task HandleAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var (request, response) = (httpContext.Request, httpContext.Response);
        if (WhyNotTaken(request) is { } status)
        {
            response.StatusCode = status;
            return;
        }

        var adapter = httpContext.RequestServices.GetRequiredService<IAdapterIntegration>();
        var bot = httpContext.RequestServices.GetRequiredService<IBot>();
        try
        {
            var answer = await ProcessMessageRequestAsync(request, adapter, bot.OnTurnAsync, httpContext.RequestAborted).ConfigureAwait(false);
            await HttpHelper.WriteResponseAsync(response, answer).ConfigureAwait(false);
        }
        catch (UnauthorizedAccessException)
        {
            response.StatusCode = StatusCodes.Status403Forbidden;
        }
    }

    /// <summary>Runs the turn that a request asks for.</summary>
    /// <param name="request">The request.</param>
    /// <param name="adapter">The adapter.</param>
    /// <param name="botCallbackHandler">The bot's logic.</param>
    /// <param name="cancellationToken">Cancels the turn.</param>
    /// <returns>What is answered; null for 200 without a body.</returns>
    protected abstract Task<InvokeResponse> ProcessMessageRequestAsync(HttpRequest request, IAdapterIntegration adapter, BotCallbackHandler botCallbackHandler, CancellationToken cancellationToken);

    private static int? WhyNotTaken(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method))
        {
            return StatusCodes.Status405MethodNotAllowed;
        }

        if (request.ContentLength == 0)
        {
            return StatusCodes.Status400BadRequest;
        }

        return MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            ? null
            : StatusCodes.Status406NotAcceptable;
    }
}
