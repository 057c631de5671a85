using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Reads items of a known type.</summary>
public static class StorageExtensions
{
    /// <summary>Reads items of one type; items of other types are left out.</summary>
    /// <typeparam name="TStoreItem">The type.</typeparam>
    /// <param name="storage">The storage.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The items that exist, by key.</returns>
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(this IStorage storage, string[] keys, CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        ArgumentNullException.ThrowIfNull(storage);
        var items = await storage.ReadAsync(keys, cancellationToken).ConfigureAwait(false);

        var found = new Dictionary<string, TStoreItem>(items.Count);
        foreach (var (key, value) in items)
        {
            // A storage that keeps no types gives JSON.
            if ((value as TStoreItem ?? (value as JObject)?.ToObject<TStoreItem>()) is { } item)
            {
                found.Add(key, item);
            }
        }

        return found;
    }
}
