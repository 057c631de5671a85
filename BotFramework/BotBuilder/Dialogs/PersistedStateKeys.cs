using System.Collections;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The storage keys of the states of a conversation.</summary>
public class PersistedStateKeys : IEnumerable<string>
{
    /// <summary>Gets or sets the key of the user's state.</summary>
    public string UserState { get; set; }

    /// <summary>Gets or sets the key of the conversation's state.</summary>
    public string ConversationState { get; set; }

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator()
    {
        yield return UserState;
        yield return ConversationState;
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
