namespace Microsoft.Rest.TransientFaultHandling;

/// <summary>Waits about twice as long before each retry, with some chance in it so that callers do not march in step.</summary>
public class ExponentialBackoffRetryStrategy : RetryStrategy
{
    /// <summary>The waits grow by about ten seconds.</summary>
    public static readonly TimeSpan DefaultClientBackoff = TimeSpan.FromSeconds(10);

    /// <summary>Thirty seconds at most.</summary>
    public static readonly TimeSpan DefaultMaxBackoff = TimeSpan.FromSeconds(30);

    /// <summary>One second at least.</summary>
    public static readonly TimeSpan DefaultMinBackoff = TimeSpan.FromSeconds(1);

    private readonly int _retryCount;
    private readonly TimeSpan _minBackoff;
    private readonly TimeSpan _maxBackoff;
    private readonly TimeSpan _deltaBackoff;

    /// <summary>Ten retries with the usual waits.</summary>
    public ExponentialBackoffRetryStrategy()
        : this(DefaultClientRetryCount, DefaultMinBackoff, DefaultMaxBackoff, DefaultClientBackoff)
    {
    }

    /// <summary>So many retries with waits between bounds.</summary>
    public ExponentialBackoffRetryStrategy(int retryCount, TimeSpan minBackoff, TimeSpan maxBackoff, TimeSpan deltaBackoff)
        : this(null, retryCount, minBackoff, maxBackoff, deltaBackoff)
    {
    }

    /// <summary>So many retries with waits between bounds, under a name.</summary>
    public ExponentialBackoffRetryStrategy(string name, int retryCount, TimeSpan minBackoff, TimeSpan maxBackoff, TimeSpan deltaBackoff)
        : this(name, retryCount, minBackoff, maxBackoff, deltaBackoff, DefaultFirstFastRetry)
    {
    }

    /// <summary>So many retries with waits between bounds, under a name; the first perhaps at once.</summary>
    public ExponentialBackoffRetryStrategy(string name, int retryCount, TimeSpan minBackoff, TimeSpan maxBackoff, TimeSpan deltaBackoff, bool firstFastRetry)
        : base(name, firstFastRetry)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(retryCount);
        ArgumentOutOfRangeException.ThrowIfLessThan(minBackoff, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxBackoff, minBackoff);
        ArgumentOutOfRangeException.ThrowIfLessThan(deltaBackoff, TimeSpan.Zero);
        _retryCount = retryCount;
        _minBackoff = minBackoff;
        _maxBackoff = maxBackoff;
        _deltaBackoff = deltaBackoff;
    }

    /// <inheritdoc/>
    public override ShouldRetryHandler GetShouldRetryHandler() =>
        (retryCount, _) => new RetryCondition(retryCount < _retryCount, retryCount < _retryCount ? Wait(retryCount) : TimeSpan.Zero);

    private TimeSpan Wait(int retryCount)
    {
        // 0.8 to 1.2 of the step, so that callers that failed together do not come back together.
        var step = _deltaBackoff.TotalMilliseconds * (0.8 + (Random.Shared.NextDouble() * 0.4));
        var wait = _minBackoff.TotalMilliseconds + ((Math.Pow(2, retryCount) - 1) * step);
        return TimeSpan.FromMilliseconds(Math.Min(wait, _maxBackoff.TotalMilliseconds));
    }
}
