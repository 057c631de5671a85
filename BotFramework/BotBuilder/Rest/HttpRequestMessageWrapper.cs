namespace Microsoft.Rest;

/// <summary>A copy of a request that outlives it, for use in exceptions.</summary>
public class HttpRequestMessageWrapper : HttpMessageWrapper
{
    /// <summary>Copies a request.</summary>
    /// <param name="httpRequest">The request.</param>
    /// <param name="content">Its body as text.</param>
    public HttpRequestMessageWrapper(HttpRequestMessage httpRequest, string content)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        CopyHeaders(httpRequest.Headers);
        CopyHeaders(httpRequest.Content?.Headers);
        Content = content;
        Method = httpRequest.Method;
        RequestUri = httpRequest.RequestUri;
        Properties = httpRequest.Options.ToDictionary(option => option.Key, option => option.Value, StringComparer.Ordinal);
    }

    /// <summary>The verb.</summary>
    public HttpMethod Method { get; protected set; }

    /// <summary>What was noted on the request.</summary>
    public IDictionary<string, object> Properties { get; }

    /// <summary>The address.</summary>
    public Uri RequestUri { get; protected set; }
}
