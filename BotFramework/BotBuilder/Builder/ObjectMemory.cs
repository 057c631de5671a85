namespace Microsoft.Bot.Builder;

/// <summary>Items kept as objects. Copies are made outside the lock, which is held only to compare and to exchange references.</summary>
internal sealed class ObjectMemory : IStorage
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Kept> _items = [];

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            foreach (var key in keys)
            {
                _items.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var found = new Dictionary<string, object>(keys.Length);
        foreach (var key in keys)
        {
            if (Find(key) is { Item: { } item, ETag: var etag })
            {
                found[key] = CopyOf(item, etag);
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        var kept = new Kept[changes.Count];
        var next = 0;
        foreach (var (key, item) in changes)
        {
            kept[next++] = new(key, item, CopyOf(item, null), item is IStoreItem ? ETags.Next() : null);
        }

        lock (_lock)
        {
            foreach (var change in kept)
            {
                var exists = _items.TryGetValue(change.Key, out var before);
                ETags.Check(change.Key, change.Given, exists, before.ETag);
            }

            foreach (var change in kept)
            {
                _items[change.Key] = change with { Given = null };
            }
        }

        foreach (var change in kept)
        {
            if (change.Given is StateItem state)
            {
                state.ETag = change.ETag;
            }
        }

        return Task.CompletedTask;
    }

    private static object CopyOf(object item, string etag)
    {
        if (item is StateItem state)
        {
            var copy = new StateItem(state.Count) { ETag = etag };
            GraphCopy.Into(copy, state);
            return copy;
        }

        var other = GraphCopy.OfUntyped(item);
        if (other is IStoreItem versioned && etag is not null)
        {
            versioned.ETag = etag;
        }

        return other;
    }

    private Kept Find(string key)
    {
        lock (_lock)
        {
            return _items.GetValueOrDefault(key);
        }
    }

    private readonly record struct Kept(string Key, object Given, object Item, string ETag);
}
