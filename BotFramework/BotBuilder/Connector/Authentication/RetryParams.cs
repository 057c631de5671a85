namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Whether, and after which wait, to try again.</summary>
public class RetryParams
{
    private const int MaxRetries = 10;
    private static readonly TimeSpan MaxDelay = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(50);

    /// <summary>Creates an instance that says to try again at once.</summary>
    public RetryParams()
    {
    }

    /// <summary>Creates an instance.</summary>
    /// <param name="retryAfter">The wait; ten seconds at most.</param>
    /// <param name="shouldRetry">Whether to try again.</param>
    public RetryParams(TimeSpan retryAfter, bool shouldRetry = true)
    {
        ShouldRetry = shouldRetry;
        RetryAfter = retryAfter > MaxDelay ? MaxDelay : retryAfter;
    }

    /// <summary>Says not to try again.</summary>
    public static RetryParams StopRetrying => new() { ShouldRetry = false };

    /// <summary>The wait.</summary>
    public TimeSpan RetryAfter { get; set; }

    /// <summary>Whether to try again.</summary>
    public bool ShouldRetry { get; set; } = true;

    /// <summary>Ten retries, from 50 ms on and twice as long each time, up to ten seconds.</summary>
    /// <param name="retryCount">How many retries there were, from 0.</param>
    public static RetryParams DefaultBackOff(int retryCount) =>
        retryCount < MaxRetries ? new RetryParams(FirstDelay * Math.Pow(2, retryCount)) : StopRetrying;
}
