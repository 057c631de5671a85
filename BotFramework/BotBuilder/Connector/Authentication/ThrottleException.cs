namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The other side asks to be called less often.</summary>
public class ThrottleException : Exception
{
    /// <summary>Creates an exception without a message.</summary>
    public ThrottleException()
    {
    }

    /// <summary>Creates an exception with a message.</summary>
    public ThrottleException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception with a message and a cause.</summary>
    public ThrottleException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>When to try again, if the other side said so.</summary>
    public RetryParams RetryParams { get; set; }
}
