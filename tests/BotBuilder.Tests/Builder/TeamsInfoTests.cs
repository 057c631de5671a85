using BotBuilder.Tests.Connector;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;
using Xunit;

namespace BotBuilder.Tests.Builder;

/// <summary>Asks a server that plays Teams.</summary>
public sealed class TeamsInfoTests : IAsyncLifetime, IDisposable
{
    private LocalServer _teams;
    private ConnectorClient _connector;

    public async Task InitializeAsync()
    {
        _teams = await LocalServer.StartAsync(AnswerAsync);
        _connector = new ConnectorClient(new Uri(_teams.Address), MicrosoftAppCredentials.Empty);
    }

    public async Task DisposeAsync() => await _teams.DisposeAsync();

    public void Dispose() => _connector?.Dispose();

    [Fact]
    public async Task In_a_team_members_are_those_of_the_team_and_elsewhere_those_of_the_conversation()
    {
        var ofTeam = await TeamsInfo.GetMemberAsync(Turn(team: "team-1"), "29:user");
        var ofChat = await TeamsInfo.GetMemberAsync(Turn(), "29:user");

        Assert.Equal(("Ann", "ann@example.org", "aad-1"), (ofTeam.Name, ofTeam.UserPrincipalName, ofTeam.AadObjectId));
        Assert.Equal("Ann", ofChat.Name);
        Assert.Equal(["/v3/conversations/team-1/members/29%3Auser", "/v3/conversations/conversation/members/29%3Auser"], Paths());
    }

    [Fact]
    public async Task Members_come_in_pages()
    {
        var page = await TeamsInfo.GetPagedMembersAsync(Turn(team: "team-1"), 10, "next");

        Assert.Equal("more", page.ContinuationToken);
        Assert.Equal("Ann", Assert.Single(page.Members).GivenName);
        var request = Assert.Single(_teams.Requests);
        Assert.Equal(("/v3/conversations/team-1/pagedmembers", "?pageSize=10&continuationToken=next"), (request.Path, request.Query));
    }

    [Fact]
    public async Task A_team_is_described_with_its_channels()
    {
        var details = await TeamsInfo.GetTeamDetailsAsync(Turn(team: "team-1"));
        var channels = await TeamsInfo.GetTeamChannelsAsync(Turn(), "team-2");

        Assert.Equal(("Sales", 2), (details.Name, details.ChannelCount));
        Assert.Equal(["General", "News"], channels.Select(channel => channel.Name ?? "General"));
        Assert.Equal(["/v3/teams/team-1", "/v3/teams/team-2/conversations"], Paths());
    }

    [Fact]
    public async Task A_meeting_and_who_takes_part_are_found()
    {
        var turn = Turn(meeting: "meeting-1");
        turn.Activity.From.AadObjectId = "aad-1";

        var meeting = await TeamsInfo.GetMeetingInfoAsync(turn);
        var participant = await TeamsInfo.GetMeetingParticipantAsync(turn);

        Assert.Equal("Weekly", meeting.Details.Title);
        Assert.Equal("Organizer", participant.Meeting.Role);
        Assert.Equal(["/v1/meetings/meeting-1", "/v1/meetings/meeting-1/participants/aad-1"], Paths());
        Assert.Equal("?tenantId=tenant-1", _teams.Requests.Last().Query);
    }

    [Fact]
    public async Task Messages_to_many_become_one_operation()
    {
        var activity = MessageFactory.Text("hello all");
        var turn = Turn();

        var ids = new[]
        {
            await TeamsInfo.SendMessageToListOfUsersAsync(turn, activity, [new TeamMember("u1")], "tenant-1"),
            await TeamsInfo.SendMessageToAllUsersInTenantAsync(turn, activity, "tenant-1"),
            await TeamsInfo.SendMessageToAllUsersInTeamAsync(turn, activity, "team-1", "tenant-1"),
            await TeamsInfo.SendMessageToListOfChannelsAsync(turn, activity, [new TeamMember("c1")], "tenant-1"),
        };
        var state = await TeamsInfo.GetOperationStateAsync(turn, "operation-1");
        await TeamsInfo.CancelOperationAsync(turn, "operation-1");

        Assert.All(ids, id => Assert.Equal("operation-1", id));
        Assert.Equal("Completed", state.State);
        Assert.Equal(
            ["/v3/batch/conversation/users/", "/v3/batch/conversation/tenant/", "/v3/batch/conversation/team/", "/v3/batch/conversation/channels/", "/v3/batch/conversation/operation-1", "/v3/batch/conversation/operation-1"],
            Paths());
        var toTeam = JObject.Parse(_teams.Requests.ElementAt(2).Body);
        Assert.Equal(("team-1", "tenant-1", "hello all"), ((string)toTeam["teamId"], (string)toTeam["tenantId"], (string)toTeam["activity"]["text"]));
        Assert.Equal("DELETE", _teams.Requests.Last().Method);
    }

