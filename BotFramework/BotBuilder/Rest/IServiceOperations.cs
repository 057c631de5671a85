namespace Microsoft.Rest;

/// <summary>A group of operations of a client.</summary>
/// <typeparam name="TClient">The client.</typeparam>
public interface IServiceOperations<TClient>
    where TClient : ServiceClient<TClient>
{
    /// <summary>The client that sends the calls.</summary>
    TClient Client { get; }
}
