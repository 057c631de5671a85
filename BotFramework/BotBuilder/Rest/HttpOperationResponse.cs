namespace Microsoft.Rest;

/// <summary>The outcome of a call.</summary>
public class HttpOperationResponse : IHttpOperationResponse, IDisposable
{
    private bool _disposed;

    /// <summary>The request as it was sent.</summary>
    public HttpRequestMessage Request { get; set; }

    /// <summary>The answer.</summary>
    public HttpResponseMessage Response { get; set; }

    /// <summary>Releases request and answer.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Releases request and answer.</summary>
    /// <param name="disposing">True when called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (_disposed || !disposing)
        {
            return;
        }

        _disposed = true;
        Request?.Dispose();
        Response?.Dispose();
    }
}