    [Fact]
    public async Task A_channel_is_written_to_through_a_new_conversation()
    {
        var adapter = new Creating();
        var turn = new TurnContext(adapter, Turn(team: "team-1").Activity);

        var (reference, activityId) = await TeamsInfo.SendMessageToTeamsChannelAsync(turn, MessageFactory.Text("news"), "channel-1", "bot-app");

        Assert.Equal(("new-thread", "first"), (reference.Conversation.Id, activityId));
        Assert.True(adapter.Parameters.IsGroup);
        Assert.Equal("channel-1", ((TeamsChannelData)adapter.Parameters.ChannelData).Channel.Id);
        Assert.Equal(("bot-app", Channels.Msteams), (adapter.AppId, adapter.ChannelId));
    }

    [Fact]
    public async Task Outside_Teams_what_is_of_Teams_is_refused_with_a_reason()
    {
        Assert.Contains("Teams", (await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetTeamDetailsAsync(Turn()))).Message, StringComparison.Ordinal);
        Assert.Contains("Meeting", (await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetMeetingInfoAsync(Turn()))).Message, StringComparison.Ordinal);
        Assert.Contains("connector", (await Assert.ThrowsAsync<InvalidOperationException>(() => TeamsInfo.GetMemberAsync(An.Turn(), "user"))).Message, StringComparison.Ordinal);
        Assert.Empty(_teams.Requests);
    }

    private static Task AnswerAsync(HttpContext context)
    {
        const string ann = """{"id":"29:user","name":"Ann","givenName":"Ann","userPrincipalName":"ann@example.org","aadObjectId":"aad-1"}""";
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(context.Request.Path.Value switch
        {
            var path when path.EndsWith("/pagedmembers", StringComparison.Ordinal) => $$"""{"continuationToken":"more","members":[{{ann}}]}""",
            var path when path.Contains("/members/", StringComparison.Ordinal) => ann,
            var path when path.EndsWith("/conversations", StringComparison.Ordinal) => """{"conversations":[{"id":"c-1"},{"id":"c-2","name":"News"}]}""",
            var path when path.StartsWith("/v3/teams/", StringComparison.Ordinal) => """{"id":"team-1","name":"Sales","channelCount":2}""",
            var path when path.Contains("/participants/", StringComparison.Ordinal) => """{"user":{"id":"29:user"},"meeting":{"role":"Organizer","inMeeting":true}}""",
            var path when path.StartsWith("/v1/meetings/", StringComparison.Ordinal) => """{"details":{"title":"Weekly"},"organizer":{"id":"29:user"}}""",
            var path when path.EndsWith("/operation-1", StringComparison.Ordinal) => """{"state":"Completed"}""",
            _ => "\"operation-1\"",
        });
    }

    private IEnumerable<string> Paths() => _teams.Requests.Select(request => request.Path);

    private TurnContext Turn(string team = null, string meeting = null)
    {
        var activity = An.Activity(channel: Channels.Msteams);
        activity.ChannelData = JObject.FromObject(new
        {
            team = team is null ? null : new { id = team },
            meeting = meeting is null ? null : new { id = meeting },
            tenant = new { id = "tenant-1" },
        });
        var turn = An.Turn(activity);
        turn.TurnState.Add<IConnectorClient>(_connector);
        return turn;
    }

    private sealed class Creating : BotAdapter
    {
        public ConversationParameters Parameters { get; private set; }

        public string AppId { get; private set; }

        public string ChannelId { get; private set; }

        public override Task CreateConversationAsync(string botAppId, string channelId, string serviceUrl, string audience, ConversationParameters conversationParameters, BotCallbackHandler callback, CancellationToken cancellationToken)
        {
            (AppId, ChannelId, Parameters) = (botAppId, channelId, conversationParameters);
            var activity = new Activity { Type = ActivityTypes.Event, Id = "first", ChannelId = channelId, Conversation = new ConversationAccount { Id = "new-thread" } };
            return callback(new TurnContext(this, activity), cancellationToken);
        }

        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
