using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Connector.Teams;

/// <summary>The calls that Teams alone answers, without the HTTP messages.</summary>
public static class TeamsOperationsExtensions
{
    /// <summary>Stops a batch that is still being sent.</summary>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public static async Task CancelOperationAsync(this ITeamsOperations operations, string operationId, CancellationToken cancellationToken = default)
    {
        using var answer = await All(operations).CancelOperationAsync(operationId, null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The channels of a team.</summary>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public static async Task<ConversationList> FetchChannelListAsync(this ITeamsOperations operations, string teamId, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.FetchChannelListWithHttpMessagesAsync(teamId, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    /// <summary>A meeting, its chat and its organiser.</summary>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public static async Task<MeetingInfo> FetchMeetingInfoAsync(this ITeamsOperations operations, string meetingId, CancellationToken cancellationToken = default)
    {
        using var answer = await All(operations).FetchMeetingInfoWithHttpMessagesAsync(meetingId, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    /// <summary>A participant of a meeting, by Entra object id.</summary>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public static async Task<TeamsMeetingParticipant> FetchParticipantAsync(this ITeamsOperations operations, string meetingId, string participantId, string tenantId, CancellationToken cancellationToken = default)
    {
        using var answer = await All(operations).FetchParticipantWithHttpMessagesAsync(meetingId, participantId, tenantId, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    /// <summary>A team, with counts.</summary>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public static async Task<TeamDetails> FetchTeamDetailsAsync(this ITeamsOperations operations, string teamId, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.FetchTeamDetailsWithHttpMessagesAsync(teamId, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    /// <summary>How far a batch has come.</summary>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public static async Task<BatchOperationState> GetOperationStateAsync(this ITeamsOperations operations, string operationId, CancellationToken cancellationToken = default)
    {
        using var answer = await All(operations).GetOperationStateAsync(operationId, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    /// <summary>One page of the recipients that a batch did not reach.</summary>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public static async Task<BatchFailedEntriesResponse> GetPagedFailedEntriesAsync(this ITeamsOperations operations, string operationId, string continuationToken = null, CancellationToken cancellationToken = default)
    {
        using var answer = await All(operations).GetPagedFailedEntriesAsync(operationId, null, continuationToken, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    /// <summary>Shows a notification to participants of a meeting.</summary>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public static async Task<MeetingNotificationResponse> SendMeetingNotificationAsync(this ITeamsOperations operations, string meetingId, MeetingNotificationBase notification, CancellationToken cancellationToken = default)
    {
        using var answer = await All(operations).SendMeetingNotificationMessageAsync(meetingId, notification, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    /// <summary>Sends a message to every member of a team, one to one. The answer is the id of the batch.</summary>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public static async Task<string> SendMessageToAllUsersInTeamAsync(this ITeamsOperations operations, IActivity activity, string teamId, string tenantId, CancellationToken cancellationToken = default)
    {
        using var answer = await All(operations).SendMessageToAllUsersInTeamAsync(activity, teamId, tenantId, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    /// <summary>Sends a message to every user of a tenant. The answer is the id of the batch.</summary>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public static async Task<string> SendMessageToAllUsersInTenantAsync(this ITeamsOperations operations, IActivity activity, string tenantId, CancellationToken cancellationToken = default)
    {
        using var answer = await All(operations).SendMessageToAllUsersInTenantAsync(activity, tenantId, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    /// <summary>Sends a message to several channels. The answer is the id of the batch.</summary>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public static async Task<string> SendMessageToListOfChannelsAsync(this ITeamsOperations operations, IActivity activity, List<TeamMember> channelsMembers, string tenantId, CancellationToken cancellationToken = default)
    {
        using var answer = await All(operations).SendMessageToListOfChannelsAsync(activity, channelsMembers, tenantId, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    /// <summary>Sends a message to several users, one to one. The answer is the id of the batch.</summary>
    /// <exception cref="ErrorResponseException">Teams refused.</exception>
    public static async Task<string> SendMessageToListOfUsersAsync(this ITeamsOperations operations, IActivity activity, List<TeamMember> teamsMembers, string tenantId, CancellationToken cancellationToken = default)
    {
        using var answer = await All(operations).SendMessageToListOfUsersAsync(activity, teamsMembers, tenantId, null, cancellationToken).ConfigureAwait(false);
        return answer.Body;
    }

    // The interface is older than most of the calls.
    private static TeamsOperations All(ITeamsOperations operations) =>
        operations as TeamsOperations ?? throw new InvalidOperationException("This call needs TeamsOperations.");
}
