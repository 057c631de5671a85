namespace Microsoft.Rest;

/// <summary>The connections that all clients share which bring no handler of their own.</summary>
/// <remarks>Redirects are not followed: a token must not travel to a place that nobody vouched for.</remarks>
internal sealed class SharedHttpHandler : HttpMessageHandler
{
    public static readonly SharedHttpHandler Instance = new();

    // Outlives every chain of handlers that ends here: such a chain is disposed with its client.
    private static readonly HttpMessageInvoker Connections = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    });

    public static HttpClient CreateClient() => new(Instance, disposeHandler: false) { Timeout = TimeSpan.FromSeconds(15) };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Connections.SendAsync(request, cancellationToken);
}
