using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Teams;

/// <summary>Calls that Teams alone answers.</summary>
public interface ITeamsOperations
{
    /// <summary>The channels of a team.</summary>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    Task<HttpOperationResponse<ConversationList>> FetchChannelListWithHttpMessagesAsync(string teamId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default);

    /// <summary>A team, with counts.</summary>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    Task<HttpOperationResponse<TeamDetails>> FetchTeamDetailsWithHttpMessagesAsync(string teamId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default);
}
