using System.Net;
using System.Security.Claims;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Microsoft.Rest.TransientFaultHandling;
using Newtonsoft.Json.Linq;
using Xunit;

namespace BotBuilder.Tests.Connector;

public class ConnectorClientTests
{
    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/_connector")]
    [InlineData("/amer/")]
    public async Task Ids_are_encoded_and_the_address_may_end_with_a_slash(string path)
    {
        await using var channel = await LocalServer.AnsweringAsync(201, "{\"id\":\"r1\"}");
        using var client = Client(channel, path);

        var response = await client.Conversations.ReplyToActivityAsync("19:a|b;m=1@thread/+%é", "a:1", new Activity { Type = "message" });

        Assert.Equal("r1", response.Id);
        Assert.Equal(path.TrimEnd('/') + "/v3/conversations/19%3Aa%7Cb%3Bm%3D1%40thread%2F%2B%25%C3%A9/activities/a%3A1", Assert.Single(channel.Requests).Path);
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("")]
    [InlineData(null)]
    public async Task An_id_that_would_address_something_else_is_not_sent(string id)
    {
        await using var channel = await LocalServer.AnsweringAsync(200);
        using var client = Client(channel);

        await Assert.ThrowsAsync<ValidationException>(() => client.Conversations.SendToConversationAsync(id, new Activity()));

        Assert.Empty(channel.Requests);
    }

    [Fact]
    public async Task A_body_has_no_nulls_and_no_byte_order_mark()
    {
        await using var channel = await LocalServer.AnsweringAsync(200);
        using var client = Client(channel);

        await client.Conversations.SendToConversationAsync(new Activity { Type = "message", Text = "hé", Conversation = new ConversationAccount(id: "c1") });

        var request = Assert.Single(channel.Requests);
        Assert.True(JToken.DeepEquals(JToken.Parse("{\"type\":\"message\",\"text\":\"hé\",\"conversation\":{\"id\":\"c1\"}}"), JToken.Parse(request.Body)), request.Body);
        Assert.Equal("application/json; charset=utf-8", request.Headers.ContentType);
        Assert.Contains("Microsoft-BotFramework/3.1", request.Headers.UserAgent.ToString(), StringComparison.Ordinal);
        Assert.False(request.Headers.ContainsKey("Authorization"));
    }

    [Theory]
    [InlineData(200, "")]
    [InlineData(202, "")]
    [InlineData(204, "")]
    [InlineData(200, "{}")]
    [InlineData(201, "{\"id\":null}")]
    public async Task An_answer_needs_no_id(int status, string body)
    {
        await using var channel = await LocalServer.AnsweringAsync(status, body);
        using var client = Client(channel);

        var response = await client.Conversations.SendToConversationAsync("c1", new Activity());

        Assert.Null(response?.Id);
    }

    [Fact]
    public async Task A_reply_to_nothing_goes_to_the_end_of_the_conversation()
    {
        await using var channel = await LocalServer.AnsweringAsync(200);
        using var client = Client(channel);

        await client.Conversations.ReplyToActivityAsync(new Activity { Conversation = new ConversationAccount(id: "c1") });

        Assert.Equal("/v3/conversations/c1/activities", Assert.Single(channel.Requests).Path);
    }

    [Theory]
    [InlineData("{\"error\":{\"code\":\"BadArgument\",\"message\":\"no\"}}", "BadArgument", "no")]
    [InlineData("{\"errorCode\":209,\"message\":\"blocked\"}", "209", "blocked")]
    [InlineData("<html>bad gateway</html>", null, null)]
    [InlineData("plain text", null, null)]
    [InlineData("", null, null)]
    [InlineData("[1]", null, null)]
    public async Task A_refusal_is_read_as_far_as_it_can_be(string body, string code, string message)
    {
        await using var channel = await LocalServer.AnsweringAsync(403, body, "text/html");
        using var client = Client(channel);

        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => client.Conversations.SendToConversationAsync("c1", new Activity()));

