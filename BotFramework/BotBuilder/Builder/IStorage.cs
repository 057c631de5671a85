namespace Microsoft.Bot.Builder;

/// <summary>Keeps objects by key.</summary>
public interface IStorage
{
    /// <summary>Reads items.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The items that exist, by key.</returns>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <summary>Writes items. An <see cref="IStoreItem"/> is written only if its ETag is that of the item kept, or "*".</summary>
    /// <param name="changes">The items, by key.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>A task that ends with the writing.</returns>
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes items; keys without an item are passed over.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="cancellationToken">Cancels the deletion.</param>
    /// <returns>A task that ends with the deletion.</returns>
    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}
