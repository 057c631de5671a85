using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Asks Teams about teams, meetings and members, and sends to many at once.</summary>
public static partial class TeamsInfo
{
    private const string TeamOnly = "This method is only valid within the scope of MS Teams Team.";

    /// <summary>Finds one member of the team or conversation.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="userId">The member's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The member.</returns>
    public static Task<TeamsChannelAccount> GetMemberAsync(ITurnContext turnContext, string userId, CancellationToken cancellationToken = default) =>
        MemberAsync(turnContext, userId, TeamOf(turnContext) ?? ConversationOf(turnContext), cancellationToken);

    /// <summary>Finds one member of a team.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="userId">The member's id.</param>
    /// <param name="teamId">The team; that of the turn when null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The member.</returns>
    /// <exception cref="InvalidOperationException">No team is given, and the turn is in none.</exception>
    public static Task<TeamsChannelAccount> GetTeamMemberAsync(ITurnContext turnContext, string userId, string teamId = null, CancellationToken cancellationToken = default) =>
        MemberAsync(turnContext, userId, Team(turnContext, teamId), cancellationToken);

    /// <summary>Lists the members of the team or conversation.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The members.</returns>
    [Obsolete("Teams answers this no longer for large rosters; use GetPagedMembersAsync instead.")]
    public static Task<IEnumerable<TeamsChannelAccount>> GetMembersAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        MembersAsync(turnContext, TeamOf(turnContext) ?? ConversationOf(turnContext), cancellationToken);

    /// <summary>Lists the members of a team.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="teamId">The team; that of the turn when null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The members.</returns>
    /// <exception cref="InvalidOperationException">No team is given, and the turn is in none.</exception>
    [Obsolete("Teams answers this no longer for large rosters; use GetPagedTeamMembersAsync instead.")]
    public static Task<IEnumerable<TeamsChannelAccount>> GetTeamMembersAsync(ITurnContext turnContext, string teamId = null, CancellationToken cancellationToken = default) =>
        MembersAsync(turnContext, Team(turnContext, teamId), cancellationToken);

    /// <summary>Lists the members of the team or conversation, page by page.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="pageSize">How many members a page has, at most; Teams has limits of its own.</param>
    /// <param name="continuationToken">Where the last page ended; null for the first.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page.</returns>
    public static Task<TeamsPagedMembersResult> GetPagedMembersAsync(ITurnContext turnContext, int? pageSize = null, string continuationToken = null, CancellationToken cancellationToken = default) =>
        PageAsync(turnContext, TeamOf(turnContext) ?? ConversationOf(turnContext), pageSize, continuationToken, cancellationToken);

    /// <summary>Lists the members of a team, page by page.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="teamId">The team; that of the turn when null.</param>
    /// <param name="continuationToken">Where the last page ended; null for the first.</param>
    /// <param name="pageSize">How many members a page has, at most; Teams has limits of its own.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page.</returns>
    /// <exception cref="InvalidOperationException">No team is given, and the turn is in none.</exception>
    public static Task<TeamsPagedMembersResult> GetPagedTeamMembersAsync(ITurnContext turnContext, string teamId = null, string continuationToken = null, int? pageSize = null, CancellationToken cancellationToken = default) =>
        PageAsync(turnContext, Team(turnContext, teamId), pageSize, continuationToken, cancellationToken);

    /// <summary>Sends an activity to a channel as a new thread.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="teamsChannelId">The channel.</param>
    /// <param name="botAppId">The bot's app id.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    /// <returns>The thread, and the activity's id in it.</returns>
    public static async Task<Tuple<ConversationReference, string>> SendMessageToTeamsChannelAsync(ITurnContext turnContext, IActivity activity, string teamsChannelId, string botAppId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        if (string.IsNullOrEmpty(teamsChannelId))
        {
            throw new ArgumentNullException(nameof(teamsChannelId));
        }

        if (turnContext.Activity is null)
        {
            throw new InvalidOperationException("The turn has no activity.");
        }

        var parameters = new ConversationParameters
        {
            IsGroup = true,
            ChannelData = new TeamsChannelData { Channel = new ChannelInfo { Id = teamsChannelId } },
            Activity = (Activity)activity,
        };

        Tuple<ConversationReference, string> sent = null;
        await turnContext.Adapter.CreateConversationAsync(
            botAppId,
            Channels.Msteams,
            turnContext.Activity.ServiceUrl,
            audience: null,
            parameters,
            (turn, _) =>
            {
                sent = new(turn.Activity.GetConversationReference(), turn.Activity.Id);
                return Task.CompletedTask;
            },
            cancellationToken).ConfigureAwait(false);
        return sent;
    }

    /// <summary>Sends an activity to a channel as a new thread.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="teamsChannelId">The channel.</param>
    /// <param name="credentials">The bot's credentials, which name its app id.</param>
    /// <param name="cancellationToken">Cancels the sending.</param>
    /// <returns>The thread, and the activity's id in it.</returns>
    public static Task<Tuple<ConversationReference, string>> SendMessageToTeamsChannelAsync(ITurnContext turnContext, IActivity activity, string teamsChannelId, Connector.Authentication.MicrosoftAppCredentials credentials, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        return SendMessageToTeamsChannelAsync(turnContext, activity, teamsChannelId, credentials.MicrosoftAppId, cancellationToken);
    }

    private static string TeamOf(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.TeamsGetTeamInfo()?.Id;
    }

    private static string Team(ITurnContext turnContext, string teamId) =>
        teamId ?? TeamOf(turnContext) ?? throw new InvalidOperationException(TeamOnly);

    private static string ConversationOf(ITurnContext turnContext) =>
        turnContext.Activity.Conversation?.Id ?? throw new InvalidOperationException("The GetMembers operation needs a valid conversation Id.");

    private static IConnectorClient Connector(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.TurnState.Get<IConnectorClient>() ?? throw new InvalidOperationException("This method requires a connector client.");
    }

    private static async Task<TeamsChannelAccount> MemberAsync(ITurnContext turnContext, string userId, string conversationId, CancellationToken cancellationToken)
    {
        var conversations = (Conversations)Connector(turnContext).Conversations;
        var member = await conversations.GetConversationMemberAsync(userId, conversationId, cancellationToken).ConfigureAwait(false);
        return FullAccount(member);
    }

    private static async Task<IEnumerable<TeamsChannelAccount>> MembersAsync(ITurnContext turnContext, string conversationId, CancellationToken cancellationToken)
    {
        var members = await Connector(turnContext).Conversations.GetConversationMembersAsync(conversationId, cancellationToken).ConfigureAwait(false);
        return members.Select(FullAccount);
    }

    private static async Task<TeamsPagedMembersResult> PageAsync(ITurnContext turnContext, string conversationId, int? pageSize, string continuationToken, CancellationToken cancellationToken)
    {
        var page = await Connector(turnContext).Conversations.GetConversationPagedMembersAsync(conversationId, pageSize, continuationToken, cancellationToken).ConfigureAwait(false);
        return new TeamsPagedMembersResult(page.ContinuationToken, page.Members);
    }

    private static TeamsChannelAccount FullAccount(ChannelAccount member) =>
        member as TeamsChannelAccount ?? JObject.FromObject(member).ToObject<TeamsChannelAccount>();
}
