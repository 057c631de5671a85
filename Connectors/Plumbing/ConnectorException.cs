namespace ChatBot.Connectors.Plumbing;

/// <summary>A system behind a connector failed. Never carries a secret, a token or a customer's words.</summary>
public sealed class ConnectorException : Exception
{
    /// <summary>Says what failed.</summary>
    /// <param name="connector">The connector's name.</param>
    /// <param name="failure">What is known about it.</param>
    /// <param name="message">What was attempted, on what, and what went wrong.</param>
    /// <param name="inner">Where it came from.</param>
    public ConnectorException(string connector, ConnectorFailure failure, string message, Exception? inner = null)
        : base($"{connector}: {message}", inner)
    {
        Connector = connector;
        Failure = failure;
    }

    /// <summary>The connector's name.</summary>
    public string Connector { get; }

    /// <summary>What is known about it.</summary>
    public ConnectorFailure Failure { get; }

    /// <summary>How long the system asked us to wait, if it did.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
