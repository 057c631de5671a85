using System.Threading.RateLimiting;
using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Pipeline;

/// <summary>Counts calls by whatever they are told apart by, and refuses those beyond the rate.</summary>
internal sealed class CallLimiter : IDisposable
{
    private readonly PartitionedRateLimiter<LimitKey> _limiter;

    // The window says nothing of when its next place is free; by then it surely is.
    private readonly TimeSpan _per;

    public CallLimiter(RateOptions rate)
    {
        _per = rate.Per;

        // Whole calls, not a bucket of fractions: looking must fail as soon as asking would.
        var window = new SlidingWindowRateLimiterOptions
        {
            PermitLimit = rate.Calls,
            Window = rate.Per,
            SegmentsPerWindow = 10,
            QueueLimit = 0,
        };
        _limiter = PartitionedRateLimiter.Create<LimitKey, LimitKey>(key => RateLimitPartition.GetSlidingWindowLimiter(key, _ => window));
    }

    /// <summary>Counts one call. Null when there is room for it; otherwise what to tell the caller.</summary>
    public Problem? Ask(string kind, object value) => Ask(new(kind, value), permits: 1);

    /// <summary>Counts nothing. Null when there is room for a call; otherwise what to tell the caller.</summary>
    public Problem? Look(string kind, object value) => Ask(new(kind, value), permits: 0);

    public void Dispose() => _limiter.Dispose();

    private Problem? Ask(LimitKey key, int permits)
    {
        using var lease = _limiter.AttemptAcquire(key, permits);
        return lease.IsAcquired ? null : new Problem(ProblemKind.Limited) { RetryAfter = _per };
    }

    private readonly record struct LimitKey(string Kind, object Value);
}
