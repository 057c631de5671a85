using System.Globalization;
using ChatBot.Data;
using Dapper;
using Microsoft.Bot.Builder;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ChatBot.Conversations;

/// <summary>The SDK's storage as one turn sees it: reads come from the store, writes wait in the turn's unit of work for its commit.</summary>
internal sealed partial class TurnStorage(IStore store, TurnUnit unit, ILogger<TurnStorage> logger) : IStorage
{
    // No type names: what is read back is plain JSON, and nothing in the store can choose a type to be made.
    private static readonly JsonSerializerSettings Settings = new()
    {
        TypeNameHandling = TypeNameHandling.None,
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        Culture = CultureInfo.InvariantCulture,
        MaxDepth = 128,
    };

    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var items = new Dictionary<string, object>();

        foreach (var key in keys)
        {
            if (await FindAsync(key, cancellationToken) is { } json && Parse(key, json) is { } item)
            {
                items[key] = item;
            }
        }

        return items;
    }

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, value) in changes)
        {
            unit.Change(key, StorableText.Of(JsonConvert.SerializeObject(value, Settings)));
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys)
        {
            unit.Change(key, null);
        }

        return Task.CompletedTask;
    }

    /// <summary>Null when it is damaged: to begin anew is better than to fail in every turn.</summary>
    private JObject? Parse(string key, string json)
    {
        try
        {
            return JsonConvert.DeserializeObject<JObject>(json, Settings);
        }
        catch (JsonException exception)
        {
            StateDamaged(key, exception);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Error, "State '{Key}' cannot be read and is begun anew.")]
    private partial void StateDamaged(string key, Exception exception);

    private async Task<string?> FindAsync(string key, CancellationToken cancellationToken)
    {
        if (unit.Changes.TryGetValue(key, out var changed))
        {
            return changed;
        }

        var row = await store.ReadAsync(
            connection => connection.QueryFirstOrDefaultAsync<StateRow>("SELECT value, version FROM state WHERE key = @key", new { key }),
            cancellationToken);
        unit.Read(key, row?.Version ?? 0);
        return row?.Value;
    }

    private sealed record StateRow(string Value, long Version);
}
