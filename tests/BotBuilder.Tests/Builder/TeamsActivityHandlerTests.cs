using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;
using Xunit;

namespace BotBuilder.Tests.Builder;

public class TeamsActivityHandlerTests
{
    [Theory]
    [InlineData("channelCreated", "channel created General in Sales")]
    [InlineData("teamRenamed", "team renamed Sales")]
    [InlineData("somethingNew", null)]
    public async Task What_happens_to_teams_and_channels_is_told(string eventType, string told)
    {
        var bot = new TeamsBot();
        var activity = An.Activity(ActivityTypes.ConversationUpdate, channel: "msteams");
        activity.ChannelData = JObject.FromObject(new { eventType, team = new { id = "t", name = "Sales" }, channel = new { id = "c", name = "General" } });

        await bot.OnTurnAsync(An.Turn(activity));

        Assert.Equal(told is null ? [] : [told], bot.Calls);
    }

    [Fact]
    public async Task Members_that_Teams_describes_are_greeted_with_what_it_says_of_them()
    {
        var bot = new TeamsBot();
        var activity = An.Activity(ActivityTypes.ConversationUpdate, channel: "msteams");
        activity.MembersAdded = [new ChannelAccount("29:1") { Properties = JObject.FromObject(new { email = "ada@example.com" }) }, new ChannelAccount("bot")];

        await bot.OnTurnAsync(An.Turn(activity));

        Assert.Equal(["added ada@example.com", "added bot"], bot.Calls);
    }

    [Theory]
    [InlineData("editMessage", ActivityTypes.MessageUpdate, "edited")]
    [InlineData("undeleteMessage", ActivityTypes.MessageUpdate, "undeleted")]
    [InlineData("softDeleteMessage", ActivityTypes.MessageDelete, "deleted")]
    public async Task Messages_that_change_are_told(string eventType, string type, string told)
    {
        var bot = new TeamsBot();
        var activity = An.Activity(type, channel: "msteams");
        activity.ChannelData = JObject.FromObject(new { eventType });

        await bot.OnTurnAsync(An.Turn(activity));

        Assert.Equal([told], bot.Calls);
    }

    [Fact]
    public async Task Meetings_and_receipts_come_as_events()
    {
        var bot = new TeamsBot();
        var receipt = An.Activity(ActivityTypes.Event, channel: "msteams");
        receipt.Name = "application/vnd.microsoft.readReceipt";
        receipt.Value = JObject.FromObject(new { lastReadMessageId = "10" });
        var meeting = An.Activity(ActivityTypes.Event, channel: "msteams");
        meeting.Name = "application/vnd.microsoft.meetingStart";
        meeting.Value = JObject.FromObject(new { Title = "Standup" });

        await bot.OnTurnAsync(An.Turn(receipt));
        await bot.OnTurnAsync(An.Turn(meeting));

        Assert.Equal(["read 10", "began Standup"], bot.Calls);
    }

    [Theory]
    [InlineData("task/fetch", """{"data":{"a":1},"context":{"theme":"dark"}}""", 200, "fetched dark")]
    [InlineData("composeExtension/query", """{"commandId":"search"}""", 200, "queried search")]
    [InlineData("fileConsent/invoke", """{"action":"accept"}""", 200, "accepted")]
    [InlineData("fileConsent/invoke", """{"action":"perhaps"}""", 400, null)]
    [InlineData("signin/verifyState", "{}", 200, "signed in")]
    [InlineData(null, "{}", 200, "card action")]
    [InlineData("task/fetch", null, 400, null)]
    [InlineData("task/submit", "{}", 501, null)]
    [InlineData("composeExtension/submitAction", """{"botMessagePreviewAction":"other"}""", 400, null)]
    [InlineData("composeExtension/submitAction", """{"botMessagePreviewAction":"send"}""", 501, null)]
    [InlineData("tab/fetch", "{}", 501, null)]
    [InlineData("unheard/of", "{}", 501, null)]
    public async Task Invokes_reach_their_methods_and_what_is_not_offered_is_501(string name, string value, int status, string told)
    {
        var bot = new TeamsBot();
        var adapter = new RecordingAdapter();
        var activity = An.Activity(ActivityTypes.Invoke, channel: "msteams");
        activity.Name = name;
        activity.Value = value is null ? null : JObject.Parse(value);

        await bot.OnTurnAsync(new TurnContext(adapter, activity));

        Assert.Equal(status, Assert.IsType<InvokeResponse>(Assert.Single(adapter.Sent).Value).Status);
        Assert.Equal(told is null ? [] : [told], bot.Calls);
    }

    [Fact]
    public void Channel_data_says_where_an_activity_stands()
    {
        var activity = An.Activity(channel: "msteams");
        activity.ChannelData = JObject.Parse("""{"team":{"id":"t"},"channel":{"id":"c"},"meeting":{"id":"m"},"settings":{"selectedChannel":{"id":"s"}},"other":1}""");

        activity.TeamsNotifyUser(alertInMeeting: true, "https://example.com");

        Assert.Equal(("t", "c", "m", "s"), (activity.TeamsGetTeamInfo().Id, activity.TeamsGetChannelId(), activity.TeamsGetMeetingInfo().Id, activity.TeamsGetSelectedChannelId()));
        var notification = activity.GetChannelData<TeamsChannelData>().Notification;
        Assert.Equal((false, true, "https://example.com"), (notification.Alert, notification.AlertInMeeting, notification.ExternalResourceUrl));
    }

    private sealed class TeamsBot : TeamsActivityHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task OnTeamsChannelCreatedAsync(ChannelInfo channelInfo, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"channel created {channelInfo.Name} in {teamInfo.Name}");

        protected override Task OnTeamsTeamRenamedAsync(TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"team renamed {teamInfo.Name}");

        protected override Task OnTeamsMembersAddedAsync(IList<TeamsChannelAccount> teamsMembersAdded, TeamInfo teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        {
            Calls.AddRange(teamsMembersAdded.Select(member => $"added {member.Email ?? member.Id}"));
            return Task.CompletedTask;
        }

        protected override Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("edited");

        protected override Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("undeleted");

        protected override Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Note("deleted");

        protected override Task OnTeamsReadReceiptAsync(ReadReceiptInfo readReceiptInfo, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note($"read {readReceiptInfo.LastReadMessageId}");

        protected override Task OnTeamsMeetingStartAsync(MeetingStartEventDetails meeting, ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note($"began {meeting.Title}");

        protected override async Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken)
        {
            await Note($"fetched {taskModuleRequest.Context.Theme}");
            return new TaskModuleResponse();
        }

        protected override async Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken)
        {
            await Note($"queried {query.CommandId}");
            return new MessagingExtensionResponse();
        }

        protected override Task OnTeamsFileConsentAcceptAsync(ITurnContext<IInvokeActivity> turnContext, FileConsentCardResponse fileConsentCardResponse, CancellationToken cancellationToken) => Note("accepted");

        protected override Task OnTeamsSigninVerifyStateAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => Note("signed in");

        protected override async Task<InvokeResponse> OnTeamsCardActionInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
        {
            await Note("card action");
            return CreateInvokeResponse();
        }

        private Task Note(string call)
        {
            Calls.Add(call);
            return Task.CompletedTask;
        }
    }
}
