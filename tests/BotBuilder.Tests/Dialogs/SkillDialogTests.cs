using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Xunit;

namespace BotBuilder.Tests.Dialogs;

public sealed class SkillDialogTests : IDisposable
{
    private readonly Skill _skill = new();
    private readonly Factory _factory = new();

    public void Dispose() => _skill.Dispose();

    [Fact]
    public async Task The_skill_gets_the_first_activity_in_the_name_of_the_user()
    {
        await Talking(new Activity { Type = ActivityTypes.Message, Text = "book a flight" }).SayAsync("hi");

        var posted = Assert.Single(_skill.Posted);
        Assert.Equal("book a flight", posted.Activity.Text);
        Assert.Equal(("user1", "bot"), (posted.Activity.From.Id, posted.Activity.Recipient.Id));
        Assert.Equal("skill conversation 1", posted.ConversationId);
        Assert.Equal("the-bot", _factory.Options.FromBotId);
    }

    [Fact]
    public async Task Messages_go_to_the_skill_until_it_says_that_it_has_finished()
    {
        var conversation = Talking(new Activity { Type = ActivityTypes.Message, Text = "book" });
        await conversation.SayAsync("hi");

        await conversation.SayAsync("to Lisbon");
        await conversation.SendAsync(new Activity { Type = ActivityTypes.EndOfConversation, Value = "booked" });

        Assert.Equal(["book", "to Lisbon"], _skill.Posted.Select(posted => posted.Activity.Text));
        Assert.Equal("booked", conversation.Result.Result);
    }

    [Fact]
    public async Task Replies_that_come_back_with_the_call_are_passed_on()
    {
        _skill.Replies =
        [
            new Activity { Type = ActivityTypes.Message, Text = "Where to?" },
            new Activity { Type = ActivityTypes.EndOfConversation, Value = "nowhere" },
        ];
        var conversation = Talking(new Activity { Type = ActivityTypes.Message, Text = "book", DeliveryMode = DeliveryModes.ExpectReplies });

        var replies = await conversation.SayAsync("hi");

        Assert.Equal("Where to?", Assert.Single(replies).Text);
        Assert.Equal("nowhere", conversation.Result.Result);
        Assert.Equal(["skill conversation 1"], _factory.Deleted);
    }

    [Fact]
    public async Task An_invoke_is_answered_once_with_what_the_skill_answers()
    {
        var answer = new Activity { Type = ActivityTypesEx.InvokeResponse, Value = JObject.FromObject(new { status = 202 }) };
        _skill.Replies = [answer, new Activity { Type = ActivityTypesEx.InvokeResponse, Value = JObject.FromObject(new { status = 500 }) }];

        var replies = await Talking(new Activity { Type = ActivityTypes.Invoke, Name = "do" }).SayAsync("hi");

        Assert.Equal(DeliveryModes.ExpectReplies, _skill.Posted[0].Activity.DeliveryMode);
        Assert.Equal(202, Assert.IsType<InvokeResponse>(Assert.Single(replies).Value).Status);
    }

