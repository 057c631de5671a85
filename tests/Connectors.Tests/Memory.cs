using System.Collections.Concurrent;
using ChatBot.Connectors.Identity;
using ChatBot.Connectors.Pipeline;

namespace ChatBot.Connectors.Tests;

/// <summary>What the host keeps for the connectors, kept here in memory.</summary>
internal sealed class Memory : ICallJournal, IAuditLog, IOneTimeCodeStore
{
    private readonly ConcurrentDictionary<string, JournalEntry> _journal = new();
    private readonly ConcurrentDictionary<string, OneTimeCode> _codes = new();
    private readonly ConcurrentDictionary<string, int> _tries = new();
    private readonly ConcurrentDictionary<string, bool> _used = new();

    public ConcurrentQueue<AuditRecord> Audit { get; } = new();

    public ICollection<JournalEntry> Journal => _journal.Values;

    public ICollection<OneTimeCode> Codes => _codes.Values;

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

    public Task SaveAsync(OneTimeCode code, CancellationToken cancellationToken)
    {
        _codes[code.ConversationId] = code;
        return Task.CompletedTask;
    }

    public Task<OneTimeCode?> FindAsync(string conversationId, CancellationToken cancellationToken) =>
        Task.FromResult(_codes.TryGetValue(conversationId, out var code) && !_used.ContainsKey(code.Id) ? code : null);

    public Task<int> CountTryAsync(string id, CancellationToken cancellationToken) =>
        Task.FromResult(_tries.AddOrUpdate(id, 1, (_, tries) => tries + 1));

    public Task<bool> UseAsync(string id, CancellationToken cancellationToken) => Task.FromResult(_used.TryAdd(id, true));
}
