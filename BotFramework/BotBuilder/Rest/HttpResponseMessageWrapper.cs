using System.Net;

namespace Microsoft.Rest;

/// <summary>A copy of an answer that outlives it, for use in exceptions.</summary>
public class HttpResponseMessageWrapper : HttpMessageWrapper
{
    /// <summary>Copies an answer.</summary>
    /// <param name="httpResponse">The answer.</param>
    /// <param name="content">Its body as text.</param>
    public HttpResponseMessageWrapper(HttpResponseMessage httpResponse, string content)
    {
        ArgumentNullException.ThrowIfNull(httpResponse);
        CopyHeaders(httpResponse.Headers);
        CopyHeaders(httpResponse.Content?.Headers);
        Content = content;
        StatusCode = httpResponse.StatusCode;
        ReasonPhrase = httpResponse.ReasonPhrase;
    }

    /// <summary>The status in words.</summary>
    public string ReasonPhrase { get; protected set; }

    /// <summary>The status.</summary>
    public HttpStatusCode StatusCode { get; protected set; }
}
