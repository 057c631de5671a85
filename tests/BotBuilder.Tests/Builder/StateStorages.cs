using Microsoft.Bot.Builder;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Xunit;

namespace BotBuilder.Tests.Builder;

/// <summary>The kinds of storage that state is tried on.</summary>
public static class StateStorages
{
    public static TheoryData<string> Kinds => ["objects", "dictionary", "serializer"];

    internal static MemoryStorage Create(string kind) => kind switch
    {
        "objects" => new MemoryStorage(),
        "dictionary" => new MemoryStorage(new Dictionary<string, JObject>()),
        _ => new MemoryStorage(new JsonSerializer()),
    };
}

public sealed class Profile
{
    public string Name { get; set; }

    public Dictionary<string, object> Nested { get; set; } = [];
}

internal sealed class CountingStorage(IStorage inner) : IStorage
{
    public int Reads { get; private set; }

    public int Writes { get; private set; }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => inner.DeleteAsync(keys, cancellationToken);

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        Reads++;
        return inner.ReadAsync(keys, cancellationToken);
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        Writes++;
        return inner.WriteAsync(changes, cancellationToken);
    }
}

/// <summary>A storage as bots write them: JSON without types or ETags.</summary>
internal sealed class PlainStorage : IStorage
{
    public Dictionary<string, string> Json { get; } = [];

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys)
        {
            Json.Remove(key);
        }

        return Task.CompletedTask;
    }

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
        Task.FromResult<IDictionary<string, object>>(keys.Where(Json.ContainsKey).ToDictionary(key => key, key => JsonConvert.DeserializeObject(Json[key])));

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, value) in changes)
        {
            Json[key] = JsonConvert.SerializeObject(value);
        }

        return Task.CompletedTask;
    }
}
