using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Rest;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Connector.Teams;

/// <summary>Calls that Teams alone answers.</summary>
public class TeamsOperations : IServiceOperations<TeamsConnectorClient>, ITeamsOperations
{
    /// <summary>Creates the operations of a client.</summary>
    public TeamsOperations(TeamsConnectorClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        Client = client;
    }

    /// <summary>The client that sends the calls.</summary>
    public TeamsConnectorClient Client { get; }

    /// <summary>Stops a batch that is still being sent.</summary>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public Task<HttpOperationResponse> CancelOperationAsync(string operationId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        RestCall.To(HttpMethod.Delete, Client.BaseUri, "v3/batch/conversation", customHeaders)
            .Id(operationId, nameof(operationId))
            .SendAsync(Client, Client.Credentials, null, cancellationToken);

    /// <inheritdoc/>
    public Task<HttpOperationResponse<ConversationList>> FetchChannelListWithHttpMessagesAsync(string teamId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        RestCall.To(HttpMethod.Get, Client.BaseUri, "v3/teams", customHeaders)
            .Id(teamId, nameof(teamId))
            .Segment("conversations")
            .SendAsync<TeamsConnectorClient, ConversationList>(Client, Client.Credentials, Client.ReadingSettings, null, cancellationToken);

    /// <summary>A meeting, its chat and its organiser.</summary>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public Task<HttpOperationResponse<MeetingInfo>> FetchMeetingInfoWithHttpMessagesAsync(string meetingId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        RestCall.To(HttpMethod.Get, Client.BaseUri, "v1/meetings", customHeaders)
            .Id(meetingId, nameof(meetingId))
            .SendAsync<TeamsConnectorClient, MeetingInfo>(Client, Client.Credentials, Client.ReadingSettings, null, cancellationToken);

    /// <summary>A participant of a meeting, by Entra object id.</summary>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public Task<HttpOperationResponse<TeamsMeetingParticipant>> FetchParticipantWithHttpMessagesAsync(string meetingId, string participantId, string tenantId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        RestCall.To(HttpMethod.Get, Client.BaseUri, "v1/meetings", customHeaders)
            .Id(meetingId, nameof(meetingId))
            .Segment("participants")
            .Id(participantId, nameof(participantId))
            .Query("tenantId", RestCall.Require(tenantId, nameof(tenantId)))
            .SendAsync<TeamsConnectorClient, TeamsMeetingParticipant>(Client, Client.Credentials, Client.ReadingSettings, null, cancellationToken);

    /// <inheritdoc/>
    public Task<HttpOperationResponse<TeamDetails>> FetchTeamDetailsWithHttpMessagesAsync(string teamId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        RestCall.To(HttpMethod.Get, Client.BaseUri, "v3/teams", customHeaders)
            .Id(teamId, nameof(teamId))
            .SendAsync<TeamsConnectorClient, TeamDetails>(Client, Client.Credentials, Client.ReadingSettings, null, cancellationToken);

    /// <summary>How far a batch has come.</summary>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public Task<HttpOperationResponse<BatchOperationState>> GetOperationStateAsync(string operationId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        RestCall.To(HttpMethod.Get, Client.BaseUri, "v3/batch/conversation", customHeaders)
            .Id(operationId, nameof(operationId))
            .SendAsync<TeamsConnectorClient, BatchOperationState>(Client, Client.Credentials, Client.ReadingSettings, null, cancellationToken);

    /// <summary>One page of the recipients that a batch did not reach.</summary>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public Task<HttpOperationResponse<BatchFailedEntriesResponse>> GetPagedFailedEntriesAsync(string operationId, Dictionary<string, List<string>> customHeaders = null, string continuationToken = null, CancellationToken cancellationToken = default) =>
        RestCall.To(HttpMethod.Get, Client.BaseUri, "v3/batch/conversation/failedentries", customHeaders)
            .Id(operationId, nameof(operationId))
            .Query("continuationToken", continuationToken)
            .SendAsync<TeamsConnectorClient, BatchFailedEntriesResponse>(Client, Client.Credentials, Client.ReadingSettings, null, cancellationToken);

    /// <summary>Shows a notification to participants of a meeting.</summary>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public Task<HttpOperationResponse<MeetingNotificationResponse>> SendMeetingNotificationMessageAsync(string meetingId, MeetingNotificationBase notification, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        RestCall.To(HttpMethod.Post, Client.BaseUri, "v1/meetings", customHeaders)
            .Id(meetingId, nameof(meetingId))
            .Segment("notification")
            .Body(RestCall.Require(notification, nameof(notification)), Client.WritingSettings)
            .SendAsync<TeamsConnectorClient, MeetingNotificationResponse>(Client, Client.Credentials, Client.ReadingSettings, null, cancellationToken);

    /// <summary>Sends a message to every member of a team, one to one. The answer is the id of the batch.</summary>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public Task<HttpOperationResponse<string>> SendMessageToAllUsersInTeamAsync(IActivity activity, string teamId, string tenantId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        SendBatchAsync("team", new { activity = RestCall.Require(activity, nameof(activity)), teamId = RestCall.Require(teamId, nameof(teamId)), tenantId = RestCall.Require(tenantId, nameof(tenantId)) }, customHeaders, cancellationToken);

    /// <summary>Sends a message to every user of a tenant. The answer is the id of the batch.</summary>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public Task<HttpOperationResponse<string>> SendMessageToAllUsersInTenantAsync(IActivity activity, string tenantId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        SendBatchAsync("tenant", new { activity = RestCall.Require(activity, nameof(activity)), tenantId = RestCall.Require(tenantId, nameof(tenantId)) }, customHeaders, cancellationToken);

    /// <summary>Sends a message to several channels. The answer is the id of the batch.</summary>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public Task<HttpOperationResponse<string>> SendMessageToListOfChannelsAsync(IActivity activity, List<TeamMember> channelsMembers, string tenantId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        SendBatchAsync("channels", new { activity = RestCall.Require(activity, nameof(activity)), members = RestCall.Require(channelsMembers, nameof(channelsMembers)), tenantId = RestCall.Require(tenantId, nameof(tenantId)) }, customHeaders, cancellationToken);

    /// <summary>Sends a message to several users, one to one. The answer is the id of the batch.</summary>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public Task<HttpOperationResponse<string>> SendMessageToListOfUsersAsync(IActivity activity, List<TeamMember> teamsMembers, string tenantId, Dictionary<string, List<string>> customHeaders = null, CancellationToken cancellationToken = default) =>
        SendBatchAsync("users", new { activity = RestCall.Require(activity, nameof(activity)), members = RestCall.Require(teamsMembers, nameof(teamsMembers)), tenantId = RestCall.Require(tenantId, nameof(tenantId)) }, customHeaders, cancellationToken);

    private async Task<HttpOperationResponse<string>> SendBatchAsync(string audience, object body, Dictionary<string, List<string>> customHeaders, CancellationToken cancellationToken)
    {
        var answer = await RestCall.To(HttpMethod.Post, Client.BaseUri, "v3/batch/conversation", customHeaders)
            .Segment(audience + "/")
            .Body(body, Client.WritingSettings)
            .SendAsync<TeamsConnectorClient, JToken>(Client, Client.Credentials, Client.ReadingSettings, null, cancellationToken).ConfigureAwait(false);
        return new HttpOperationResponse<string>
        {
            Request = answer.Request,
            Response = answer.Response,
            Body = answer.Body switch
            {
                JObject json => json.Value<string>("operationId"),
                JValue { Value: string id } => id,
                null => null,
                var other => throw new SerializationException("The answer to a batch names no operation.", other.ToString(Formatting.None), null),
            },
        };
    }
}
