namespace Microsoft.Bot.Builder;

/// <summary>What is kept for the length of one turn. Keys are compared ordinally.</summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    private bool _disposed;

    /// <summary>Initializes a new instance of the <see cref="TurnContextStateCollection"/> class, empty.</summary>
    public TurnContextStateCollection()
    {
    }

    /// <summary>Finds a value by key.</summary>
    /// <typeparam name="T">What the value must be.</typeparam>
    /// <param name="key">The key.</param>
    /// <returns>The value, or null when it is absent or something else.</returns>
    public T Get<T>(string key)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        if (!TryGetValue(key, out var value))
        {
            return null;
        }

        // Making a deferred value hardly ever waits: credentials are at hand. Those that can await use GetDeferredAsync.
        return (value is DeferredTurnValue deferred ? deferred.GetAsync().GetAwaiter().GetResult() : value) as T;
    }

    /// <summary>Finds a value by the full name of its type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <returns>The value, or null when it is absent.</returns>
    public T Get<T>()
        where T : class
        => Get<T>(typeof(T).FullName);

    /// <summary>Adds a value under a key.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="key">The key, which must be free.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">The key is taken.</exception>
    public void Add<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        base.Add(key, value);
    }

    /// <summary>Adds a value under the full name of its type.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">There is one of this type already.</exception>
    public void Add<T>(T value)
        where T : class
        => Add(typeof(T).FullName, value);

    /// <summary>Puts a value under a key, replacing another.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="value">The value; may be null.</param>
    public void Set<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        this[key] = value;
    }

    /// <summary>Puts a value under the full name of its type, replacing another.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="value">The value; may be null.</param>
    public void Set<T>(T value)
        where T : class
        => Set(typeof(T).FullName, value);

    /// <summary>Puts a value that is made when it is first asked for.</summary>
    internal void Defer<T>(Func<Task<T>> make)
        where T : class
        => this[typeof(T).FullName] = new DeferredTurnValue<T>(make);

    /// <summary>Finds a value that may be deferred.</summary>
    internal async ValueTask<T> GetDeferredAsync<T>()
        where T : class
        => (TryGetValue(typeof(T).FullName, out var value) && value is DeferredTurnValue deferred ? await deferred.GetAsync().ConfigureAwait(false) : value) as T;

    /// <summary>Disposes the values that can be disposed.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Disposes the values that can be disposed.</summary>
    /// <param name="disposing">Whether the call comes from <see cref="Dispose()"/>.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        if (!disposing)
        {
            return;
        }

        foreach (var (_, value) in this)
        {
            (value as IDisposable)?.Dispose();
        }
    }
}
