using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Xunit;

namespace BotBuilder.Tests.Builder;

public class ActivityHandlerTests
{
    [Theory]
    [InlineData(ActivityTypes.Message, "message")]
    [InlineData(ActivityTypes.MessageUpdate, "update")]
    [InlineData(ActivityTypes.MessageDelete, "delete")]
    [InlineData(ActivityTypes.ConversationUpdate, "conversation")]
    [InlineData(ActivityTypes.EndOfConversation, "end")]
    [InlineData(ActivityTypes.Typing, "typing")]
    [InlineData(ActivityTypes.Command, "command")]
    [InlineData(ActivityTypes.CommandResult, "result")]
    [InlineData("something/else", "unrecognized")]
    public async Task Each_type_has_its_method(string type, string method)
    {
        var bot = new RecordingBot();

        await bot.OnTurnAsync(An.Turn(An.Activity(type)));

        Assert.Equal([method], bot.Calls);
    }

    [Theory]
    [InlineData("tokens/response", "token")]
    [InlineData("anything", "event")]
    public async Task An_event_goes_by_its_name(string name, string method)
    {
        var bot = new RecordingBot();
        var activity = An.Activity(ActivityTypes.Event);
        activity.Name = name;

        await bot.OnTurnAsync(An.Turn(activity));

        Assert.Equal([method], bot.Calls);
    }

    [Theory]
    [InlineData("add", "installed")]
    [InlineData("add-upgrade", "installed")]
    [InlineData("remove", "removed")]
    [InlineData("remove-upgrade", "removed")]
    [InlineData("other", null)]
    public async Task An_installation_goes_by_its_action(string action, string method)
    {
        var bot = new RecordingBot();
        var activity = An.Activity(ActivityTypes.InstallationUpdate);
        activity.Action = action;

        await bot.OnTurnAsync(An.Turn(activity));

        Assert.Equal(method is null ? [] : [method], bot.Calls);
    }

    [Fact]
    public async Task Members_are_reported_when_somebody_other_than_the_bot_is_among_them()
    {
        var bot = new RecordingBot();
        var added = An.Activity(ActivityTypes.ConversationUpdate);
        added.MembersAdded = [new ChannelAccount("bot"), new ChannelAccount("user")];
        var removed = An.Activity(ActivityTypes.ConversationUpdate);
        removed.MembersRemoved = [new ChannelAccount("user")];
        var botAlone = An.Activity(ActivityTypes.ConversationUpdate);
        botAlone.MembersAdded = [new ChannelAccount("bot")];

        foreach (var activity in new[] { added, removed, botAlone })
        {
            await bot.OnTurnAsync(An.Turn(activity));
        }

        Assert.Equal(["conversation", "added 2", "conversation", "removed 1", "conversation"], bot.Calls);
    }

    [Fact]
    public async Task A_greeting_reaches_a_member_of_a_channel_that_names_no_recipient()
    {
        var bot = new RecordingBot();
        var activity = An.Activity(ActivityTypes.ConversationUpdate);
        activity.Recipient = null;
        activity.MembersAdded = [new ChannelAccount("user")];

        await bot.OnTurnAsync(An.Turn(activity));

        Assert.Equal(["conversation", "added 1"], bot.Calls);
    }

    [Fact]
    public async Task Reactions_that_came_and_went_are_both_reported()
    {
        var bot = new RecordingBot();
        var activity = An.Activity(ActivityTypes.MessageReaction);
        activity.ReactionsAdded = [new MessageReaction("like")];
        activity.ReactionsRemoved = [new MessageReaction("sad")];

        await bot.OnTurnAsync(An.Turn(activity));

        Assert.Equal(["reacted like", "unreacted sad"], bot.Calls);
    }

    [Fact]
    public async Task A_turn_without_an_activity_or_a_type_is_refused()
    {
        var bot = new RecordingBot();

        await Assert.ThrowsAsync<ArgumentNullException>(() => bot.OnTurnAsync(null));
        await Assert.ThrowsAsync<ArgumentException>(() => bot.OnTurnAsync(An.Turn(new Activity())));
    }

    [Theory]
    [InlineData("unknown/name")]
    [InlineData("signin/verifyState")]
    [InlineData(null)]
    public async Task An_invoke_that_nobody_handles_is_answered_with_501(string name)
    {
        var response = await InvokeAsync(new ActivityHandler(), name, null);

        Assert.Equal((int)HttpStatusCode.NotImplemented, response.Status);
        Assert.Null(response.Body);
    }

    [Theory]
    [InlineData("signin/verifyState")]
    [InlineData("signin/tokenExchange")]
    public async Task A_sign_in_that_is_handled_is_answered_with_200(string name)
    {
        var bot = new RecordingBot();

        var response = await InvokeAsync(bot, name, new JObject());

        Assert.Equal((int)HttpStatusCode.OK, response.Status);
        Assert.Equal(["sign in"], bot.Calls);
    }

