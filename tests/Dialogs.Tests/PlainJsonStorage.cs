using Microsoft.Bot.Builder;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ChatBot.Dialogs.Tests;

/// <summary>Keeps state as the host does: JSON without type names.</summary>
internal sealed class PlainJsonStorage : IStorage
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        TypeNameHandling = TypeNameHandling.None,
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
    };

    private readonly Dictionary<string, string> _kept = [];

    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
        Task.FromResult<IDictionary<string, object>>(keys
            .Where(_kept.ContainsKey)
            .ToDictionary(key => key, key => (object)JsonConvert.DeserializeObject<JObject>(_kept[key], Settings)!));

    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var (key, value) in changes)
        {
            _kept[key] = JsonConvert.SerializeObject(value, Settings);
        }

        return Task.CompletedTask;
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        foreach (var key in keys)
        {
            _kept.Remove(key);
        }

        return Task.CompletedTask;
    }

    /// <summary>Changes what is kept, as an earlier version or a damaged store would have left it.</summary>
    public void Change(Action<JObject> change)
    {
        foreach (var key in _kept.Keys.ToList())
        {
            var state = JsonConvert.DeserializeObject<JObject>(_kept[key], Settings)!;
            change(state);
            _kept[key] = state.ToString(Formatting.None);
        }
    }

    /// <summary>The same state, apart from this one.</summary>
    public PlainJsonStorage Copy()
    {
        var copy = new PlainJsonStorage();

        foreach (var (key, json) in _kept)
        {
            copy._kept.Add(key, json);
        }

        return copy;
    }

    public override string ToString() => string.Join('\n', _kept.Values);
}
