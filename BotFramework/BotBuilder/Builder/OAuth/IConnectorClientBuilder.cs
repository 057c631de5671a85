using System.Security.Claims;
using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Builder.OAuth;

/// <summary>Makes connector clients.</summary>
public interface IConnectorClientBuilder
{
    /// <summary>Makes a connector client.</summary>
    /// <param name="serviceUrl">The channel's address.</param>
    /// <param name="claimsIdentity">Whom it answers.</param>
    /// <param name="audience">Whom its tokens are for.</param>
    /// <param name="cancellationToken">Cancels the making.</param>
    /// <returns>The client.</returns>
    Task<IConnectorClient> CreateConnectorClientAsync(string serviceUrl, ClaimsIdentity claimsIdentity, string audience, CancellationToken cancellationToken = default);
}