    [Fact]
    public async Task The_stack_is_saved_before_the_skill_is_called()
    {
        var storage = Conversation.Text();
        string saved = null;
        _skill.OnPost = () => saved = Assert.Single(storage.Items).Value;

        await Talking(new Activity { Type = ActivityTypes.Message, Text = "book" }, storage).SayAsync("hi");

        Assert.Contains("skill conversation 1", saved, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_is_told_to_the_skill()
    {
        var conversation = Talking(new Activity { Type = ActivityTypes.Message, Text = "book" });
        await conversation.SayAsync("hi");
        conversation.BeforeTurn = dc => dc.CancelAllDialogsAsync();

        await conversation.SayAsync("stop");

        Assert.Equal(ActivityTypes.EndOfConversation, _skill.Posted[1].Activity.Type);
    }

    [Fact]
    public async Task Reprompting_is_left_to_the_skill()
    {
        var conversation = Talking(new Activity { Type = ActivityTypes.Message, Text = "book" });
        await conversation.SayAsync("hi");
        conversation.BeforeTurn = dc => dc.RepromptDialogAsync();

        await conversation.SayAsync("what?");

        Assert.Equal((ActivityTypes.Event, DialogEvents.RepromptDialog), (_skill.Posted[1].Activity.Type, _skill.Posted[1].Activity.Name));
    }

    [Fact]
    public async Task A_skill_that_fails_is_named()
    {
        _skill.Status = 503;

        var thrown = await Assert.ThrowsAsync<HttpRequestException>(() => Talking(new Activity { Type = ActivityTypes.Message }).SayAsync("hi"));

        Assert.Contains("flights", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("503", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("exchanged", 0)]
    [InlineData(null, 1)]
    public async Task A_skills_sign_in_card_is_answered_with_a_token_where_there_is_one(string token, int shown)
    {
        var card = new OAuthCard { ConnectionName = "skill connection", TokenExchangeResource = new TokenExchangeResource { Id = "card 1", Uri = "api://skill" } };
        _skill.Replies =
        [
            new Activity
            {
                Type = ActivityTypes.Message,
                Conversation = new ConversationAccount(id: "skill conversation 1"),
                Attachments = [new Attachment { ContentType = OAuthCard.ContentType, Content = JObject.FromObject(card) }],
            },
        ];
        var conversation = Talking(new Activity { Type = ActivityTypes.Message, DeliveryMode = DeliveryModes.ExpectReplies });
        if (token != null)
        {
            conversation.Adapter.AddExchangeableToken("our connection", Channels.Test, "user1", "api://skill", token);
        }

        var replies = await conversation.SayAsync("hi");

        Assert.Equal(shown, replies.Count);
        Assert.Equal(token == null ? 1 : 2, _skill.Posted.Count);
        if (token != null)
        {
            Assert.Equal(token, ((JObject)_skill.Posted[1].Activity.Value)["token"]);
        }
    }

    [Fact]
    public async Task Options_without_an_activity_are_refused()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => Talking(null).SayAsync("hi"));
        Assert.Throws<ArgumentNullException>(() => new SkillDialog(null));
    }

    private Conversation Talking(Activity first, IStorage storage = null)
    {
        storage ??= new MemoryStorage();
        var conversation = new Conversation(new Begin(() => new BeginSkillDialogOptions { Activity = first }), storage);
        ((Begin)conversation.Dialog).AddDialog(new SkillDialog(
            new SkillDialogOptions
            {
                BotId = "the-bot",
                ConversationIdFactory = _factory,
                ConversationState = conversation.State,
                ConnectionName = "our connection",
                Skill = new BotFrameworkSkill { AppId = "skill-app", Id = "flights", SkillEndpoint = new Uri("https://skill.example/api/messages") },
                SkillClient = _skill,
                SkillHostEndpoint = new Uri("https://bot.example/api/skills"),
            },
            "skill"));
        return conversation;
    }

    private sealed class Begin : ComponentDialog
    {
        public Begin(Func<BeginSkillDialogOptions> options)
            : base("main")
        {
            AddDialog(new WaterfallDialog("steps", [(step, token) => step.BeginDialogAsync("skill", options(), token), (step, token) => step.EndDialogAsync(step.Result, token)]));
        }
    }

    private sealed class Skill : BotFrameworkClient
    {
        public List<(string ConversationId, Activity Activity)> Posted { get; } = [];

        public List<Activity> Replies { get; set; } = [];

        public int Status { get; set; } = 200;

        public Action OnPost { get; set; } = () => { };

        public override Task<InvokeResponse<T>> PostActivityAsync<T>(string fromBotId, string toBotId, Uri toUrl, Uri serviceUrl, string conversationId, Activity activity, CancellationToken cancellationToken = default)
        {
            OnPost();
            Posted.Add((conversationId, activity));
            object body = typeof(T) == typeof(ExpectedReplies) ? new ExpectedReplies { Activities = Replies } : null;
            return Task.FromResult(new InvokeResponse<T> { Status = Status, Body = (T)body });
        }
    }

    private sealed class Factory : SkillConversationIdFactoryBase
    {
        public SkillConversationIdFactoryOptions Options { get; private set; }

        public List<string> Deleted { get; } = [];

        public override Task<string> CreateSkillConversationIdAsync(SkillConversationIdFactoryOptions options, CancellationToken cancellationToken)
        {
            Options = options;
            return Task.FromResult("skill conversation 1");
        }

        public override Task DeleteConversationReferenceAsync(string skillConversationId, CancellationToken cancellationToken)
        {
            Deleted.Add(skillConversationId);
            return Task.CompletedTask;
        }
    }
}
