using System.Threading.RateLimiting;
using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Pipeline;

/// <summary>Counts calls by whatever they are told apart by, and refuses those beyond the rate.</summary>
internal sealed class CallLimiter : IDisposable
{
    private readonly PartitionedRateLimiter<LimitKey> _limiter;

    public CallLimiter(RateOptions rate)
    {
        var bucket = new TokenBucketRateLimiterOptions
        {
            TokenLimit = rate.Calls,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = rate.Per / rate.Calls,
            QueueLimit = 0,
        };
        _limiter = PartitionedRateLimiter.Create<LimitKey, LimitKey>(key => RateLimitPartition.GetTokenBucketLimiter(key, _ => bucket));
    }

    /// <summary>Null when there is room; otherwise what to tell the caller.</summary>
    public Problem? Ask(string kind, object value)
    {
        using var lease = _limiter.AttemptAcquire(new(kind, value));
        return lease.IsAcquired
            ? null
            : new Problem(ProblemKind.Limited) { RetryAfter = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : null };
    }

    public void Dispose() => _limiter.Dispose();

    private readonly record struct LimitKey(string Kind, object Value);
}
