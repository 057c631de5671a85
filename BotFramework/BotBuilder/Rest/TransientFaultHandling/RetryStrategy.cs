namespace Microsoft.Rest.TransientFaultHandling;

/// <summary>How often to try again, and after which waits.</summary>
public abstract class RetryStrategy
{
    /// <summary>Ten retries.</summary>
    public static readonly int DefaultClientRetryCount = 10;

    /// <summary>The first retry comes at once.</summary>
    public static readonly bool DefaultFirstFastRetry = true;

    /// <summary>One second between retries.</summary>
    public static readonly TimeSpan DefaultRetryInterval = TimeSpan.FromSeconds(1);

    /// <summary>Creates a strategy.</summary>
    protected RetryStrategy(string name, bool firstFastRetry)
    {
        Name = name;
        FastFirstRetry = firstFastRetry;
    }

    /// <summary>Whether the first retry comes without a wait.</summary>
    public bool FastFirstRetry { get; set; }

    /// <summary>The strategy's name, if it has one.</summary>
    public string Name { get; }

    /// <summary>The rule for one series of tries.</summary>
    public abstract ShouldRetryHandler GetShouldRetryHandler();
}
