#pragma warning disable CS0618 // What is obsolete is still offered, and must work.
using System.Net;
using System.Text;
using BotBuilder.Tests.Connector;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Builder.Integration.AspNet.Core.Skills;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Newtonsoft.Json.Linq;
using Xunit;

namespace BotBuilder.Tests.Builder.Hosting;

/// <summary>The hosts and clients of the SDK's first years, over HTTP.</summary>
public sealed class OlderHostTests : HostsOnLoopback
{
    [Fact]
    public async Task The_older_adapter_serves_a_request()
    {
        using var adapter = new BotFrameworkHttpAdapter();
        var bot = await StartAsync(context => adapter.ProcessAsync(context.Request, context.Response, new Echo(), context.RequestAborted));

        using var response = await PostAsync(bot + "/api/messages", Message());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("You said hello", (string)JObject.Parse(Assert.Single(Channel.Requests).Body)["text"]);
    }

    [Theory]
    [InlineData("{\"type\":\"message\"}", HttpStatusCode.BadRequest)]
    [InlineData("no json", HttpStatusCode.BadRequest)]
    public async Task The_older_adapter_refuses_what_is_no_activity(string body, HttpStatusCode status)
    {
        using var adapter = new BotFrameworkHttpAdapter();
        var bot = await StartAsync(context => adapter.ProcessAsync(context.Request, context.Response, new Echo(), context.RequestAborted));

        using var response = await PostAsync(bot + "/api/messages", body);

        Assert.Equal(status, response.StatusCode);
        Assert.Contains("BadSyntax", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("true", HttpStatusCode.OK)]
    public async Task Without_an_app_id_nobody_elsewhere_is_answered_unless_a_setting_says_so(string allow, HttpStatusCode status)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("AllowRemoteCallersWithoutAppId", allow)]).Build();
        using var adapter = new FromSettings(settings);
        var bot = await StartAsync(context => adapter.ProcessAsync(context.Request, context.Response, new Silent(), context.RequestAborted));
        var message = Message().Replace(Channel.Address, "https://elsewhere.example", StringComparison.Ordinal);

        using var response = await PostAsync(bot + "/api/messages", message);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task With_an_app_id_a_caller_without_a_token_is_refused()
    {
        using var adapter = new BotFrameworkHttpAdapter(new SimpleCredentialProvider("app", "secret"));
        var bot = await StartAsync(context => adapter.ProcessAsync(context.Request, context.Response, new Echo(), context.RequestAborted));

        using var response = await PostAsync(bot + "/api/messages", Message());

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_bot_that_is_registered_with_the_services_is_served_at_its_path()
    {
        var heard = new List<string>();
        var host = await StartRegisteredAsync(options =>
        {
            options.Paths = new BotFrameworkPaths { BasePath = "/bot", MessagesPath = "/in" };
            options.Middleware.Add(new Note(heard));
            options.OnTurnError = (turn, exception) => turn.SendActivityAsync($"sorry, {exception.Message}");
        });

        using var answered = await PostAsync(host + "/bot/in", Message());
        using var failed = await PostAsync(host + "/bot/in", Message("throw"));
        using var elsewhere = await PostAsync(host + "/api/messages", Message());

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotFound), (answered.StatusCode, failed.StatusCode, elsewhere.StatusCode));
        Assert.Equal(["hello", "throw"], heard);
        Assert.Equal(["You said hello", "sorry, thrown by the bot"], Channel.Requests.Select(request => (string)JObject.Parse(request.Body)["text"]));
    }

    [Theory]
    [InlineData("GET", "application/json", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "text/plain", HttpStatusCode.NotAcceptable)]
    [InlineData("POST", "application/json", HttpStatusCode.BadRequest)]
    public async Task What_is_no_activity_is_refused(string method, string type, HttpStatusCode status)
    {
        var host = await StartRegisteredAsync();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), host + "/api/messages");
        request.Content = method == "GET" ? null : new StringContent(type == "text/plain" ? "hello" : "{}", Encoding.UTF8, type);

        using var response = await client.SendAsync(request);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task A_registered_bot_with_an_app_id_refuses_callers_without_a_token()
    {
        var host = await StartRegisteredAsync(options => options.CredentialProvider = new SimpleCredentialProvider("app", "secret"));

        using var response = await PostAsync(host + "/api/messages", Message());

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public void Named_pipes_are_not_offered()
    {
        Assert.Throws<NotSupportedException>(() => WebApplication.CreateSlimBuilder().Build().UseNamedPipes());
        Assert.Throws<NotSupportedException>(() => WebApplication.CreateSlimBuilder().Build().UseNamedPipes("pipe", "audience", "app", "caller"));
    }

    [Fact]
    public async Task A_skill_sees_an_id_of_its_own_and_where_the_conversation_takes_place()
    {
        await using var skill = await LocalServer.AnsweringAsync(200, """{"activities":[{"type":"message","text":"from the skill"}]}""");
        using var http = new HttpClient();
        var ids = new SkillConversationIdFactory(new MemoryStorage());
        using var client = new SkillHttpClient(http, new SimpleCredentialProvider(), ids);
        var activity = An.Activity(text: "hello");

        var response = await client.PostActivityAsync<ExpectedReplies>(
            null, new BotFrameworkSkill { AppId = "skill-app", SkillEndpoint = new Uri(skill.Address + "/api/messages") }, new Uri("http://localhost:1/api/skills"), activity, default);

        Assert.Equal((200, "from the skill"), (response.Status, response.Body.Activities[0].Text));
        var sent = JObject.Parse(Assert.Single(skill.Requests).Body);
        var kept = await ids.GetSkillConversationReferenceAsync((string)sent["conversation"]["id"], default);
        Assert.Equal(("conversation", "https://api.botframework.com"), (kept.ConversationReference.Conversation.Id, kept.OAuthScope));
        Assert.Equal(("http://localhost:1/api/skills", "skill", "conversation"), ((string)sent["serviceUrl"], (string)sent["recipient"]["role"], (string)sent["relatesTo"]["conversation"]["id"]));
        Assert.Equal(("conversation", "http://localhost/service"), (activity.Conversation.Id, activity.ServiceUrl));
    }

    [Fact]
    public async Task A_refusal_of_another_bot_is_its_status_and_a_page_is_no_body()
    {
        await using var other = await LocalServer.AnsweringAsync(502, "<html>bad gateway</html>", "text/html");
        using var http = new HttpClient();
        using var client = new BotFrameworkHttpClient(http, new SimpleCredentialProvider());

        var response = await client.PostActivityAsync(null, new Uri(other.Address), An.Activity());

        Assert.Equal(502, response.Status);
        Assert.Null(response.Body);
    }

    private static async Task<HttpResponseMessage> PostAsync(string address, string body)
    {
        using var client = new HttpClient();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await client.PostAsync(new Uri(address), content);
    }

    private string Message(string text = "hello") =>
        $$$"""{"type":"message","id":"a1","text":"{{{text}}}","channelId":"test","serviceUrl":"{{{Channel.Address}}}","conversation":{"id":"c1"},"from":{"id":"user"},"recipient":{"id":"bot"}}""";

    private Task<string> StartRegisteredAsync(Action<BotFrameworkOptions> configure = null) =>
        StartAsync(null, builder => ServiceCollectionExtensions.AddBot<Echo>(builder.Services, configure), host => host.UseBotFramework());

    private Task<string> StartAsync(RequestDelegate handle, Action<WebApplicationBuilder> register = null, Action<WebApplication> use = null) =>
        StartHostAsync(register ?? (_ => { }), host =>
        {
            use?.Invoke(host);
            if (handle is not null)
            {
                host.Run(handle);
            }
        });

    private sealed class FromSettings(IConfiguration configuration) : BotFrameworkHttpAdapter(configuration);

    private sealed class Silent : ActivityHandler;

    private sealed class Echo : ActivityHandler
    {
        protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
        {
            if (turnContext.Activity.Text == "throw")
            {
                throw new InvalidOperationException("thrown by the bot");
            }

            await turnContext.SendActivityAsync($"You said {turnContext.Activity.Text}", cancellationToken: cancellationToken);
        }
    }

    private sealed class Note(List<string> heard) : Microsoft.Bot.Builder.IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            heard.Add(turnContext.Activity.Text);
            return next(cancellationToken);
        }
    }
}