        Assert.Equal((code, message), (refusal.Body?.Error?.Code, refusal.Body?.Error?.Message));
        Assert.Equal((HttpStatusCode.Forbidden, body), (refusal.Response.StatusCode, refusal.Response.Content));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = await LocalServer.AnsweringAsync(200, "{\"id\":\"stolen\"}");
        await using var channel = await LocalServer.StartAsync(context =>
        {
            context.Response.Redirect(elsewhere.Address + "/v3");
            return Task.CompletedTask;
        });
        using var client = Client(channel, credentials: new TokenCredentials("secret"));

        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => client.Conversations.GetConversationMembersAsync("c1"));

        Assert.Equal(HttpStatusCode.Found, refusal.Response.StatusCode);
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task An_attachment_is_fetched_from_storage_without_the_token()
    {
        await using var storage = await LocalServer.AnsweringAsync(200, "bytes", "image/png");
        await using var channel = await LocalServer.StartAsync(context =>
        {
            context.Response.Redirect(storage.Address + "/blob");
            return Task.CompletedTask;
        });
        using var client = Client(channel, credentials: new TokenCredentials("secret"));

        await using var stream = await client.Attachments.GetAttachmentAsync("at-31", "original");

        Assert.Equal("bytes", await new StreamReader(stream).ReadToEndAsync());
        Assert.Equal("Bearer secret", Assert.Single(channel.Requests).Headers.Authorization);
        Assert.False(Assert.Single(storage.Requests).Headers.ContainsKey("Authorization"));
    }

    [Theory]
    [InlineData(503, 3)]
    [InlineData(404, 1)]
    public async Task A_policy_says_which_statuses_are_tried_again(int status, int tries)
    {
        await using var channel = await LocalServer.AnsweringAsync(status);
        using var client = Client(channel);
        client.SetRetryPolicy(new RetryPolicy(new BotFrameworkHttpStatusCodeErrorDetectionStrategy(), 2, TimeSpan.Zero));

        var failure = await Assert.ThrowsAsync<ErrorResponseException>(() => client.Conversations.SendToConversationAsync("c1", new Activity { Type = "message" }));

        Assert.Equal(status, (int)failure.Response.StatusCode);
        Assert.Equal(tries, channel.Requests.Count);
    }

    [Fact]
    public async Task A_handler_that_does_not_say_what_it_answers_does_no_harm()
    {
        using var handler = new Refusing();
        using var http = new HttpClient(handler);
        using var client = new ConnectorClient(new Uri("http://localhost"), MicrosoftAppCredentials.Empty, http, disposeHttpClient: false);

        var failure = await Assert.ThrowsAsync<ErrorResponseException>(() => client.Conversations.SendToConversationAsync("c1", new Activity { Type = "message" }));

        Assert.Equal("/v3/conversations/c1/activities", failure.Request.RequestUri.AbsolutePath);
    }

    [Fact]
    public async Task A_refused_token_is_renewed_once()
    {
        var tokens = new CountingCredentials();
        await using var channel = await LocalServer.StartAsync(context =>
        {
            context.Response.StatusCode = context.Request.Headers.Authorization == "Bearer token-2" ? 200 : 401;
            return Task.CompletedTask;
        });
        using var client = Client(channel, credentials: tokens);

        await client.Conversations.SendToConversationAsync("c1", new Activity());

        Assert.Equal(2, channel.Requests.Count);
    }

    [Fact]
    public async Task A_token_that_is_refused_again_is_given_up()
    {
        await using var channel = await LocalServer.AnsweringAsync(401);
        using var client = Client(channel, credentials: new CountingCredentials());

        var refusal = await Assert.ThrowsAsync<ErrorResponseException>(() => client.Conversations.SendToConversationAsync("c1", new Activity()));

        Assert.Equal(2, channel.Requests.Count);
        Assert.False(refusal.Request.Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task Members_are_asked_for_page_by_page()
    {
        await using var channel = await LocalServer.AnsweringAsync(200, "{\"members\":[{\"id\":\"29:1\",\"email\":\"ada@example.com\"}],\"continuationToken\":\"next\"}");
        using var client = Client(channel);

        var page = await client.Conversations.GetConversationPagedMembersAsync("c1", 200, "a b&c");

        Assert.Equal(("next", "ada@example.com"), (page.ContinuationToken, (string)page.Members[0].Properties["email"]));
        Assert.Equal("?pageSize=200&continuationToken=a%20b%26c", Assert.Single(channel.Requests).Query);
    }

    [Fact]
    public async Task The_caller_can_end_a_call_that_is_never_answered()
    {
        var arrived = new TaskCompletionSource();
        await using var channel = await LocalServer.StartAsync(context =>
        {
            arrived.SetResult();
            return Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        });
        using var client = Client(channel);
        using var cancellation = new CancellationTokenSource();

        var call = client.Conversations.SendToConversationAsync("c1", new Activity(), cancellation.Token);
        await arrived.Task;
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task A_token_is_not_sent_in_the_open()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://connector.example/v3");

        await Assert.ThrowsAsync<InvalidOperationException>(() => new CountingCredentials().ProcessHttpRequestAsync(request, default));

        Assert.Null(request.Headers.Authorization);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", true)]
    [InlineData("https://evil.example/", false)]
    [InlineData("https://evil-botframework.com/", false)]
    [InlineData("https://directline.botframework.com/", true)]
    [InlineData("http://directline.botframework.com/", false)]
    [InlineData("https://parent.example/api", true)]
    public async Task A_client_is_made_only_for_an_address_that_is_vouched_for(string serviceUrl, bool isVouchedFor)
    {
        var identity = new ClaimsIdentity([new Claim("iss", "https://api.botframework.com"), new Claim("aud", TokenIssuer.BotId), new Claim("serviceurl", "https://PARENT.example/api")]);
        var factory = Authentication().CreateConnectorFactory(identity);

        var made = await Record.ExceptionAsync(() => factory.CreateAsync(serviceUrl, "https://api.botframework.com", default));

        Assert.Equal(isVouchedFor, made is null);
        Assert.True(isVouchedFor || made is UnauthorizedAccessException);
    }

    [Fact]
    public async Task The_bots_own_identity_may_call_any_address_that_it_kept()
    {
        var identity = new ClaimsIdentity([new Claim("aud", TokenIssuer.BotId), new Claim("appid", TokenIssuer.BotId)]);

        using var client = await Authentication().CreateConnectorFactory(identity).CreateAsync("https://kept.example", "https://api.botframework.com", default);

        Assert.Equal(TokenIssuer.BotId, Assert.IsType<MicrosoftAppCredentials>(client.Credentials).MicrosoftAppId);
    }

    private static BotFrameworkAuthentication Authentication() =>
        BotFrameworkAuthenticationFactory.Create(
            null, true, null, null, null, null, null, null, null,
            new PasswordServiceClientCredentialFactory(TokenIssuer.BotId, "secret", null, null, null), null, null, null);

    private static ConnectorClient Client(LocalServer channel, string path = "", ServiceClientCredentials credentials = null) =>
        new(new Uri(channel.Address + path), credentials);

    /// <summary>Gives token-1 until it is told to renew, then token-2 and so on.</summary>
    private sealed class Refusing : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.BadRequest));
    }

    private sealed class CountingCredentials : AppCredentials, IAuthenticator
    {
        private int _number = 1;

        public CountingCredentials()
            : base(null, null, null, null)
        {
            MicrosoftAppId = TokenIssuer.BotId;
        }

        Task<AuthenticatorResult> IAuthenticator.GetTokenAsync(bool forceRefresh) =>
            Task.FromResult(new AuthenticatorResult { AccessToken = $"token-{(forceRefresh ? ++_number : _number)}" });

        protected override Lazy<IAuthenticator> BuildIAuthenticator() => new(this);
    }
}
