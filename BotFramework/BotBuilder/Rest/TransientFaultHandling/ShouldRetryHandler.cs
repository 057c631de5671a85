namespace Microsoft.Rest.TransientFaultHandling;

/// <summary>Decides whether to try again.</summary>
/// <param name="retryCount">How many retries there were, from 0.</param>
/// <param name="lastException">What went wrong last.</param>
public delegate RetryCondition ShouldRetryHandler(int retryCount, Exception lastException);
