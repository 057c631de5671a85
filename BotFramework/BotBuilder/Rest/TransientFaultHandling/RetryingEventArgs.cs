namespace Microsoft.Rest.TransientFaultHandling;

/// <summary>Tells of a retry that is about to happen.</summary>
public class RetryingEventArgs : EventArgs
{
    /// <summary>Creates the arguments.</summary>
    public RetryingEventArgs(int currentRetryCount, TimeSpan delay, Exception lastException)
    {
        ArgumentNullException.ThrowIfNull(lastException);
        CurrentRetryCount = currentRetryCount;
        Delay = delay;
        LastException = lastException;
    }

    /// <summary>The number of this retry, from 1.</summary>
    public int CurrentRetryCount { get; }

    /// <summary>How long is waited before it.</summary>
    public TimeSpan Delay { get; }

    /// <summary>What went wrong.</summary>
    public Exception LastException { get; }
}
