using System.Net;

namespace Microsoft.Rest.TransientFaultHandling;

/// <summary>Takes a timed-out request and most failures of the server for ones that may pass.</summary>
public class HttpStatusCodeErrorDetectionStrategy : ITransientErrorDetectionStrategy
{
    /// <summary>True for 408 and for 5xx, but not for 501 and 505, which stay as they are.</summary>
    public bool IsTransient(Exception ex) =>
        ex is HttpRequestWithStatusException { StatusCode: var status }
        && (status == HttpStatusCode.RequestTimeout
            || (status >= HttpStatusCode.InternalServerError
                && status is not (HttpStatusCode.NotImplemented or HttpStatusCode.HttpVersionNotSupported)));
}
