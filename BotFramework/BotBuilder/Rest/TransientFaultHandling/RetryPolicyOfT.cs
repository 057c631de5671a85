namespace Microsoft.Rest.TransientFaultHandling;

/// <summary>A policy that makes its own judge of failures.</summary>
/// <typeparam name="T">The judge's type.</typeparam>
public class RetryPolicy<T> : RetryPolicy
    where T : ITransientErrorDetectionStrategy, new()
{
    /// <summary>Creates a policy.</summary>
    public RetryPolicy(RetryStrategy retryStrategy)
        : base(new T(), retryStrategy)
    {
    }

    /// <summary>Creates a policy of so many retries, one second apart.</summary>
    public RetryPolicy(int retryCount)
        : base(new T(), retryCount)
    {
    }

    /// <summary>Creates a policy of so many retries, so far apart.</summary>
    public RetryPolicy(int retryCount, TimeSpan retryInterval)
        : base(new T(), retryCount, retryInterval)
    {
    }

    /// <summary>Creates a policy of so many retries with waits that grow by a step.</summary>
    public RetryPolicy(int retryCount, TimeSpan initialInterval, TimeSpan increment)
        : base(new T(), retryCount, initialInterval, increment)
    {
    }

    /// <summary>Creates a policy of so many retries with waits that double between bounds.</summary>
    public RetryPolicy(int retryCount, TimeSpan minBackoff, TimeSpan maxBackoff, TimeSpan deltaBackoff)
        : base(new T(), retryCount, minBackoff, maxBackoff, deltaBackoff)
    {
    }
}
