#pragma warning disable CS0618 // What is obsolete is still offered, and must work.
using System.Collections.Concurrent;
using System.Net;
using System.Security.Claims;
using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.OAuth;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Xunit;

namespace BotBuilder.Tests.Builder.Hosting;

public sealed class BotFrameworkAdapterTests : IDisposable
{
    private readonly Network _network = new();

    public void Dispose() => _network.Dispose();

    [Fact]
    public async Task A_message_is_answered_through_the_connector()
    {
        var adapter = Adapter(appId: null);

        var response = await adapter.ProcessActivityAsync(string.Empty, An.Activity(text: "hello"), EchoAsync, default);

        Assert.Null(response);
        var (address, body) = Assert.Single(_network.Requests);
        Assert.Equal("POST http://localhost/service/v3/conversations/conversation/activities/activity-1", address);
        Assert.Equal(("You said hello", "activity-1"), ((string)body["text"], (string)body["replyToId"]));
    }

    [Fact]
    public async Task Expected_replies_and_invokes_are_answered_at_once()
    {
        var adapter = Adapter(appId: null);
        var expecting = An.Activity(text: "hello");
        expecting.DeliveryMode = DeliveryModes.ExpectReplies;

        var replies = await adapter.ProcessActivityAsync(string.Empty, expecting, EchoAsync, default);
        var unanswered = await adapter.ProcessActivityAsync(string.Empty, An.Activity(ActivityTypes.Invoke), (_, _) => Task.CompletedTask, default);
        var answered = await adapter.ProcessActivityAsync(
            string.Empty,
            An.Activity(ActivityTypes.Invoke),
            (turn, token) => turn.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = new InvokeResponse { Status = 203 } }, token),
            default);

        Assert.Equal("You said hello", Assert.Single(((ExpectedReplies)replies.Body).Activities).Text);
        Assert.Equal((501, 203), (unanswered.Status, answered.Status));
        Assert.Empty(_network.Requests);
    }

    [Fact]
    public async Task A_caller_id_that_came_over_the_wire_is_not_believed()
    {
        var channel = An.Activity();
        channel.CallerId = "forged";
        var skill = An.Activity();

        await Adapter().ProcessActivityAsync(Identity("bot-app"), channel, (_, _) => Task.CompletedTask, default);
        await Adapter().ProcessActivityAsync(Identity("bot-app", ("ver", "1.0"), ("appid", "parent")), skill, (_, _) => Task.CompletedTask, default);

        Assert.Equal(("urn:botframework:azure", "urn:botframework:aadappid:parent"), (channel.CallerId, skill.CallerId));
    }

    [Fact]
    public async Task A_parent_bot_is_answered_with_tokens_for_it_alone()
    {
        MicrosoftAppCredentials used = null;

        await Adapter().ProcessActivityAsync(
            Identity("bot-app", ("ver", "1.0"), ("appid", "parent")),
            An.Activity(),
            (turn, _) =>
            {
                used = (MicrosoftAppCredentials)turn.TurnState.Get<IConnectorClient>().Credentials;
                Assert.Equal("parent", turn.TurnState.Get<string>(BotAdapter.OAuthScopeKey));
                return Task.CompletedTask;
            },
            default);

        Assert.Equal(("bot-app", "secret", "parent"), (used.MicrosoftAppId, used.MicrosoftAppPassword, used.OAuthScope));
    }

    [Fact]
    public async Task The_bots_token_goes_to_no_address_that_nobody_vouches_for()
    {
        var stolen = An.Activity();
        stolen.ServiceUrl = "https://evil.example/";

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() =>
            Adapter().ProcessActivityAsync(Identity("bot-app", ("iss", "https://api.botframework.com"), ("serviceurl", "https://smba.trafficmanager.net/")), stolen, EchoAsync, default));

        Assert.Empty(_network.Requests);
    }

    [Fact]
    public async Task A_header_is_needed_where_the_bot_has_an_app_id()
    {
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => Adapter().ProcessActivityAsync(string.Empty, An.Activity(), EchoAsync, default));
    }

    [Fact]
    public async Task A_conversation_is_continued_in_the_bots_own_name()
    {
        var reference = An.Activity().GetConversationReference();
        var seen = new List<string>();

        await Adapter().ContinueConversationAsync(
            "bot-app",
            reference,
            (turn, _) =>
            {
                seen.AddRange([turn.Activity.Name, turn.Activity.Conversation.Id, ((ClaimsIdentity)turn.TurnState.Get<System.Security.Principal.IIdentity>(BotAdapter.BotIdentityKey)).FindFirst("appid").Value, turn.TurnState.Get<string>(BotAdapter.OAuthScopeKey)]);
                return Task.CompletedTask;
            },
            default);

        Assert.Equal(["ContinueConversation", "conversation", "bot-app", "https://api.botframework.com"], seen);
        await Assert.ThrowsAsync<ArgumentNullException>(() => Adapter().ContinueConversationAsync(string.Empty, reference, EchoAsync, default));
    }

    [Fact]
    public async Task A_conversation_is_made_in_the_tenant_of_another()
    {
        Activity first = null;
        var elsewhere = new ConversationReference { Conversation = new ConversationAccount { TenantId = "tenant-1" } };

        await Adapter(appId: null).CreateConversationAsync(
            "msteams",
            "http://localhost/service",
            MicrosoftAppCredentials.Empty,
            new ConversationParameters { Bot = new ChannelAccount("bot"), IsGroup = false },
            (turn, _) =>
            {
                first = turn.Activity;
                return Task.CompletedTask;
            },
            elsewhere,
            default);

        var (address, body) = Assert.Single(_network.Requests);
        Assert.Equal("POST http://localhost/service/v3/conversations", address);
        Assert.Equal(("tenant-1", "tenant-1"), ((string)body["tenantId"], (string)body["channelData"]["tenant"]["tenantId"]));
        Assert.Equal(("event", "CreateConversation", "made-1", "tenant-1", "bot"), (first.Type, first.Name, first.Conversation.Id, first.Conversation.TenantId, first.Recipient.Id));
    }

    [Fact]
    public async Task Activities_are_updated_and_deleted_and_members_listed()
    {
        var adapter = Adapter(appId: null);

        await adapter.ProcessActivityAsync(string.Empty, An.Activity(), async (turn, token) =>
        {
            await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = "5", Text = "better" }, token);
            await turn.DeleteActivityAsync("6", token);
            await adapter.GetConversationMembersAsync(turn, token);
            await adapter.GetActivityMembersAsync(turn, null, token);
            await adapter.DeleteConversationMemberAsync(turn, "user", token);
            await adapter.GetConversationsAsync(turn, null, token);
        }, default);

        Assert.Equal(
            [
                "PUT /service/v3/conversations/conversation/activities/5",
                "DELETE /service/v3/conversations/conversation/activities/6",
                "GET /service/v3/conversations/conversation/members",
                "GET /service/v3/conversations/conversation/activities/activity-1/members",
                "DELETE /service/v3/conversations/conversation/members/user",
                "GET /service/v3/conversations",
            ],
            _network.Requests.Select(request => request.Address.Replace("http://localhost", string.Empty, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_users_token_comes_from_the_token_service()
    {
        var adapter = Adapter(appId: null);

        await adapter.ProcessActivityAsync(string.Empty, An.Activity(), async (turn, token) =>
        {
            Assert.Equal("user-token", (await adapter.GetUserTokenAsync(turn, "github", "123456", token)).Token);
            Assert.Equal("https://sign.in", await adapter.GetOauthSignInLinkAsync(turn, "github", token));
            Assert.Equal("https://sign.in", (await adapter.GetSignInResourceAsync(turn, "github", token)).SignInLink);
            Assert.Equal("exchanged", (await adapter.ExchangeTokenAsync(turn, "github", "user", new TokenExchangeRequest { Token = "offered" }, token)).Token);
            Assert.Equal("github", Assert.Single(await adapter.GetTokenStatusAsync(turn, "user", null, token)).ConnectionName);
            Assert.Equal("aad", (await adapter.GetAadTokensAsync(turn, "github", ["https://graph"], null, token))["https://graph"].Token);
            await adapter.SignOutUserAsync(turn, "github", null, token);
        }, default);

        Assert.All(_network.Requests, request => Assert.Contains("https://api.botframework.com/api/", request.Address, StringComparison.Ordinal));
        Assert.Contains("userId=user&connectionName=github&channelId=test&code=123456", _network.Requests.First().Address, StringComparison.Ordinal);
        var state = System.Web.HttpUtility.ParseQueryString(new Uri(_network.Requests.ElementAt(1).Address[4..]).Query)["state"];
        var signIn = JObject.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(state)));
        Assert.Equal(("github", "conversation"), ((string)signIn["connectionName"], (string)signIn["conversation"]["conversation"]["id"]));
    }

    [Fact]
    public async Task What_an_exchange_lacks_is_named()
    {
        var adapter = Adapter(appId: null);
        var turn = An.Turn();
        var nobody = new TurnContext(adapter, new Activity { Type = ActivityTypes.Message });

        await Assert.ThrowsAsync<ArgumentException>(() => adapter.ExchangeTokenAsync(turn, "github", "user", new TokenExchangeRequest()));
        await Assert.ThrowsAsync<ArgumentNullException>(() => adapter.ExchangeTokenAsync(turn, null, "user", new TokenExchangeRequest { Token = "x" }));
        await Assert.ThrowsAsync<ArgumentNullException>(() => adapter.GetUserTokenAsync(nobody, "github", null));
    }

    [Fact]
    public async Task A_subclass_may_have_another_way_to_its_channel()
    {
        var adapter = new Radio(_network);

        await adapter.ProcessActivityAsync(string.Empty, An.Activity(text: "hello"), EchoAsync, default);

        Assert.Equal(["You said hello"], adapter.Aired);
        Assert.Empty(_network.Requests);
    }

    [Fact]
    public async Task A_connector_can_be_had_for_any_caller()
    {
        IConnectorClientBuilder adapter = Adapter();

        using var connector = await adapter.CreateConnectorClientAsync("http://localhost/service", Identity("bot-app"), "audience");

        Assert.Equal(("bot-app", "audience"), (((AppCredentials)connector.Credentials).MicrosoftAppId, ((AppCredentials)connector.Credentials).OAuthScope));
    }

    [Fact]
    public void Middleware_is_added_in_a_chain()
    {
        var middleware = new AutoSaveStateMiddleware();

        var adapter = Adapter().Use(middleware).Use(middleware);

        Assert.Equal(2, adapter.MiddlewareSet.Count());
        Assert.Throws<ArgumentNullException>(() => new BotFrameworkAdapter((ICredentialProvider)null));
        Assert.Throws<ArgumentNullException>(() => new BotFrameworkAdapter((AppCredentials)null, new AuthenticationConfiguration()));
    }

    private static ClaimsIdentity Identity(string audience, params (string Type, string Value)[] claims) =>
        new([new Claim("aud", audience), .. claims.Select(claim => new Claim(claim.Type, claim.Value))], "test");

    private static async Task EchoAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        await turnContext.SendActivityAsync($"You said {turnContext.Activity.Text}", cancellationToken: cancellationToken);

    private BotFrameworkAdapter Adapter(string appId = "bot-app") =>
        new(new SimpleCredentialProvider(appId, "secret"), customHttpClient: new HttpClient(_network, disposeHandler: false));

    private sealed class Radio(Network network) : BotFrameworkAdapter(new SimpleCredentialProvider(), customHttpClient: new HttpClient(network, disposeHandler: false))
    {
        public List<string> Aired { get; } = [];

        protected override bool CanProcessOutgoingActivity(Activity activity) => true;

        protected override Task<ResourceResponse> ProcessOutgoingActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
        {
            Aired.Add(activity.Text);
            return Task.FromResult(new ResourceResponse("aired"));
        }
    }

    /// <summary>Plays channels and the token service.</summary>
    private sealed class Network : HttpMessageHandler
    {
        public ConcurrentQueue<(string Address, JObject Body)> Requests { get; } = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
            Requests.Enqueue(($"{request.Method} {request.RequestUri}", string.IsNullOrEmpty(body) ? null : JObject.Parse(body)));
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Answer(request), Encoding.UTF8, "application/json") };
        }

        private static string Answer(HttpRequestMessage request) => request.RequestUri.AbsolutePath switch
        {
            "/api/usertoken/GetToken" => """{"token":"user-token","connectionName":"github"}""",
            "/api/botsignin/GetSignInUrl" => "\"https://sign.in\"",
            "/api/botsignin/GetSignInResource" => """{"signInLink":"https://sign.in"}""",
            "/api/usertoken/exchange" => """{"token":"exchanged"}""",
            "/api/usertoken/GetTokenStatus" => """[{"connectionName":"github","hasToken":true}]""",
            "/api/usertoken/GetAadTokens" => """{"https://graph":{"token":"aad"}}""",
            "/service/v3/conversations" when request.Method == HttpMethod.Post => """{"id":"made-1","activityId":"first"}""",
            var path when path.EndsWith("/members", StringComparison.Ordinal) => """[{"id":"user"}]""",
            _ => """{"id":"from-channel"}""",
        };
    }
}
