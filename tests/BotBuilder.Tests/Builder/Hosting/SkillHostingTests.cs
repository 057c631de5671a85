using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using NSubstitute;
using NSubstitute.ExceptionExtensions;
using Xunit;

namespace BotBuilder.Tests.Builder.Hosting;

public class SkillHostingTests
{
    private readonly FakeAuthentication _authentication = new();
    private readonly SkillConversationIdFactory _ids = new(new MemoryStorage());
    private readonly List<string> _toBot = [];
    private readonly CloudSkillHandler _handler;

    public SkillHostingTests() => _handler = new CloudSkillHandler(new Adapter(_authentication), new Bot(_toBot), _ids, _authentication);

    [Fact]
    public async Task What_a_skill_says_reaches_the_user_s_conversation()
    {
        var id = await ConversationIdAsync();

        var response = await _handler.HandleReplyToActivityAsync("header", id, "asked", SkillSays(ActivityTypes.Message, "from the skill"));
        await _handler.HandleSendToConversationAsync("header", id, SkillSays(ActivityTypes.Typing, null));

        Assert.Equal("id-1", response.Id);
        Assert.Equal(["reply message from the skill", "reply typing"], _authentication.Calls);
        Assert.Equal(("http://localhost/service", "scope"), _authentication.ConnectorsMade[0]);
        Assert.Empty(_toBot);
    }

    [Fact]
    public async Task Events_and_the_end_of_a_skill_s_conversation_reach_the_bot()
    {
        var id = await ConversationIdAsync();

        await _handler.HandleSendToConversationAsync("header", id, SkillSays(ActivityTypes.Event, "news"));
        await _handler.HandleSendToConversationAsync("header", id, SkillSays(ActivityTypes.EndOfConversation, "done"));

        Assert.Equal(["event news in conversation", "endOfConversation done in conversation"], _toBot);
        Assert.Null(await _ids.GetSkillConversationReferenceAsync(id, default));
        Assert.Empty(_authentication.Calls);
    }

    [Fact]
    public async Task A_skill_may_change_and_take_back_what_it_said()
    {
        var id = await ConversationIdAsync();

        await _handler.HandleUpdateActivityAsync("header", id, "5", SkillSays(ActivityTypes.Message, "better"));
        await _handler.HandleDeleteActivityAsync("header", id, "5");

        Assert.Equal(["update message better 5", "delete conversation 5"], _authentication.Calls);
    }

    [Fact]
    public async Task A_forged_header_and_an_unknown_conversation_are_refused()
    {
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => _handler.HandleSendToConversationAsync("forged", "id", SkillSays(ActivityTypes.Message, "x")));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => _handler.HandleSendToConversationAsync("header", "unknown", SkillSays(ActivityTypes.Message, "x")));
        await Assert.ThrowsAsync<NotImplementedException>(() => _handler.HandleGetConversationMembersAsync("header", "id"));
    }

    [Fact]
    public async Task Of_the_tokens_that_Teams_offers_one_reaches_the_bot()
    {
        _authentication.UserTokens.ExchangeTokenAsync(default, default, default, default, default).ReturnsForAnyArgs(new TokenResponse { Token = "token" });
        var (adapter, reached) = SsoAdapter();

        var first = await adapter.ProcessAsync(Offer(), (_, _) => reached());
        var second = await adapter.ProcessAsync(Offer(), (_, _) => reached());

        Assert.Equal(1, adapter.Reached);
        Assert.Equal((501, 200), (first.Status, second.Status));
    }

    [Fact]
    public async Task A_token_that_cannot_be_exchanged_is_answered_with_412()
    {
        _authentication.UserTokens.ExchangeTokenAsync(default, default, default, default, default).ThrowsAsyncForAnyArgs(new HttpRequestException("no consent"));
        var (adapter, reached) = SsoAdapter();

        var response = await adapter.ProcessAsync(Offer(), (_, _) => reached());

        Assert.Equal(0, adapter.Reached);
        Assert.Equal(412, response.Status);
        Assert.Equal(("connection", "offer-1"), (Assert.IsType<TokenExchangeInvokeResponse>(response.Body).ConnectionName, ((TokenExchangeInvokeResponse)response.Body).Id));
    }

    private static Activity SkillSays(string type, string text) => new() { Type = type, Text = text, Conversation = new ConversationAccount { Id = "skill's own" }, From = new ChannelAccount("skill") };

    private static Activity Offer()
    {
        var offer = An.Activity(ActivityTypes.Invoke, channel: "msteams");
        offer.Name = SignInConstants.TokenExchangeOperationName;
        offer.Value = JObject.FromObject(new { id = "offer-1", connectionName = "connection", token = "offered" });
        return offer;
    }

    private (Adapter Adapter, Func<Task> Reached) SsoAdapter()
    {
        var adapter = new Adapter(_authentication);
        adapter.Use(new TeamsSSOTokenExchangeMiddleware(new MemoryStorage(), "connection"));
        return (adapter, () =>
        {
            adapter.Reached++;
            return Task.CompletedTask;
        }
        );
    }

    private Task<string> ConversationIdAsync() => _ids.CreateSkillConversationIdAsync(
        new SkillConversationIdFactoryOptions { FromBotId = "bot-app", FromBotOAuthScope = "scope", BotFrameworkSkill = new BotFrameworkSkill { AppId = "skill-app" }, Activity = An.Activity() },
        default);

    private sealed class Adapter(BotFrameworkAuthentication authentication) : CloudAdapterBase(authentication)
    {
        public int Reached { get; set; }

        public Task<InvokeResponse> ProcessAsync(Activity activity, BotCallbackHandler callback) => ProcessActivityAsync("header", activity, callback, CancellationToken.None);
    }

    private sealed class Bot(List<string> heard) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            heard.Add($"{turnContext.Activity.Type} {turnContext.Activity.Text} in {turnContext.Activity.Conversation.Id}");
            return Task.CompletedTask;
        }
    }
}
