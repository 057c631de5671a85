using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace ChatBot.Channels.DirectLine;

/// <summary>What is counted together for a conversation.</summary>
internal enum DirectLineRate
{
    /// <summary>Not counted.</summary>
    None,
    Poll,
    Post,
    Upload,
}

/// <summary>Says on an endpoint how its calls are counted.</summary>
internal sealed record CountedAs(DirectLineRate Rate);

/// <summary>
/// How often one conversation may be used. Who is a little too fast waits in line: clients take a refusal of a post for a
/// failed message, and one of a poll for the end.
/// </summary>
internal sealed class DirectLineRates : IAsyncDisposable
{
    private readonly PartitionedRateLimiter<(DirectLineRate Rate, string Conversation)> _limiter =
        PartitionedRateLimiter.Create<(DirectLineRate Rate, string Conversation), (DirectLineRate, string)>(key => key.Rate switch
        {
            DirectLineRate.Poll => Bucket(key, burst: 10, each: TimeSpan.FromMilliseconds(250), waiting: 10),
            DirectLineRate.Post => Bucket(key, burst: 10, each: TimeSpan.FromMilliseconds(200), waiting: 20),
            DirectLineRate.Upload => Bucket(key, burst: 10, each: TimeSpan.FromSeconds(6), waiting: 0),
            _ => RateLimitPartition.GetNoLimiter(key),
        });

    public ValueTask<RateLimitLease> AcquireAsync(DirectLineRate rate, string conversation, CancellationToken cancellationToken) =>
        _limiter.AcquireAsync((rate, conversation), cancellationToken: cancellationToken);

    public ValueTask DisposeAsync() => _limiter.DisposeAsync();

    private static RateLimitPartition<(DirectLineRate, string)> Bucket((DirectLineRate, string) key, int burst, TimeSpan each, int waiting) =>
        RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = burst,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = each,
            QueueLimit = waiting,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
}

/// <summary>How many tokens one address may ask for without any credential.</summary>
internal sealed class WebChatRates(IOptions<WebChatOptions> options) : IAsyncDisposable
{
    private readonly PartitionedRateLimiter<IPAddress> _limiter = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = options.Value.TokensPerMinute,
            Window = TimeSpan.FromMinutes(1),
        }));

    public bool IsWithin(IPAddress? address)
    {
        using var lease = _limiter.AttemptAcquire(address ?? IPAddress.None);
        return lease.IsAcquired;
    }

    public ValueTask DisposeAsync() => _limiter.DisposeAsync();
}
