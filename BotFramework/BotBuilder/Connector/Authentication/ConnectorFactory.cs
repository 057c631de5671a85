namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes clients for channels.</summary>
public abstract class ConnectorFactory
{
    /// <summary>Makes a client for a channel.</summary>
    /// <param name="serviceUrl">The channel's address.</param>
    /// <param name="audience">The audience of the client's tokens.</param>
    /// <param name="cancellationToken">Ends the making.</param>
    /// <exception cref="UnauthorizedAccessException">Nobody vouches for the address: it would be given the bot's token.</exception>
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken);
}
