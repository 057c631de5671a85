using System.Collections.Concurrent;
using ChatBot.Connectors.Approvals;
using ChatBot.Connectors.Identity;
using ChatBot.Connectors.Pipeline;

namespace ChatBot.Connectors.Tests;

/// <summary>What the host keeps for the connectors, kept here in memory.</summary>
internal sealed class Memory : ICallJournal, IAuditLog, IOneTimeCodeStore, IApprovalStore
{
    private readonly ConcurrentDictionary<string, JournalEntry> _journal = new();
    private readonly ConcurrentDictionary<string, OneTimeCode> _codes = new();
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, bool>> _tries = new();
    private readonly ConcurrentDictionary<string, string> _used = new();

    public ConcurrentQueue<AuditRecord> Audit { get; } = new();

    /// <summary>What waits for a second person.</summary>
    public ConcurrentQueue<ApprovalRequest> Approvals { get; } = new();

    public ICollection<JournalEntry> Journal => _journal.Values;

    public ICollection<OneTimeCode> Codes => _codes.Values;

    /// <summary>Loses all outcomes, as when the program ended before it could write them down.</summary>
    public void Forget()
    {
        foreach (var (key, entry) in _journal)
        {
            _journal[key] = entry with { Outcome = null };
        }
    }

    public Task<JournalEntry?> BeginAsync(JournalEntry begun, CancellationToken cancellationToken)
    {
        var kept = _journal.GetOrAdd(begun.Key, begun);
        return Task.FromResult(ReferenceEquals(kept, begun) ? null : kept);
    }

    public Task CompleteAsync(string key, string outcome, CancellationToken cancellationToken)
    {
        _journal[key] = _journal[key] with { Outcome = outcome };
        return Task.CompletedTask;
    }

    public ValueTask AppendAsync(AuditRecord record, CancellationToken cancellationToken)
    {
        Audit.Enqueue(record);
        return ValueTask.CompletedTask;
    }

    public Task<ApprovalRequest> RequestAsync(ApprovalRequest asked, CancellationToken cancellationToken)
    {
        Approvals.Enqueue(asked);
        return Task.FromResult(asked);
    }

    public Task SaveAsync(OneTimeCode code, CancellationToken cancellationToken)
    {
        _codes[code.ConversationId] = code;
        return Task.CompletedTask;
    }

    public Task<OneTimeCode?> FindAsync(string conversationId, string turnKey, CancellationToken cancellationToken) =>
        Task.FromResult(_codes.TryGetValue(conversationId, out var code) && _used.GetValueOrDefault(code.Id, turnKey) == turnKey ? code : null);

    public Task<int> CountTryAsync(string id, string turnKey, CancellationToken cancellationToken)
    {
        var turns = _tries.GetOrAdd(id, _ => new());
        turns.TryAdd(turnKey, true);
        return Task.FromResult(turns.Count);
    }

    public Task<bool> UseAsync(string id, string turnKey, CancellationToken cancellationToken) => Task.FromResult(_used.GetOrAdd(id, turnKey) == turnKey);
}
