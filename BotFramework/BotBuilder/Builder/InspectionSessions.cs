using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>The sessions that have been opened to watch a bot, and the conversations that are watched.</summary>
internal sealed class InspectionSessions
{
    /// <summary>Where the session of an id shows what it sees.</summary>
    public Dictionary<string, ConversationReference> OpenedSessions { get; set; } = [];

    /// <summary>The session that watches a conversation, by the conversation's id.</summary>
    public Dictionary<string, string> AttachedSessions { get; set; } = [];

    public string Open(ConversationReference watcher)
    {
        var id = Guid.NewGuid().ToString();
        OpenedSessions.Add(id, watcher);
        return id;
    }

    public bool Attach(string conversationId, string sessionId)
    {
        if (!OpenedSessions.ContainsKey(sessionId))
        {
            return false;
        }

        AttachedSessions[conversationId] = sessionId;
        return true;
    }

    public ConversationReference Watcher(string conversationId) =>
        conversationId is not null && AttachedSessions.TryGetValue(conversationId, out var id) && OpenedSessions.TryGetValue(id, out var watcher) ? watcher : null;

    public void Close(string conversationId)
    {
        if (AttachedSessions.Remove(conversationId, out var id))
        {
            OpenedSessions.Remove(id);
        }
    }
}