    [Fact]
    public async Task A_card_s_action_reaches_the_bot_and_its_answer_the_channel()
    {
        var value = JObject.Parse("""{"action":{"type":"Action.Execute","id":"ok","verb":"approve","data":{"req":81}},"trigger":"manual"}""");

        var response = await InvokeAsync(new RecordingBot(), "adaptiveCard/action", value);

        Assert.Equal(200, response.Status);
        Assert.Equal("approve", Assert.IsType<AdaptiveCardInvokeResponse>(response.Body).Value);
    }

    [Theory]
    [InlineData(null, "BadRequest", "Missing value property")]
    [InlineData("{}", "BadRequest", "Missing action property")]
    [InlineData("""{"action":{"type":"Action.Submit"}}""", "NotSupported", "The action 'Action.Submit' is not supported.")]
    [InlineData("""{"action":"no object"}""", "BadRequest", "Value property is not properly formed")]
    public async Task A_card_s_action_that_is_none_is_answered_with_400_and_the_reason(string value, string code, string message)
    {
        var response = await InvokeAsync(new RecordingBot(), "adaptiveCard/action", value is null ? null : JObject.Parse(value));

        var body = Assert.IsType<AdaptiveCardInvokeResponse>(response.Body);
        var error = Assert.IsType<Error>(body.Value);
        Assert.Equal((400, 400, "application/vnd.microsoft.error"), (response.Status, body.StatusCode, body.Type));
        Assert.Equal((code, message), (error.Code, error.Message));
    }

    [Theory]
    [InlineData("msteams", """{"queryText":"ada"}""", 200)]
    [InlineData("test", """{"kind":"search","queryText":"ada"}""", 200)]
    [InlineData("test", """{"queryText":"ada"}""", 400)]
    [InlineData("test", """{"kind":"search"}""", 400)]
    [InlineData("test", null, 400)]
    public async Task A_search_needs_a_text_and_outside_Teams_a_kind(string channel, string value, int status)
    {
        var response = await InvokeAsync(new RecordingBot(), "application/search", value is null ? null : JObject.Parse(value), channel);

        Assert.Equal(status, response.Status);
    }

    [Fact]
    public async Task An_answer_that_the_bot_sent_itself_is_not_sent_again()
    {
        var adapter = new RecordingAdapter();
        var activity = An.Activity(ActivityTypes.Invoke);
        activity.Name = "own";
        var turn = new TurnContext(adapter, activity);
        adapter.OnSend = sent => turn.TurnState.Set(BotAdapter.InvokeResponseKey, sent);

        await new RecordingBot().OnTurnAsync(turn);

        Assert.Equal(418, Assert.IsType<InvokeResponse>(Assert.Single(adapter.Sent).Value).Status);
    }

    private static async Task<InvokeResponse> InvokeAsync(ActivityHandler bot, string name, JObject value, string channel = "test")
    {
        var adapter = new RecordingAdapter();
        var activity = An.Activity(ActivityTypes.Invoke, channel: channel);
        activity.Name = name;
        activity.Value = value;

        await bot.OnTurnAsync(new TurnContext(adapter, activity));

        var sent = Assert.Single(adapter.Sent);
        Assert.Equal(ActivityTypesEx.InvokeResponse, sent.Type);
        return Assert.IsType<InvokeResponse>(sent.Value);
    }

    private sealed class RecordingBot : ActivityHandler
    {
        public List<string> Calls { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Note("message");

        protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("update");

        protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Note("delete");

        protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
        {
            Note("conversation");
            return base.OnConversationUpdateActivityAsync(turnContext, cancellationToken);
        }

        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"added {membersAdded.Count}");

        protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note($"removed {membersRemoved.Count}");

        protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Note($"reacted {messageReactions[0].Type}");

        protected override Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Note($"unreacted {messageReactions[0].Type}");

        protected override Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("token");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("event");

        protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Note("end");

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Note("typing");

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("installed");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("removed");

        protected override Task OnCommandActivityAsync(ITurnContext<ICommandActivity> turnContext, CancellationToken cancellationToken) => Note("command");

        protected override Task OnCommandResultActivityAsync(ITurnContext<ICommandResultActivity> turnContext, CancellationToken cancellationToken) => Note("result");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("unrecognized");

        protected override Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) => Note("sign in");

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Value = invokeValue.Action.Verb });

        protected override Task<SearchInvokeResponse> OnSearchInvokeAsync(ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new SearchInvokeResponse { StatusCode = 200, Value = invokeValue.QueryText });

        protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
        {
            if (turnContext.Activity.Name == "own")
            {
                await turnContext.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = new InvokeResponse { Status = 418 } }, cancellationToken);
                return CreateInvokeResponse();
            }

            return await base.OnInvokeActivityAsync(turnContext, cancellationToken);
        }

        private Task Note(string call)
        {
            Calls.Add(call);
            return Task.CompletedTask;
        }
    }
}
