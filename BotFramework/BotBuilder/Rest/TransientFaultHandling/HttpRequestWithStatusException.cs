using System.Net;

namespace Microsoft.Rest.TransientFaultHandling;

/// <summary>A request was answered with a status that tells of a failure.</summary>
public class HttpRequestWithStatusException : HttpRequestException
{
    /// <summary>Creates an exception without a message.</summary>
    public HttpRequestWithStatusException()
    {
    }

    /// <summary>Creates an exception with a message.</summary>
    public HttpRequestWithStatusException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a message and a cause.</summary>
    public HttpRequestWithStatusException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>The status.</summary>
    public new HttpStatusCode StatusCode { get; set; }
}
