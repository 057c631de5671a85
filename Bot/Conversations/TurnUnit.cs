using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Bot.Schema;

namespace ChatBot.Conversations;

/// <summary>The unit of work of one turn: what it read of the state, what it will change and send. Nothing of it is visible until it is committed.</summary>
internal sealed class TurnUnit
{
    private readonly Dictionary<string, long> _versions = [];
    private readonly Dictionary<string, string?> _changes = [];
    private readonly List<Outgoing> _outgoing = [];
    private readonly List<Func<DbTransaction, Task>> _deeds = [];
    private readonly List<Action> _afterwards = [];
    private MailboxEntry? _entry;

    /// <summary>The entry whose turn this is; set before anything else is asked of the unit.</summary>
    [AllowNull]
    public MailboxEntry Entry
    {
        get => _entry ?? throw new InvalidOperationException("The turn has not begun.");
        set => _entry = value;
    }

    /// <summary>The customer's activity, as the turn took it.</summary>
    public Activity? Incoming { get; set; }

    /// <summary>The agent whose words the turn sends; null when they are the bot's own.</summary>
    public string? Author { get; set; }

    public EntryResult? Result { get; set; }

    /// <summary>Versions of the state as it was read: 0 for a key that did not exist.</summary>
    public IReadOnlyDictionary<string, long> Versions => _versions;

    /// <summary>New values of the state as JSON; null deletes.</summary>
    public IReadOnlyDictionary<string, string?> Changes => _changes;

    public IReadOnlyList<Outgoing> Outgoing => _outgoing;

    /// <summary>What else becomes true with the turn, such as a place in the queue.</summary>
    public IReadOnlyList<Func<DbTransaction, Task>> Deeds => _deeds;

    /// <summary>What is to be done once the turn is committed, such as waking somebody; lost in a crash, so nothing may depend on it.</summary>
    public IReadOnlyList<Action> Afterwards => _afterwards;

    /// <summary>Names the turn for idempotency: the same when it runs again after a crash.</summary>
    public string TurnKey => $"{Entry.Conversation.Channel}|{Entry.Conversation.Conversation}|{Entry.Id}";

    public void Read(string key, long version) => _versions.TryAdd(key, version);

    public void Change(string key, string? json) => _changes[key] = json;

    public void Also(Func<DbTransaction, Task> deed) => _deeds.Add(deed);

    public void Then(Action afterwards) => _afterwards.Add(afterwards);

    /// <summary>Keeps an activity for the commit and gives the id by which the turn may name it.</summary>
    public string Keep(OutgoingVerb verb, Activity activity, string? id = null)
    {
        var provisional = id ?? $"{Entry.Id}-{_outgoing.Count}";
        _outgoing.Add(new Outgoing(Entry.Conversation, Entry.Id, verb, provisional, activity, Entry.Speaker));
        return provisional;
    }
}
