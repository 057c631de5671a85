using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;
using Xunit;

namespace BotBuilder.Tests.Builder.Hosting;

/// <summary>A bot on Kestrel, with a channel on Kestrel, talking to one another over HTTP.</summary>
public sealed class CloudAdapterTests : IAsyncLifetime
{
    private readonly ConcurrentQueue<(string Path, JObject Body)> _received = new();
    private readonly List<WebApplication> _hosts = [];
    private string _channel;

    public async Task InitializeAsync() => _channel = await StartAsync(async context =>
    {
        using var reader = new StreamReader(context.Request.Body);
        _received.Enqueue(($"{context.Request.Method} {context.Request.Path.Value}", JObject.Parse(await reader.ReadToEndAsync())));
        await context.Response.WriteAsJsonAsync(new { id = "from-channel" });
    });

    public async Task DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_message_is_answered_through_the_connector()
    {
        var bot = await StartBotAsync(new CloudAdapter(Settings()));

        using var response = await PostAsync(bot, Message("hello"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        var (path, body) = Assert.Single(_received);
        Assert.Equal("POST /v3/conversations/c|1/activities/a|1", path);
        Assert.Equal(("message", "You said hello", "bot", "user", "a|1"), ((string)body["type"], (string)body["text"], (string)body["from"]["id"], (string)body["recipient"]["id"], (string)body["replyToId"]));
        Assert.DoesNotContain(body.Properties(), property => property.Value.Type == JTokenType.Null);
    }

    [Fact]
    public async Task Expected_replies_come_in_the_response()
    {
        var bot = await StartBotAsync(new CloudAdapter());
        var message = Message("hello");
        message["deliveryMode"] = "expectReplies";
        message.Remove("serviceUrl");

        using var response = await PostAsync(bot, message);

        var body = JObject.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal("application/json", response.Content.Headers.ContentType.MediaType);
        Assert.Equal("You said hello", (string)Assert.Single(body["activities"])["text"]);
        Assert.Empty(_received);
    }

    [Fact]
    public async Task An_invoke_is_answered_in_the_response()
    {
        var bot = await StartBotAsync(new CloudAdapter());
        var invoke = Message(null);
        invoke["type"] = "invoke";
        invoke["name"] = "ask";

        using var answered = await PostAsync(bot, invoke);
        invoke["name"] = "unknown";
        using var unanswered = await PostAsync(bot, invoke);

        Assert.Equal(HttpStatusCode.Accepted, answered.StatusCode);
        Assert.Equal("""{"answer":42}""", await answered.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.NotImplemented, unanswered.StatusCode);
        Assert.Empty(await unanswered.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("", "no activity")]
    [InlineData("not json", "not a JSON Activity")]
    [InlineData("[1, 2]", "not a JSON Activity")]
    [InlineData("""{"type":""", "not a JSON Activity")]
    [InlineData("""{"type":"message","conversation":"text"}""", "not a JSON Activity")]
    [InlineData("{}", "no type")]
    [InlineData("""{"type":"message","serviceUrl":"http://localhost"}""", "no conversation id")]
    [InlineData("""{"type":"message","conversation":{"id":"c"}}""", "no serviceUrl")]
    public async Task What_is_no_activity_is_refused_with_a_reason(string body, string reason)
    {
        var bot = await StartBotAsync(new CloudAdapter());

        using var client = new HttpClient();
        using var response = await client.PostAsync($"{bot}/api/messages", new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(reason, (string)JObject.Parse(await response.Content.ReadAsStringAsync())["error"]["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_too_long_is_refused()
    {
        var bot = await StartBotAsync(new CloudAdapter());

        using var response = await PostAsync(bot, Message(new string('x', 1024 * 1024)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Anything_but_POST_is_refused()
    {
        var bot = await StartBotAsync(new CloudAdapter());

        using var client = new HttpClient();
        using var response = await client.GetAsync($"{bot}/api/messages");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Bearer forged")]
    public async Task With_an_app_id_a_caller_without_a_valid_token_is_refused(string header)
    {
        var bot = await StartBotAsync(new CloudAdapter(Settings(("MicrosoftAppId", "00000000-0000-0000-0000-000000000001"), ("MicrosoftAppPassword", "secret"))));

        using var response = await PostAsync(bot, Message("hello"), header);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Empty(_received);
    }

    [Fact]
    public async Task Without_an_app_id_nobody_elsewhere_is_answered_unless_a_setting_says_so()
    {
        var closed = await StartBotAsync(new CloudAdapter(Settings()));
        var open = await StartBotAsync(new CloudAdapter(Settings(("AllowRemoteCallersWithoutAppId", "true"))), answer: false);
        var message = Message("hello");
        message["serviceUrl"] = "https://collector.example.com/";

        using var refused = await PostAsync(closed, message);
        using var taken = await PostAsync(open, message);

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
    }

    [Fact]
    public async Task Without_an_app_id_callers_elsewhere_are_not_served()
    {
        var adapter = new CloudAdapter(Settings());
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.7");
        context.Request.Method = "POST";
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(Message("hello").ToString()));

        await adapter.ProcessAsync(context.Request, context.Response, new EchoBot(answer: false));

        Assert.Equal(401, context.Response.StatusCode);
    }

    [Fact]
    public async Task An_exception_of_the_bot_goes_to_OnTurnError_and_else_to_the_host()
    {
        var adapter = new CloudAdapter(Settings());
        var bot = await StartBotAsync(adapter);
        using var unhandled = await PostAsync(bot, Message("throw"));
        adapter.OnTurnError = (turn, _) => turn.SendActivityAsync("sorry");

        using var handled = await PostAsync(bot, Message("throw"));

        Assert.Equal(HttpStatusCode.InternalServerError, unhandled.StatusCode);
        Assert.Equal(HttpStatusCode.OK, handled.StatusCode);
        Assert.Equal("sorry", (string)Assert.Single(_received).Body["text"]);
    }

    [Fact]
    public async Task What_the_schema_does_not_know_reaches_the_bot_and_comes_back()
    {
        var bot = await StartBotAsync(new CloudAdapter());
        var message = Message("mirror");
        message["deliveryMode"] = "expectReplies";
        message["channelData"] = JObject.Parse("""{"clientActivityID":"1","nested":{"deep":[1,2]}}""");
        message["extra"] = "kept";

        using var response = await PostAsync(bot, message);

        var reply = JObject.Parse(await response.Content.ReadAsStringAsync())["activities"][0];
        Assert.Equal("kept", (string)reply["value"]);
        Assert.True(JToken.DeepEquals(message["channelData"], reply["channelData"]));
    }

    [Theory]
    [InlineData("Nonsense", null, "MicrosoftAppType")]
    [InlineData("SingleTenant", null, "MicrosoftAppTenantId")]
    [InlineData("UserAssignedMSI", null, "MicrosoftAppTenantId")]
    public void Settings_that_lack_what_the_app_type_needs_are_refused_by_name(string type, string tenant, string key)
    {
        var error = Assert.Throws<ArgumentException>(() => new ConfigurationServiceClientCredentialFactory(
            Settings(("MicrosoftAppType", type), ("MicrosoftAppId", "id"), ("MicrosoftAppPassword", "secret"), ("MicrosoftAppTenantId", tenant))));

        Assert.Contains(key, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_settings_name_the_app_id()
    {
        var factory = new ConfigurationServiceClientCredentialFactory(Settings(("MicrosoftAppId", " id "), ("MicrosoftAppPassword", "secret")));
        var none = new ConfigurationServiceClientCredentialFactory(Settings());

        Assert.True(await factory.IsValidAppIdAsync("id", default));
        Assert.False(await factory.IsAuthenticationDisabledAsync(default));
        Assert.True(await none.IsAuthenticationDisabledAsync(default));
    }

    [Fact]
    public void Streaming_is_not_offered()
    {
        var adapter = new CloudAdapter(BotFrameworkAuthenticationFactory.Create());

        Assert.Throws<NotSupportedException>(() => { _ = adapter.ConnectNamedPipeAsync("pipe", new EchoBot(true), "id", "audience", "caller"); });
    }

    private static IConfiguration Settings(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value))).Build();

    private static async Task<HttpResponseMessage> PostAsync(string bot, JObject activity, string authorization = null)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{bot}/api/messages") { Content = new StringContent(activity.ToString(), Encoding.UTF8, "application/json") };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await client.SendAsync(request);
    }

    private JObject Message(string text)
    {
        var message = JObject.Parse("""{"type":"message","id":"a|1","channelId":"test","conversation":{"id":"c|1"},"from":{"id":"user"},"recipient":{"id":"bot"}}""");
        message["serviceUrl"] = _channel;
        message["text"] = text;
        return message;
    }

    private Task<string> StartBotAsync(CloudAdapter adapter, bool answer = true) =>
        StartAsync(context => adapter.ProcessAsync(context.Request, context.Response, new EchoBot(answer), context.RequestAborted));

    private async Task<string> StartAsync(RequestDelegate handle)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var host = builder.Build();
        host.Run(handle);
        await host.StartAsync();
        _hosts.Add(host);
        return host.Urls.Single();
    }

    private sealed class EchoBot(bool answer) : ActivityHandler
    {
        protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
        {
            var said = turnContext.Activity;
            if (said.Text == "throw")
            {
                throw new InvalidOperationException("thrown by the bot");
            }

            if (said.Text == "mirror")
            {
                await turnContext.SendActivityAsync(new Activity { Type = ActivityTypes.Message, ChannelData = said.ChannelData, Value = ((Activity)said).Properties["extra"] }, cancellationToken);
            }
            else if (answer)
            {
                await turnContext.SendActivityAsync($"You said {said.Text}", cancellationToken: cancellationToken);
            }
        }

        protected override Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.Activity.Name == "ask"
                ? Task.FromResult(new InvokeResponse { Status = 202, Body = new { answer = 42 } })
                : base.OnInvokeActivityAsync(turnContext, cancellationToken);
    }
}
