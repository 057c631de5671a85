using System.Net.Http.Headers;
using Microsoft.Rest.TransientFaultHandling;

namespace Microsoft.Rest;

/// <summary>What all REST clients have in common: an HTTP client, made when it is first needed.</summary>
/// <typeparam name="T">The client's own type.</typeparam>
public abstract class ServiceClient<T> : IDisposable
    where T : ServiceClient<T>
{
    private readonly Func<HttpClient> _createHttpClient;
    private HttpClient _httpClient;
    private bool _disposed;

    /// <summary>Creates a client over connections that are shared with other clients.</summary>
    protected ServiceClient()
        : this(SharedHttpHandler.CreateClient)
    {
    }

    /// <summary>Creates a client over an HTTP client.</summary>
    /// <param name="httpClient">The HTTP client; a shared one when null.</param>
    /// <param name="disposeHttpClient">Whether it is disposed together with this client.</param>
    protected ServiceClient(HttpClient httpClient, bool disposeHttpClient = true)
        : this(() => httpClient ?? SharedHttpHandler.CreateClient())
    {
        DisposesHttpClient = disposeHttpClient;
    }

    /// <summary>Creates a client whose requests pass these handlers, the last first.</summary>
    /// <param name="handlers">The handlers; none for shared connections.</param>
    protected ServiceClient(params DelegatingHandler[] handlers)
        : this(null, handlers)
    {
    }

    /// <summary>Creates a client whose requests pass these handlers, the last first, and end in a handler of the caller's.</summary>
    /// <param name="rootHandler">The handler that sends; shared connections when null.</param>
    /// <param name="handlers">The handlers before it.</param>
    protected ServiceClient(HttpClientHandler rootHandler, params DelegatingHandler[] handlers)
    {
        _createHttpClient = SharedHttpHandler.CreateClient;
        if (rootHandler is not null || handlers is { Length: > 0 })
        {
            InitializeHttpClient(rootHandler, handlers);
        }
    }

    private protected ServiceClient(Func<HttpClient> createHttpClient)
    {
        _createHttpClient = createHttpClient;
    }

    /// <summary>The HTTP client that sends.</summary>
    public HttpClient HttpClient
    {
        get => _httpClient ??= _createHttpClient();
        protected set => _httpClient = value;
    }

    /// <summary>The handlers that a request passes, from the first to the one that sends; empty when the caller brought an HTTP client.</summary>
    public virtual IEnumerable<HttpMessageHandler> HttpMessageHandlers
    {
        get
        {
            for (var handler = FirstMessageHandler; handler is not null; handler = (handler as DelegatingHandler)?.InnerHandler)
            {
                yield return handler;
            }
        }
    }

    /// <summary>The names and versions that the client tells servers.</summary>
    public virtual HttpHeaderValueCollection<ProductInfoHeaderValue> UserAgent => HttpClient.DefaultRequestHeaders.UserAgent;

    /// <summary>The first handler that a request passes, or null.</summary>
    protected HttpMessageHandler FirstMessageHandler { get; set; }

    /// <summary>The handler that sends, if the caller brought one.</summary>
    protected HttpClientHandler HttpClientHandler { get; set; }

    internal RetryPolicy RetryPolicy { get; private set; }

    internal bool DisposesHttpClient { get; set; } = true;

    /// <summary>Sets how failed calls are tried again. Without a policy they are not: a call that timed out may have arrived.</summary>
    /// <param name="retryPolicy">The policy; null for none.</param>
    public virtual void SetRetryPolicy(RetryPolicy retryPolicy) => RetryPolicy = retryPolicy;

    /// <summary>Adds a product to the user agent.</summary>
    /// <returns>False when the client is already disposed.</returns>
    public bool SetUserAgent(string productName) => SetUserAgent(productName, null);

    /// <summary>Adds a product and its version to the user agent.</summary>
    /// <returns>False when the client is already disposed.</returns>
    public bool SetUserAgent(string productName, string version)
    {
        if (_disposed)
        {
            return false;
        }

        UserAgent.Add(new ProductInfoHeaderValue(productName, version));
        return true;
    }

    /// <summary>Releases the HTTP client, if it is this client's own.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Makes a handler that sends without following redirects.</summary>
    protected static HttpClientHandler CreateRootHandler() => new() { AllowAutoRedirect = false };

    /// <summary>Chains handlers: the last of them is passed first.</summary>
    /// <returns>The first handler, or null when there are none.</returns>
    protected virtual DelegatingHandler CreateHttpHandlerPipeline(HttpClientHandler httpClientHandler, params DelegatingHandler[] handlers)
    {
        DelegatingHandler first = null;
        foreach (var handler in handlers ?? [])
        {
            var last = handler;
            while (last.InnerHandler is DelegatingHandler inner)
            {
                last = inner;
            }

            last.InnerHandler = first ?? (HttpMessageHandler)httpClientHandler ?? SharedHttpHandler.Instance;
            first = handler;
        }

        return first;
    }

    /// <summary>Sets the HTTP client up from handlers.</summary>
    protected void InitializeHttpClient(HttpClientHandler httpClientHandler, params DelegatingHandler[] handlers) =>
        InitializeHttpClient(null, httpClientHandler, handlers);

    /// <summary>Sets the HTTP client up: the given one, or one made from handlers.</summary>
    protected void InitializeHttpClient(HttpClient httpClient, HttpClientHandler httpClientHandler, params DelegatingHandler[] handlers)
    {
        HttpClientHandler = httpClientHandler;
        FirstMessageHandler = CreateHttpHandlerPipeline(httpClientHandler, handlers) ?? (HttpMessageHandler)httpClientHandler ?? SharedHttpHandler.Instance;
        HttpClient = httpClient ?? new HttpClient(FirstMessageHandler, disposeHandler: false);
    }

    /// <summary>Releases the HTTP client, if it is this client's own.</summary>
    /// <param name="disposing">True when called by <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (_disposed || !disposing)
        {
            return;
        }

        _disposed = true;
        if (DisposesHttpClient)
        {
            _httpClient?.Dispose();
        }
    }
}
