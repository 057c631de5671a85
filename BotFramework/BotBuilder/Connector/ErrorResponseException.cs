using Microsoft.Rest;

namespace Microsoft.Bot.Schema;

/// <summary>A channel answered a call with a failure. Decide by the status of <see cref="Response"/>, not by the code in the body.</summary>
public class ErrorResponseException : RestException
{
    /// <summary>Creates an exception without a message.</summary>
    public ErrorResponseException()
    {
    }

    /// <summary>Creates an exception with a message.</summary>
    public ErrorResponseException(string message)
        : this(message, null)
    {
    }

    /// <summary>Creates an exception with a message and a cause.</summary>
    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What the channel said, as far as its body could be read; null when it said nothing readable.</summary>
    public ErrorResponse Body { get; set; }

    /// <summary>The request that failed, without its credentials.</summary>
    public HttpRequestMessageWrapper Request { get; set; }

    /// <summary>The answer.</summary>
    public HttpResponseMessageWrapper Response { get; set; }
}
