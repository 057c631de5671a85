namespace Microsoft.Rest.TransientFaultHandling;

/// <summary>Whether, and when, to try again.</summary>
public class RetryCondition
{
    /// <summary>Creates a condition.</summary>
    public RetryCondition(bool retryAllowed, TimeSpan delay)
    {
        RetryAllowed = retryAllowed;
        DelayBeforeRetry = delay;
    }

    /// <summary>How long to wait first.</summary>
    public TimeSpan DelayBeforeRetry { get; set; }

    /// <summary>Whether to try again at all.</summary>
    public bool RetryAllowed { get; set; }
}
