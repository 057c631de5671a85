namespace Microsoft.Rest.TransientFaultHandling;

/// <summary>Waits the same time before each retry.</summary>
public class FixedIntervalRetryStrategy : RetryStrategy
{
    private readonly int _retryCount;
    private readonly TimeSpan _retryInterval;

    /// <summary>Ten retries, one second apart.</summary>
    public FixedIntervalRetryStrategy()
        : this(DefaultClientRetryCount)
    {
    }

    /// <summary>So many retries, one second apart.</summary>
    public FixedIntervalRetryStrategy(int retryCount)
        : this(retryCount, DefaultRetryInterval)
    {
    }

    /// <summary>So many retries, so far apart.</summary>
    public FixedIntervalRetryStrategy(int retryCount, TimeSpan retryInterval)
        : this(null, retryCount, retryInterval)
    {
    }

    /// <summary>So many retries, so far apart, under a name.</summary>
    public FixedIntervalRetryStrategy(string name, int retryCount, TimeSpan retryInterval)
        : this(name, retryCount, retryInterval, DefaultFirstFastRetry)
    {
    }

    /// <summary>So many retries, so far apart, under a name; the first perhaps at once.</summary>
    public FixedIntervalRetryStrategy(string name, int retryCount, TimeSpan retryInterval, bool firstFastRetry)
        : base(name, firstFastRetry)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(retryCount);
        ArgumentOutOfRangeException.ThrowIfLessThan(retryInterval, TimeSpan.Zero);
        _retryCount = retryCount;
        _retryInterval = retryInterval;
    }

    /// <inheritdoc/>
    public override ShouldRetryHandler GetShouldRetryHandler() =>
        (retryCount, _) => new RetryCondition(retryCount < _retryCount, retryCount < _retryCount ? _retryInterval : TimeSpan.Zero);
}
