using System.Net;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Microsoft.Rest.TransientFaultHandling;

namespace Microsoft.Bot.Builder;

/// <summary>Tells failures of channels that may pass: timed out, throttled, or the server's own, but not what it does not offer.</summary>
public class BotFrameworkHttpStatusCodeErrorDetectionStrategy : ITransientErrorDetectionStrategy
{
    /// <summary>Tells whether a call that failed so may be made again.</summary>
    /// <param name="ex">The failure.</param>
    /// <returns>True for 408, 429 and 5xx, but not for 501 and 505.</returns>
    public bool IsTransient(Exception ex) => StatusOf(ex) is { } status &&
        (status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests ||
            (status >= HttpStatusCode.InternalServerError && status is not (HttpStatusCode.NotImplemented or HttpStatusCode.HttpVersionNotSupported)));

    private static HttpStatusCode? StatusOf(Exception exception) => exception switch
    {
        ErrorResponseException { Response: { } response } => response.StatusCode,
        HttpOperationException { Response: { } response } => response.StatusCode,
        HttpRequestWithStatusException { StatusCode: var status } => status,
        _ => null,
    };
}
