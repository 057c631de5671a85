namespace Microsoft.Rest;

/// <summary>A call was answered with a status that tells of a failure.</summary>
public class HttpOperationException : RestException
{
    /// <summary>Creates an exception without a message.</summary>
    public HttpOperationException()
    {
    }

    /// <summary>Creates an exception with a message.</summary>
    public HttpOperationException(string message)
        : this(message, null)
    {
    }

    /// <summary>Creates an exception with a message and a cause.</summary>
    public HttpOperationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The answer's body, read as far as it could be.</summary>
    public object Body { get; set; }

    /// <summary>The request that failed, without its credentials.</summary>
    public HttpRequestMessageWrapper Request { get; set; }

    /// <summary>The answer.</summary>
    public HttpResponseMessageWrapper Response { get; set; }
}
