using System.Collections;
using Microsoft.Bot.Builder.Dialogs.Memory.Scopes;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs.Memory;

/// <summary>The memory of a conversation by path: "user.name", "conversation.orders[0]", "turn.activity.text". A dictionary of memory scopes at the root.</summary>
public class DialogStateManager : IDictionary<string, object>
{
    /// <summary>Where the paths that somebody watches are counted.</summary>
    private const string TrackedPaths = "dialog._tracker.paths";

    private static readonly char[] PathSigns = ['.', '['];

    private readonly DialogContext _dialogContext;
    private DialogStateManagerConfiguration _configuration;
    private int _version;

    /// <summary>Initializes a new instance of the <see cref="DialogStateManager"/> class.</summary>
    /// <param name="dc">The dialog context whose memory it is.</param>
    /// <param name="configuration">The memory scopes and path resolvers; those of the turn, or the default ones, when null.</param>
    public DialogStateManager(DialogContext dc, DialogStateManagerConfiguration configuration = null)
    {
        ArgumentNullException.ThrowIfNull(dc);
        _dialogContext = dc;
        _configuration = configuration;
    }

    /// <summary>Gets or sets the memory scopes and path resolvers.</summary>
    public DialogStateManagerConfiguration Configuration
    {
        get => _configuration ??= FindConfiguration();
        set => _configuration = value;
    }

    /// <summary>Gets the names of the memory scopes.</summary>
    public ICollection<string> Keys => Configuration.MemoryScopes.ConvertAll(scope => scope.Name);

    /// <summary>Gets the memories of the memory scopes.</summary>
    public ICollection<object> Values => Configuration.MemoryScopes.ConvertAll(scope => scope.GetMemory(_dialogContext));

    /// <summary>Gets the number of memory scopes.</summary>
    public int Count => Configuration.MemoryScopes.Count;

    /// <summary>Gets a value indicating whether memory scopes cannot be added and removed: true.</summary>
    public bool IsReadOnly => true;

    /// <summary>Gets or sets what is at a path.</summary>
    /// <param name="key">The path.</param>
    /// <returns>The value, or null.</returns>
    public object this[string key]
    {
        get => GetValue<object>(key);
        set => SetValue(key, value);
    }

