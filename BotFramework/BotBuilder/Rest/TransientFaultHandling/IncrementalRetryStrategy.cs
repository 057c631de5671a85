namespace Microsoft.Rest.TransientFaultHandling;

/// <summary>Waits longer before each retry, by the same step.</summary>
public class IncrementalRetryStrategy : RetryStrategy
{
    /// <summary>One second more each time.</summary>
    public static readonly TimeSpan DefaultRetryIncrement = TimeSpan.FromSeconds(1);

    private readonly int _retryCount;
    private readonly TimeSpan _initialInterval;
    private readonly TimeSpan _increment;

    /// <summary>Ten retries, waiting one second more each time.</summary>
    public IncrementalRetryStrategy()
        : this(DefaultClientRetryCount, DefaultRetryInterval, DefaultRetryIncrement)
    {
    }

    /// <summary>So many retries with waits that grow.</summary>
    public IncrementalRetryStrategy(int retryCount, TimeSpan initialInterval, TimeSpan increment)
        : this(null, retryCount, initialInterval, increment)
    {
    }

    /// <summary>So many retries with waits that grow, under a name.</summary>
    public IncrementalRetryStrategy(string name, int retryCount, TimeSpan initialInterval, TimeSpan increment)
        : this(name, retryCount, initialInterval, increment, DefaultFirstFastRetry)
    {
    }

    /// <summary>So many retries with waits that grow, under a name; the first perhaps at once.</summary>
    public IncrementalRetryStrategy(string name, int retryCount, TimeSpan initialInterval, TimeSpan increment, bool firstFastRetry)
        : base(name, firstFastRetry)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(retryCount);
        ArgumentOutOfRangeException.ThrowIfLessThan(initialInterval, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(increment, TimeSpan.Zero);
        _retryCount = retryCount;
        _initialInterval = initialInterval;
        _increment = increment;
    }

    /// <inheritdoc/>
    public override ShouldRetryHandler GetShouldRetryHandler() =>
        (retryCount, _) => new RetryCondition(
            retryCount < _retryCount,
            retryCount < _retryCount ? _initialInterval + (_increment * retryCount) : TimeSpan.Zero);
}
