using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <content>The calls that Teams alone answers.</content>
public static partial class TeamsInfo
{
    /// <summary>Finds a team.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="teamId">The team; that of the turn when null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The team.</returns>
    /// <exception cref="InvalidOperationException">No team is given, and the turn is in none.</exception>
    public static Task<TeamDetails> GetTeamDetailsAsync(ITurnContext turnContext, string teamId = null, CancellationToken cancellationToken = default)
    {
        var team = Team(turnContext, teamId);
        return AskAsync(turnContext, teams => teams.FetchTeamDetailsAsync(team, cancellationToken));
    }

    /// <summary>Lists the channels of a team.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="teamId">The team; that of the turn when null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The channels.</returns>
    /// <exception cref="InvalidOperationException">No team is given, and the turn is in none.</exception>
    public static async Task<IList<ChannelInfo>> GetTeamChannelsAsync(ITurnContext turnContext, string teamId = null, CancellationToken cancellationToken = default)
    {
        var team = Team(turnContext, teamId);
        var channels = await AskAsync(turnContext, teams => teams.FetchChannelListAsync(team, cancellationToken)).ConfigureAwait(false);
        return channels.Conversations;
    }

    /// <summary>Finds a meeting.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="meetingId">The meeting; that of the turn when null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The meeting.</returns>
    /// <exception cref="InvalidOperationException">No meeting is given, and the turn is in none.</exception>
    public static Task<MeetingInfo> GetMeetingInfoAsync(ITurnContext turnContext, string meetingId = null, CancellationToken cancellationToken = default)
    {
        var meeting = Meeting(turnContext, meetingId);
        return AskAsync(turnContext, teams => teams.FetchMeetingInfoAsync(meeting, cancellationToken));
    }

    /// <summary>Finds somebody in a meeting.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="meetingId">The meeting; that of the turn when null.</param>
    /// <param name="participantId">Their directory object id; the sender's when null.</param>
    /// <param name="tenantId">The tenant; that of the turn when null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The participant.</returns>
    /// <exception cref="InvalidOperationException">Something is not given, and the turn does not say it.</exception>
    public static Task<TeamsMeetingParticipant> GetMeetingParticipantAsync(ITurnContext turnContext, string meetingId = null, string participantId = null, string tenantId = null, CancellationToken cancellationToken = default)
    {
        var meeting = Meeting(turnContext, meetingId);
        participantId ??= turnContext.Activity.From?.AadObjectId ?? throw new InvalidOperationException($"{nameof(participantId)} is required.");
        tenantId ??= turnContext.Activity.GetChannelData<TeamsChannelData>()?.Tenant?.Id ?? throw new InvalidOperationException($"{nameof(tenantId)} is required.");
        return AskAsync(turnContext, teams => teams.FetchParticipantAsync(meeting, participantId, tenantId, cancellationToken));
    }

    /// <summary>Sends a notification into a meeting.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="notification">The notification.</param>
    /// <param name="meetingId">The meeting; that of the turn when null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whom it could not be sent to.</returns>
    /// <exception cref="InvalidOperationException">No meeting is given, and the turn is in none.</exception>
    public static Task<MeetingNotificationResponse> SendMeetingNotificationAsync(ITurnContext turnContext, MeetingNotificationBase notification, string meetingId = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(notification);
        var meeting = Meeting(turnContext, meetingId);
        return AskAsync(turnContext, teams => teams.SendMeetingNotificationAsync(meeting, notification, cancellationToken));
    }

    /// <summary>Begins to send an activity to users.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="teamsMembers">The users.</param>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The operation's id.</returns>
    public static Task<string> SendMessageToListOfUsersAsync(ITurnContext turnContext, IActivity activity, List<TeamMember> teamsMembers, string tenantId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(teamsMembers);
        ArgumentNullException.ThrowIfNull(tenantId);
        return AskAsync(turnContext, teams => teams.SendMessageToListOfUsersAsync(activity, teamsMembers, tenantId, cancellationToken));
    }

    /// <summary>Begins to send an activity to everybody in the tenant.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The operation's id.</returns>
    public static Task<string> SendMessageToAllUsersInTenantAsync(ITurnContext turnContext, IActivity activity, string tenantId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(tenantId);
        return AskAsync(turnContext, teams => teams.SendMessageToAllUsersInTenantAsync(activity, tenantId, cancellationToken));
    }

    /// <summary>Begins to send an activity to everybody in a team.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="teamId">The team.</param>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The operation's id.</returns>
    public static Task<string> SendMessageToAllUsersInTeamAsync(ITurnContext turnContext, IActivity activity, string teamId, string tenantId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(teamId);
        ArgumentNullException.ThrowIfNull(tenantId);
        return AskAsync(turnContext, teams => teams.SendMessageToAllUsersInTeamAsync(activity, teamId, tenantId, cancellationToken));
    }

    /// <summary>Begins to send an activity to channels.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="channelsMembers">The channels.</param>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The operation's id.</returns>
    public static Task<string> SendMessageToListOfChannelsAsync(ITurnContext turnContext, IActivity activity, List<TeamMember> channelsMembers, string tenantId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(channelsMembers);
        ArgumentNullException.ThrowIfNull(tenantId);
        return AskAsync(turnContext, teams => teams.SendMessageToListOfChannelsAsync(activity, channelsMembers, tenantId, cancellationToken));
    }

    /// <summary>Tells how a sending to many stands.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="operationId">The operation's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The state.</returns>
    public static Task<BatchOperationState> GetOperationStateAsync(ITurnContext turnContext, string operationId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operationId);
        return AskAsync(turnContext, teams => teams.GetOperationStateAsync(operationId, cancellationToken));
    }

    /// <summary>Lists whom a sending to many did not reach, page by page.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="operationId">The operation's id.</param>
    /// <param name="continuationToken">Where the last page ended; null for the first.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page.</returns>
    public static Task<BatchFailedEntriesResponse> GetPagedFailedEntriesAsync(ITurnContext turnContext, string operationId, string continuationToken = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operationId);
        return AskAsync(turnContext, teams => teams.GetPagedFailedEntriesAsync(operationId, continuationToken, cancellationToken));
    }

    /// <summary>Stops a sending to many.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="operationId">The operation's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that ends when it was stopped.</returns>
    public static Task CancelOperationAsync(ITurnContext turnContext, string operationId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operationId);
        return AskAsync(turnContext, async teams =>
        {
            await teams.CancelOperationAsync(operationId, cancellationToken).ConfigureAwait(false);
            return true;
        });
    }

    private static string Meeting(ITurnContext turnContext, string meetingId)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return meetingId ?? turnContext.Activity.TeamsGetMeetingInfo()?.Id ?? throw new InvalidOperationException("The meetingId can only be null if turnContext is within the scope of a MS Teams Meeting.");
    }

    private static async Task<T> AskAsync<T>(ITurnContext turnContext, Func<ITeamsOperations, Task<T>> ask)
    {
        var connector = Connector(turnContext);
        using var teams = connector is ConnectorClient { HttpClient: { } http }
            ? new TeamsConnectorClient(connector.BaseUri, connector.Credentials, http, disposeHttpClient: false)
            : new TeamsConnectorClient(connector.BaseUri, connector.Credentials);
        return await ask(teams.Teams).ConfigureAwait(false);
    }
}