    /// <summary>Finds a memory scope.</summary>
    /// <param name="name">Its name, in any case.</param>
    /// <returns>The memory scope, or null.</returns>
    public MemoryScope GetMemoryScope(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Configuration.MemoryScopes.Find(scope => string.Equals(scope.Name, name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Gets a number that goes up with each change made through this object.</summary>
    /// <returns>The number.</returns>
    public string Version() => _version.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Finds the memory scope of a path.</summary>
    /// <param name="path">The path.</param>
    /// <param name="remainingPath">The path inside the scope.</param>
    /// <returns>The memory scope.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such memory scope.</exception>
    public virtual MemoryScope ResolveMemoryScope(string path, out string remainingPath)
    {
        ArgumentNullException.ThrowIfNull(path);
        var end = path.IndexOfAny(PathSigns);
        var name = end < 0 ? path : path[..end];
        remainingPath = end < 0 ? string.Empty : path[end] == '.' ? path[(end + 1)..] : path[end..];
        return GetMemoryScope(name) ?? throw new ArgumentOutOfRangeException(
            nameof(path), $"'{path}' does not match a memory scope. Possible: {string.Join(", ", Keys)}.");
    }

    /// <summary>Writes short forms of a path out.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The path in full.</returns>
    public virtual string TransformPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        foreach (var resolver in Configuration.PathResolvers)
        {
            path = resolver.TransformPath(path);
        }

        return path;
    }

    /// <summary>Gets what is at a path.</summary>
    /// <typeparam name="T">The type that is wanted; the value is converted.</typeparam>
    /// <param name="path">The path.</param>
    /// <param name="value">The value.</param>
    /// <returns>True when there is one.</returns>
    public bool TryGetValue<T>(string path, out T value)
    {
        path = TransformPath(path ?? throw new ArgumentNullException(nameof(path)));
        value = default;
        var end = path.IndexOfAny(PathSigns);
        if (GetMemoryScope(end < 0 ? path : path[..end]) == null)
        {
            return false;
        }

        var memory = ResolveMemoryScope(path, out var remaining).GetMemory(_dialogContext);
        return memory != null && ObjectPath.TryGetPathValue(memory, remaining, LookUp, out value);
    }

    /// <summary>Gets what is at a path.</summary>
    /// <typeparam name="T">The type that is wanted; the value is converted.</typeparam>
    /// <param name="pathExpression">The path.</param>
    /// <param name="defaultValue">Makes the value when there is none.</param>
    /// <returns>The value.</returns>
    public T GetValue<T>(string pathExpression, Func<T> defaultValue = null) =>
        TryGetValue<T>(pathExpression ?? throw new ArgumentNullException(nameof(pathExpression)), out var value) ? value
        : defaultValue == null ? default : defaultValue();

    /// <summary>Gets the number at a path.</summary>
    /// <param name="pathExpression">The path.</param>
    /// <param name="defaultValue">The value when there is none.</param>
    /// <returns>The value.</returns>
    public int GetIntValue(string pathExpression, int defaultValue = 0) => GetValue(pathExpression, () => defaultValue);

    /// <summary>Gets the truth value at a path.</summary>
    /// <param name="pathExpression">The path.</param>
    /// <param name="defaultValue">The value when there is none.</param>
    /// <returns>The value.</returns>
    public bool GetBoolValue(string pathExpression, bool defaultValue = false) => GetValue(pathExpression, () => defaultValue);

    /// <summary>Gets the text at a path.</summary>
    /// <param name="pathExpression">The path.</param>
    /// <param name="defaultValue">The value when there is none.</param>
    /// <returns>The value.</returns>
    public string GetStringValue(string pathExpression, string defaultValue = null) => GetValue(pathExpression, () => defaultValue);

    /// <summary>Sets what is at a path; what is missing on the way is made.</summary>
    /// <param name="path">The path.</param>
    /// <param name="value">The value; it is kept as JSON.</param>
    public void SetValue(string path, object value)
    {
        if (value is Task)
        {
            throw new ArgumentException($"'{path}' cannot be set to a task. Await it first.", nameof(value));
        }

        path = TransformPath(path ?? throw new ArgumentNullException(nameof(path)));
        Put(path, value);
        Track(path);
        _version++;
    }

    /// <summary>Removes what is at a path.</summary>
    /// <param name="path">The path.</param>
    public void RemoveValue(string path)
    {
        path = TransformPath(string.IsNullOrWhiteSpace(path) ? throw new ArgumentNullException(nameof(path)) : path);
        var scope = ResolveMemoryScope(path, out var remaining);
        if (scope.GetMemory(_dialogContext) is { } memory)
        {
            ObjectPath.RemovePathValue(memory, remaining, LookUp);
            Track(path);
            _version++;
        }
    }

    /// <summary>Makes a copy of all memories that may be shown.</summary>
    /// <returns>The memories by the names of their scopes.</returns>
    public JObject GetMemorySnapshot()
    {
        var snapshot = new JObject();
        foreach (var scope in Configuration.MemoryScopes.Where(scope => scope.IncludeInSnapshot))
        {
            if (scope.GetMemory(_dialogContext) is { } memory)
            {
                snapshot[scope.Name] = ObjectPath.ToJson(memory).DeepClone();
            }
        }

        return snapshot;
    }

    /// <summary>Loads all memories from where they are kept.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task that represents the work.</returns>
    public async Task LoadAllScopesAsync(CancellationToken cancellationToken = default)
    {
        foreach (var scope in Configuration.MemoryScopes)
        {
            await scope.LoadAsync(_dialogContext, cancellationToken: cancellationToken);
        }
    }

    /// <summary>Saves all memories to where they are kept.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task that represents the work.</returns>
    public async Task SaveAllChangesAsync(CancellationToken cancellationToken = default)
    {
        foreach (var scope in Configuration.MemoryScopes)
        {
            await scope.SaveChangesAsync(_dialogContext, cancellationToken: cancellationToken);
        }
    }

    /// <summary>Deletes a memory where it is kept.</summary>
    /// <param name="name">The name of its scope.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task that represents the work.</returns>
    public Task DeleteScopesMemoryAsync(string name, CancellationToken cancellationToken = default) =>
        GetMemoryScope(name)?.DeleteAsync(_dialogContext, cancellationToken) ?? Task.CompletedTask;

    /// <summary>Begins to count the changes at paths.</summary>
    /// <param name="paths">The paths.</param>
    /// <returns>The names to ask <see cref="AnyPathChanged"/> by.</returns>
    public List<string> TrackPaths(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var names = new List<string>();
        foreach (var path in paths)
        {
            if (TrackedName(TransformPath(path)) is { } name)
            {
                Put($"{TrackedPaths}.{name}", 0);
                names.Add(name);
            }
        }

        return names;
    }

    /// <summary>Says whether something changed at paths.</summary>
    /// <param name="counter">The value of the event counter to compare with.</param>
    /// <param name="paths">The names that <see cref="TrackPaths"/> gave.</param>
    /// <returns>True when something changed after the counter had that value.</returns>
    public bool AnyPathChanged(uint counter, IEnumerable<string> paths) =>
        paths != null && paths.Any(name => GetValue<uint>($"{TrackedPaths}.{name}") > counter);

    /// <summary>Says whether there is a memory scope of a name.</summary>
    /// <param name="key">The name.</param>
    /// <returns>True when there is one.</returns>
    public bool ContainsKey(string key) => GetMemoryScope(key) != null;

    /// <summary>Gets what is at a path.</summary>
    /// <param name="key">The path.</param>
    /// <param name="value">The value.</param>
    /// <returns>True when there is one.</returns>
    public bool TryGetValue(string key, out object value) => TryGetValue<object>(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object>> GetEnumerator() =>
        Configuration.MemoryScopes.Select(scope => KeyValuePair.Create(scope.Name, scope.GetMemory(_dialogContext))).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public void CopyTo(KeyValuePair<string, object>[] array, int arrayIndex)
    {
        ArgumentNullException.ThrowIfNull(array);
        foreach (var item in this)
        {
            array[arrayIndex++] = item;
        }
    }

    /// <summary>Not supported: memory scopes are part of the configuration.</summary>
    /// <inheritdoc/>
    public void Add(string key, object value) => throw ScopesAreFixed();

    /// <summary>Not supported: memory scopes are part of the configuration.</summary>
    /// <inheritdoc/>
    public void Add(KeyValuePair<string, object> item) => throw ScopesAreFixed();

    /// <summary>Not supported: memory scopes are part of the configuration.</summary>
    /// <inheritdoc/>
    public bool Remove(string key) => throw ScopesAreFixed();

    /// <summary>Not supported: memory scopes are part of the configuration.</summary>
    /// <inheritdoc/>
    public bool Remove(KeyValuePair<string, object> item) => throw ScopesAreFixed();

    /// <summary>Not supported: memory scopes are part of the configuration.</summary>
    /// <inheritdoc/>
    public bool Contains(KeyValuePair<string, object> item) => throw ScopesAreFixed();

    /// <summary>Not supported: memory scopes are part of the configuration.</summary>
    public void Clear() => throw ScopesAreFixed();

    private static NotSupportedException ScopesAreFixed() =>
        new("Memory scopes are part of the configuration: they cannot be added, removed or compared here.");

    private DialogStateManagerConfiguration FindConfiguration()
    {
        var turnState = _dialogContext.Context.TurnState;
        var configuration = turnState.Get<DialogStateManagerConfiguration>();
        if (configuration == null)
        {
            configuration = DefaultMemory.CreateConfiguration();
            turnState.Set(configuration);
        }

        return configuration;
    }

    // What stands in brackets may be a path of its own, into any scope.
    private object LookUp(string path) => TryGetValue<object>(path, out var value) ? value : null;

    private void Put(string path, object value)
    {
        var scope = ResolveMemoryScope(path, out var remaining);
        if (remaining.Length == 0)
        {
            scope.SetMemory(_dialogContext, value == null ? null : ObjectPath.ToJson(value));
            return;
        }

        var memory = scope.GetMemory(_dialogContext) ?? throw new InvalidOperationException(
            $"'{path}' cannot be set: the memory scope '{scope.Name}' has no memory in this turn.");
        ObjectPath.SetPathValue(memory, remaining, value, LookUp);
    }

    private void Track(string path)
    {
        if (TrackedName(path) is { } name && TryGetValue<uint>($"{TrackedPaths}.{name}", out _))
        {
            Put($"{TrackedPaths}.{name}", GetValue<uint>(DialogPath.EventCounter));
        }
    }

    /// <summary>A path as one name; null for one that depends on other values or belongs to the bookkeeping itself.</summary>
    private string TrackedName(string path) =>
        ObjectPath.TryResolvePath(this, path, out var segments) && segments is [string, ..] &&
        !(segments.Count > 1 && segments[1] is string second && second.StartsWith('_'))
            ? string.Join('_', segments).ToLowerInvariant()
            : null;
}
