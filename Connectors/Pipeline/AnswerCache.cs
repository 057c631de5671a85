using System.Collections.Concurrent;
using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Pipeline;

/// <summary>Answers that may be given again, kept apart for each customer, so that one's answer never reaches another.</summary>
internal sealed class AnswerCache(TimeProvider clock)
{
    private const int MostEntries = 20_000;

    private readonly ConcurrentDictionary<OwnerKey, ConcurrentDictionary<RequestKey, Entry>> _shelves = new();
    private int _count;

    /// <summary>The entry for a call, and whether the caller is the one who has to fill it.</summary>
    public Entry Get(CapabilityCall call, TimeSpan time, out bool isNew)
    {
        var now = clock.GetUtcNow();
        var shelf = _shelves.GetOrAdd(OwnerKey.Of(call.Caller), static _ => new());
        var key = new RequestKey(call.Request, call.Caller.Locale);
        if (shelf.TryGetValue(key, out var known) && known.ExpiresAt > now)
        {
            isNew = false;
            return known;
        }

        var made = new Entry(now + time);
        var entry = known is null
            ? shelf.GetOrAdd(key, made)
            : shelf.TryUpdate(key, made, known) ? made : shelf.GetOrAdd(key, made);
        isNew = ReferenceEquals(entry, made);
        if (isNew && known is null && Interlocked.Increment(ref _count) > MostEntries)
        {
            Sweep(now);
        }

        return entry;
    }

    /// <summary>Forgets one entry, because it holds no answer that may be given again.</summary>
    public void Drop(CapabilityCall call, Entry entry)
    {
        if (_shelves.TryGetValue(OwnerKey.Of(call.Caller), out var shelf) &&
            shelf.TryRemove(new(new(call.Request, call.Caller.Locale), entry)))
        {
            Interlocked.Decrement(ref _count);
        }
    }

    /// <summary>Forgets all that a caller was told, because they changed something.</summary>
    public void DropAllOf(Caller caller)
    {
        if (caller.Customer is { } customer)
        {
            DropShelf(new(customer.Value, null));
        }

        if (caller.Email is { } email)
        {
            DropShelf(new(null, email.Value));
        }
    }

    private void DropShelf(OwnerKey owner)
    {
        if (_shelves.TryRemove(owner, out var shelf))
        {
            Interlocked.Add(ref _count, -shelf.Count);
        }
    }

    // Old entries go; if that is not enough, all go: an empty cache is slow for a moment, a growing one is the end.
    private void Sweep(DateTimeOffset now)
    {
        var left = 0;
        foreach (var (owner, shelf) in _shelves)
        {
            foreach (var pair in shelf)
            {
                if (pair.Value.ExpiresAt <= now)
                {
                    shelf.TryRemove(pair);
                }
            }

            if (shelf.IsEmpty)
            {
                _shelves.TryRemove(owner, out _);
            }

            left += shelf.Count;
        }

        if (left > MostEntries * 3 / 4)
        {
            _shelves.Clear();
            left = 0;
        }

        Interlocked.Exchange(ref _count, left);
    }

    /// <summary>An answer, or the promise of one that somebody is fetching.</summary>
    internal sealed class Entry(DateTimeOffset expiresAt)
    {
        public DateTimeOffset ExpiresAt => expiresAt;

        /// <summary>Ends with the <see cref="CapabilityResult{TAnswer}"/>.</summary>
        public TaskCompletionSource<object> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private readonly record struct RequestKey(object Request, string Locale);

    private readonly record struct OwnerKey(string? Customer, string? Email)
    {
        public static OwnerKey Of(Caller caller) => caller.Customer is { } customer
            ? new(customer.Value, null)
            : new(null, caller.Email?.Value);
    }
}
