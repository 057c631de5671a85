namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The states of a conversation as they are stored.</summary>
public class PersistedState
{
    /// <summary>Initializes a new instance of the <see cref="PersistedState"/> class without content.</summary>
    public PersistedState()
    {
        UserState = new Dictionary<string, object>();
        ConversationState = new Dictionary<string, object>();
    }

    /// <summary>Initializes a new instance of the <see cref="PersistedState"/> class from what a storage returned.</summary>
    /// <param name="keys">The keys of the states.</param>
    /// <param name="data">What the storage returned.</param>
    public PersistedState(PersistedStateKeys keys, IDictionary<string, object> data)
    {
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(data);
        UserState = Read(data, keys.UserState);
        ConversationState = Read(data, keys.ConversationState);
    }

    /// <summary>Gets or sets the user's state.</summary>
    public IDictionary<string, object> UserState { get; set; }

    /// <summary>Gets or sets the conversation's state.</summary>
    public IDictionary<string, object> ConversationState { get; set; }

    private static IDictionary<string, object> Read(IDictionary<string, object> data, string key) =>
        data.TryGetValue(key, out var state) && state != null ? ObjectPath.MapValueTo<IDictionary<string, object>>(state) : new Dictionary<string, object>();
}
