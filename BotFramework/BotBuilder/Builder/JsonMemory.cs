using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>Items kept as JSON in a dictionary that the caller can see. JSON is made and read outside the lock.</summary>
internal sealed class JsonMemory(Dictionary<string, JObject> items, JsonSerializer serializer) : IStorage
{
    private const string ETagMember = "eTag";

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        lock (items)
        {
            foreach (var key in keys)
            {
                items.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var found = new Dictionary<string, object>(keys.Length);
        foreach (var key in keys)
        {
            JObject json;
            lock (items)
            {
                json = items.GetValueOrDefault(key);
            }

            if (json is not null)
            {
                found[key] = Read(json);
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        var written = changes.Select(change => (change.Key, change.Value, Json: Write(change.Value))).ToArray();

        lock (items)
        {
            foreach (var (key, value, _) in written)
            {
                var exists = items.TryGetValue(key, out var before) && before is not null;
                ETags.Check(key, value, exists, (string)before?[ETagMember]);
            }

            foreach (var (key, _, json) in written)
            {
                items[key] = json;
            }
        }

        foreach (var (_, value, json) in written)
        {
            if (value is StateItem state)
            {
                state.ETag = (string)json[ETagMember];
            }
        }

        return Task.CompletedTask;
    }

    private JObject Write(object value)
    {
        if (value is null)
        {
            return null;
        }

        // State is kept as the plain dictionary that it is to everybody else.
        var json = JObject.FromObject(value is StateItem state ? new Dictionary<string, object>(state) : value, serializer);
        if (value is IStoreItem)
        {
            json[ETagMember] = ETags.Next();
        }

        return json;
    }

    private object Read(JObject json)
    {
        var value = json.ToObject<object>(serializer);
        if (value is not Dictionary<string, object> properties)
        {
            // Without type names it is JSON all the way down, and a copy so that what is kept does not change under the reader.
            return ReferenceEquals(value, json) ? json.DeepClone() : value;
        }

        var state = new StateItem(properties);
        state.ETag = state.Remove(ETagMember, out var etag) ? etag as string : null;
        return state.ETag is null ? properties : state;
    }
}
