using System.Net;

namespace ChatBot.Connectors.Plumbing;

/// <summary>One system's HTTP interface: turns every way in which HTTP can fail into what the pipeline understands.</summary>
/// <remarks>Time limits, retries and circuit breakers are the pipeline's: nothing here waits or tries again.</remarks>
internal sealed class ConnectorHttp(string connector, HttpMessageHandler handler, TimeProvider clock) : IDisposable
{
    /// <summary>Larger answers are taken for a fault of the system's.</summary>
    private const int LargestAnswer = 8 * 1024 * 1024;

    private readonly HttpClient _http = new(handler, disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = LargestAnswer };

    /// <summary>Connections as every connector has them: renewed so that a system may move, and never led elsewhere, for the secret would go along.</summary>
    public static SocketsHttpHandler NewHandler() => new()
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(5),
        AutomaticDecompression = DecompressionMethods.All,
        AllowAutoRedirect = false,
        UseCookies = false,
    };

    /// <summary>Sends, and gives what may happen: success, or a refusal of the request itself (400, 402, 404, 409, 410, 412, 422).</summary>
    /// <exception cref="ConnectorException">Everything else: no answer, a locked door, "slow down", a failure of the system's.</exception>
    public async Task<HttpReply> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isRead = request.Method == HttpMethod.Get;
        var what = $"{request.Method} {request.RequestUri?.AbsolutePath}";
        try
        {
            // The body is read here too, so that a slow or broken one meets the same limits and the same explanation.
            using var response = await _http.SendAsync(request, cancellationToken);
            return Judge(response.StatusCode, isRead, what, RetryAfterOf(response)) is { } failure
                ? throw failure
                : new(connector, what, isRead, response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsByteArrayAsync(cancellationToken));
        }
        catch (HttpRequestException exception)
        {
            throw new ConnectorException(connector, FailureOf(exception.HttpRequestError, isRead), $"{what} got no answer ({exception.HttpRequestError}).", exception);
        }
    }

    public void Dispose() => _http.Dispose();

    // Before a connection stands, nothing can have happened; after, the answer may have been lost on its way.
    private static ConnectorFailure FailureOf(HttpRequestError error, bool isRead) => error switch
    {
        _ when isRead => ConnectorFailure.Unavailable,
        HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError => ConnectorFailure.Unavailable,
        _ => ConnectorFailure.Uncertain,
    };

    private ConnectorException? Judge(HttpStatusCode status, bool isRead, string what, TimeSpan? retryAfter)
    {
        ConnectorFailure? failure = (int)status switch
        {
            >= 200 and < 300 or 400 or 402 or 404 or 409 or 410 or 412 or 422 => null,
            429 => ConnectorFailure.Limited,
            408 or 425 or 503 => ConnectorFailure.Unavailable,

            // Somewhere behind it something broke, perhaps after the work was done.
            >= 500 => isRead ? ConnectorFailure.Unavailable : ConnectorFailure.Uncertain,
            _ => ConnectorFailure.Broken,
        };
        return failure is { } known ? new ConnectorException(connector, known, $"{what} was answered with {(int)status}.") { RetryAfter = retryAfter } : null;
    }

    private TimeSpan? RetryAfterOf(HttpResponseMessage response)
    {
        var wait = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - clock.GetUtcNow(),
            _ => (TimeSpan?)null,
        };
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }
}
