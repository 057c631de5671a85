using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>
/// State of one scope (a conversation, a user ...): read once in a turn, changed in memory, written at the end if it changed.
/// Writing fails when somebody else has written the same state since it was read.
/// </summary>
public abstract class BotState : IPropertyManager
{
    private readonly IStorage _storage;
    private readonly string _contextServiceKey;

    /// <summary>Initializes a new instance of the <see cref="BotState"/> class.</summary>
    /// <param name="storage">Keeps the state.</param>
    /// <param name="contextServiceKey">The key in turn state of what was read in this turn.</param>
    public BotState(IStorage storage, string contextServiceKey)
    {
        _storage = storage ?? throw new ArgumentNullException(nameof(storage));
        _contextServiceKey = contextServiceKey ?? throw new ArgumentNullException(nameof(contextServiceKey));
    }

    /// <summary>Makes an accessor to a property of this state.</summary>
    /// <typeparam name="T">The type of the property.</typeparam>
    /// <param name="name">The property's name.</param>
    /// <returns>The accessor.</returns>
    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentNullException(nameof(name));
        }

        return new PropertyAccessor<T>(this, name);
    }

    /// <summary>Reads the state, unless it was read in this turn already.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">Whether to read again and to drop changes that were not saved.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>A task that ends when the state is there.</returns>
    /// <exception cref="InvalidOperationException">What is stored is not state, or the activity lacks what the storage key is made of.</exception>
    public virtual Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return force || GetCachedState(turnContext)?.State is null
            ? ReadAsync(turnContext, GetStorageKey(turnContext), cancellationToken)
            : Task.CompletedTask;
    }

    /// <summary>Writes the state if it has changed since it was read.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">Whether to write it even so.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <returns>A task that ends with the writing.</returns>
    /// <exception cref="ArgumentException">The state was written by somebody else since it was read (told by storages that keep ETags).</exception>
    public virtual Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return GetCachedState(turnContext) is { } cached && (force || cached.IsChanged())
            ? WriteAsync(cached, GetStorageKey(turnContext), cancellationToken)
            : Task.CompletedTask;
    }

    /// <summary>Empties the state for this turn; saving makes it last.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Not used.</param>
    /// <returns>A task that has ended.</returns>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState[_contextServiceKey] = CachedBotState.Cleared(GetCachedState(turnContext));
        return Task.CompletedTask;
    }

    /// <summary>Deletes the state from the turn and from the storage.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the deletion.</param>
    /// <returns>A task that ends with the deletion.</returns>
    public virtual Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        return _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    /// <summary>Gives a copy of the state as JSON, as it stands in this turn.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <returns>An object with a member for each property; null when the state was not read.</returns>
    public JToken Get(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return GetCachedState(turnContext)?.State is { } state ? JObject.FromObject(state) : null;
    }

    /// <summary>Gets the state as it stands in this turn.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <returns>The state, or null when it was not read.</returns>
    public CachedBotState GetCachedState(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    /// <summary>Makes the key under which the state of a turn is stored.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <returns>The key.</returns>
    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <summary>Gets a property's value from the state that was read.</summary>
    /// <typeparam name="T">The type of the property.</typeparam>
    /// <param name="turnContext">The turn.</param>
    /// <param name="propertyName">The property's name.</param>
    /// <param name="cancellationToken">Not used.</param>
    /// <returns>The value; null when there is none.</returns>
    /// <exception cref="KeyNotFoundException">There is none, and a value type cannot be null.</exception>
    protected Task<T> GetPropertyValueAsync<T>(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        return TryGetPropertyValue<T>(turnContext, propertyName, out var value) || !typeof(T).IsValueType
            ? Task.FromResult(value)
            : throw new KeyNotFoundException($"The state has no property '{propertyName}'.");
    }

    /// <summary>Removes a property from the state that was read.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="propertyName">The property's name.</param>
    /// <param name="cancellationToken">Not used.</param>
    /// <returns>A task that has ended.</returns>
    protected Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        LoadedState(turnContext, propertyName).State.Remove(propertyName);
        return Task.CompletedTask;
    }

    /// <summary>Sets a property in the state that was read.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="propertyName">The property's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Not used.</param>
    /// <returns>A task that has ended.</returns>
    protected Task SetPropertyValueAsync(ITurnContext turnContext, string propertyName, object value, CancellationToken cancellationToken = default)
    {
        LoadedState(turnContext, propertyName).State[propertyName] = value;
        return Task.CompletedTask;
    }

    private bool TryGetPropertyValue<T>(ITurnContext turnContext, string propertyName, out T value)
    {
        var cached = LoadedState(turnContext, propertyName);
        if (!cached.State.TryGetValue(propertyName, out var stored))
        {
            value = default;
            return false;
        }

        if (stored is T typed)
        {
            value = typed;
            return true;
        }

        if (stored is null)
        {
            value = default;
            return default(T) is null;
        }

        // A storage that keeps no types gives JSON. What it becomes goes back into the state, so that changes in it are seen.
        value = Convert<T>(stored);
        cached.Replace(propertyName, stored, value);
        return true;
    }

    private static T Convert<T>(object stored) => stored is JToken json
        ? json.ToObject<T>()
        : JsonConvert.DeserializeObject<T>(JsonConvert.SerializeObject(stored));

    private CachedBotState LoadedState(ITurnContext turnContext, string propertyName)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(propertyName);
        return GetCachedState(turnContext) is { State: not null } cached
            ? cached
            : throw new InvalidOperationException($"{GetType().Name} was not loaded in this turn; call LoadAsync first.");
    }

    private async Task ReadAsync(ITurnContext turnContext, string storageKey, CancellationToken cancellationToken)
    {
        var items = await _storage.ReadAsync([storageKey], cancellationToken).ConfigureAwait(false);
        items.TryGetValue(storageKey, out var stored);
        turnContext.TurnState[_contextServiceKey] = CachedBotState.FromStorage(stored);
    }

    private async Task WriteAsync(CachedBotState cached, string storageKey, CancellationToken cancellationToken)
    {
        var item = cached.ToStoreItem();
        var etagRead = item.ETag;
        await _storage.WriteAsync(new Dictionary<string, object>(1) { [storageKey] = item }, cancellationToken).ConfigureAwait(false);

        // A storage may say what the ETag is now. One that does not is trusted with a second write in the same turn.
        cached.Saved(item.ETag == etagRead ? StateItem.AnyETag : item.ETag);
    }

    /// <summary>The state of one scope as it stands in a turn.</summary>
    public class CachedBotState
    {
        private string _etag;
        private ulong _savedHash;
        private bool _mustSave;

        /// <summary>Initializes a new instance of the <see cref="CachedBotState"/> class.</summary>
        /// <param name="state">The properties; null for none.</param>
        public CachedBotState(IDictionary<string, object> state = null)
        {
            State = state ?? new StateItem();
            _savedHash = GraphHash.Of(State);
        }

        /// <summary>Gets or sets the properties by name.</summary>
        public IDictionary<string, object> State { get; set; }

        internal static CachedBotState FromStorage(object stored) => stored switch
        {
            null => new CachedBotState(),
            StateItem item => new CachedBotState(item) { _etag = item.ETag },
            IDictionary<string, object> properties => new CachedBotState(properties) { _etag = (stored as IStoreItem)?.ETag ?? StateItem.AnyETag },
            JObject json => FromJson(json),
            _ => throw new InvalidOperationException("Data is not in the correct format for BotState."),
        };

        internal static CachedBotState Cleared(CachedBotState before) => new()
        {
            _mustSave = true,
            _etag = before is null ? StateItem.AnyETag : before._etag,
        };

        internal bool IsChanged() => _mustSave || GraphHash.Of(State) != _savedHash;

        internal void Replace(string name, object before, object after)
        {
            State[name] = after;

            // The hash of the whole is made of its properties' hashes, each of which can be taken out and put in.
            _savedHash ^= GraphHash.OfProperty(name, before) ^ GraphHash.OfProperty(name, after);
        }

        internal StateItem ToStoreItem()
        {
            var item = State as StateItem ?? new StateItem(State);
            item.ETag = _etag;
            return item;
        }

        internal void Saved(string etag)
        {
            _etag = etag;
            _savedHash = GraphHash.Of(State);
            _mustSave = false;
        }

        private static CachedBotState FromJson(JObject json)
        {
            var item = new StateItem();
            foreach (var (name, value) in json)
            {
                item[name] = value is JValue simple ? simple.Value : value;
            }

            var etag = item.Remove("eTag", out var known) ? known as string : null;
            return new CachedBotState(item) { _etag = etag ?? StateItem.AnyETag };
        }
    }

    private sealed class PropertyAccessor<T>(BotState state, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory, CancellationToken cancellationToken)
        {
            await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            if ((state.TryGetPropertyValue<T>(turnContext, name, out var value) && value is not null) || defaultValueFactory is null)
            {
                return value;
            }

            value = defaultValueFactory();
            await state.SetPropertyValueAsync(turnContext, name, value, cancellationToken).ConfigureAwait(false);
            return value;
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken)
        {
            await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            await state.SetPropertyValueAsync(turnContext, name, value, cancellationToken).ConfigureAwait(false);
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        {
            await state.LoadAsync(turnContext, false, cancellationToken).ConfigureAwait(false);
            await state.DeletePropertyValueAsync(turnContext, name, cancellationToken).ConfigureAwait(false);
        }
    }
}
