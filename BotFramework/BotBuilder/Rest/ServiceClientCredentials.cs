namespace Microsoft.Rest;

/// <summary>Puts what proves the caller's identity on a request.</summary>
public abstract class ServiceClientCredentials
{
    /// <summary>Called once when a client is created.</summary>
    /// <typeparam name="T">The client's type.</typeparam>
    /// <param name="client">The client.</param>
    public virtual void InitializeServiceClient<T>(ServiceClient<T> client)
        where T : ServiceClient<T>
    {
    }

    /// <summary>Called for each request before it is sent.</summary>
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.CompletedTask;
}
