using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps items in the memory of the process, for tests and for trying things out: what is kept ends with the process.</summary>
/// <remarks>Items are copied on their way in and out, so that nothing is changed without being written.</remarks>
public class MemoryStorage : IStorage
{
    private readonly IStorage _memory;

    /// <summary>Initializes a new instance of the <see cref="MemoryStorage"/> class.</summary>
    /// <param name="dictionary">Keeps the items as JSON, where the caller can see them; null when nobody needs to.</param>
    public MemoryStorage(Dictionary<string, JObject> dictionary = null)
    {
        _memory = dictionary is null ? new ObjectMemory() : new JsonMemory(dictionary, StoredTypesBinder.CreateSerializer());
    }

    /// <summary>Initializes a new instance of the <see cref="MemoryStorage"/> class that keeps items as JSON.</summary>
    /// <param name="jsonSerializer">Writes and reads the items; its settings decide whether types are kept.</param>
    /// <param name="dictionary">Keeps the items; null for a new one.</param>
    public MemoryStorage(JsonSerializer jsonSerializer, Dictionary<string, JObject> dictionary = null)
    {
        ArgumentNullException.ThrowIfNull(jsonSerializer);
        _memory = new JsonMemory(dictionary ?? [], jsonSerializer);
    }

    /// <summary>Deletes items; keys without an item are passed over.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="cancellationToken">Cancels the deletion.</param>
    /// <returns>A task that ends with the deletion.</returns>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        cancellationToken.ThrowIfCancellationRequested();
        return _memory.DeleteAsync(keys, cancellationToken);
    }

    /// <summary>Reads items.</summary>
    /// <param name="keys">The keys.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>Copies of the items that exist, by key.</returns>
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        cancellationToken.ThrowIfCancellationRequested();
        return _memory.ReadAsync(keys, cancellationToken);
    }

    /// <summary>Writes copies of items, all or, when one of them has been changed by somebody else, none.</summary>
    /// <param name="changes">The items, by key.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>A task that ends with the writing.</returns>
    /// <exception cref="ArgumentException">The ETag of an <see cref="IStoreItem"/> is not that of the item kept.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        cancellationToken.ThrowIfCancellationRequested();
        return _memory.WriteAsync(changes, cancellationToken);
    }
}
