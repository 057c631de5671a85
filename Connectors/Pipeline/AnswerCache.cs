using System.Collections.Concurrent;
using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Pipeline;

/// <summary>Answers that may be given again, kept apart for each customer, so that one's answer never reaches another.</summary>
internal sealed class AnswerCache(TimeProvider clock) : ICachedAnswers
{
    private const int MostEntries = 20_000;

    private readonly ConcurrentDictionary<OwnerKey, ConcurrentDictionary<RequestKey, Entry>> _shelves = new();
    private int _count;

    /// <summary>The entry for a call, and who has to fill one.</summary>
    public Entry Get(CapabilityCall call, TimeSpan time, TimeSpan stale, out CacheState state)
    {
        var now = clock.GetUtcNow();
        var shelf = _shelves.GetOrAdd(OwnerKey.Of(call.Caller), static _ => new());
        var key = KeyOf(call);
        if (shelf.TryGetValue(key, out var known) && known.GoneAt > now)
        {
            state = known.StaleAt > now || !known.TryBeginRenewal() ? CacheState.Known : CacheState.Renew;
            return known;
        }

        var made = new Entry(now + time, now + time + stale, now);
        var entry = known is null
            ? shelf.GetOrAdd(key, made)
            : shelf.TryUpdate(key, made, known) ? made : shelf.GetOrAdd(key, made);
        state = ReferenceEquals(entry, made) ? CacheState.Fetch : CacheState.Known;
        if (state is CacheState.Fetch && known is null && Interlocked.Increment(ref _count) > MostEntries)
        {
            Sweep(now);
        }

        return entry;
    }

    /// <summary>Puts a new answer into an old one's place, unless that was forgotten meanwhile.</summary>
    public void Renew(CapabilityCall call, Entry old, Func<DateTimeOffset, object> givenAgain, TimeSpan time, TimeSpan stale)
    {
        var now = clock.GetUtcNow();
        if (_shelves.TryGetValue(OwnerKey.Of(call.Caller), out var shelf))
        {
            var made = new Entry(now + time, now + time + stale, now);
            made.Fill(givenAgain);
            shelf.TryUpdate(KeyOf(call), made, old);
        }
    }

    /// <summary>Forgets one entry, because it holds no answer that may be given again.</summary>
    public void Drop(CapabilityCall call, Entry entry)
    {
        if (_shelves.TryGetValue(OwnerKey.Of(call.Caller), out var shelf) && shelf.TryRemove(new(KeyOf(call), entry)))
        {
            Interlocked.Decrement(ref _count);
        }
    }

    /// <summary>Forgets all that a caller was told, because they changed something.</summary>
    public void DropAllOf(Caller caller) => Forget(caller.Customer, caller.Email);

    public void Forget(CustomerId? customer, EmailAddress? email)
    {
        if (customer is { } known)
        {
            DropShelf(new(known.Value, null));
        }

        if (email is { } address)
        {
            DropShelf(new(null, address.Value));
        }
    }

    private static RequestKey KeyOf(CapabilityCall call) => new(call.Request, call.Caller.Locale);

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
                if (pair.Value.GoneAt <= now)
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
    /// <param name="staleAt">From when on a new answer is fetched beside it.</param>
    /// <param name="goneAt">From when on it is given no more.</param>
    /// <param name="askedAt">When the system was asked.</param>
    internal sealed class Entry(DateTimeOffset staleAt, DateTimeOffset goneAt, DateTimeOffset askedAt)
    {
        private readonly TaskCompletionSource<object> _again = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _isBeingRenewed;

        public DateTimeOffset StaleAt => staleAt;

        public DateTimeOffset GoneAt => goneAt;

        /// <summary>Ends with the result as it is given again: it says as of when it is.</summary>
        public Task<object> Again => _again.Task;

        public void Fill(Func<DateTimeOffset, object> givenAgain) => _again.SetResult(givenAgain(askedAt));

        public void Fail(Exception exception)
        {
            _again.SetException(exception);
            _ = _again.Task.Exception;
        }

        /// <summary>Whether the caller is the one who fetches a new answer. Nobody is while the first is still on its way.</summary>
        public bool TryBeginRenewal() => Again.IsCompleted && Interlocked.CompareExchange(ref _isBeingRenewed, 1, 0) == 0;

        /// <summary>The system gave no new answer: the next who asks tries again.</summary>
        public void EndRenewal() => Volatile.Write(ref _isBeingRenewed, 0);
    }

    private readonly record struct RequestKey(object Request, string Locale);

    private readonly record struct OwnerKey(string? Customer, string? Email)
    {
        public static OwnerKey Of(Caller caller) => caller.Customer is { } customer
            ? new(customer.Value, null)
            : new(null, caller.Email?.Value);
    }
}

/// <summary>What to do with a cache's entry.</summary>
internal enum CacheState
{
    /// <summary>Give it, or wait for it.</summary>
    Known,

    /// <summary>Give it, and fetch a new answer beside it.</summary>
    Renew,

    /// <summary>Ask the system and fill it.</summary>
    Fetch,
}
