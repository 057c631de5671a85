using System.Net;
using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;
using Xunit;

namespace BotBuilder.Tests.Builder.Hosting;

/// <summary>A parent bot's endpoint for the answers of skills, over HTTP.</summary>
public sealed class ChannelServiceControllerTests : IAsyncLifetime
{
    private WebApplication _host;
    private Recording _handler;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<ChannelServiceHandlerBase>(_handler = new Recording(new FakeAuthentication()));
        builder.Services.AddControllers().AddApplicationPart(typeof(ChannelServiceControllerTests).Assembly);
        _host = builder.Build();
        _host.MapControllers();
        await _host.StartAsync();
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("POST", "c1/activities", """{"type":"message","text":"x"}""", "send c1 x", """{"id":"sent"}""")]
    [InlineData("POST", "c1/activities/a1", """{"type":"message","text":"x"}""", "reply c1 a1 x", """{"id":"replied"}""")]
    [InlineData("PUT", "c1/activities/a1", """{"type":"message","text":"x"}""", "update c1 a1 x", """{"id":"updated"}""")]
    [InlineData("DELETE", "c1/activities/a1", null, "delete c1 a1", null)]
    [InlineData("GET", "c1/activities/a1/members", null, "activity members c1 a1", """[{"id":"m1"}]""")]
    [InlineData("GET", "c1/members", null, "members c1", """[{"id":"m1"}]""")]
    [InlineData("GET", "c1/members/u1", null, "member c1 u1", """{"id":"u1"}""")]
    [InlineData("GET", "c1/pagedmembers?pageSize=5&continuationToken=t", null, "page c1 5 t", """{"continuationToken":"next"}""")]
    [InlineData("DELETE", "c1/members/u1", null, "remove c1 u1", null)]
    [InlineData("POST", "c1/activities/history", """{"activities":[{"type":"message"}]}""", "history c1 1", """{"id":"history"}""")]
    [InlineData("POST", "c1/attachments", """{"type":"image/png","name":"a.png"}""", "upload c1 a.png", """{"id":"uploaded"}""")]
    [InlineData("POST", "", """{"isGroup":true}""", "create True", """{"id":"created"}""")]
    [InlineData("GET", "?continuationToken=t", null, "conversations t", """{"continuationToken":"more"}""")]
    public async Task Each_route_reaches_its_method(string method, string path, string body, string told, string answer)
    {
        using var response = await SendAsync(method, path, body);

        Assert.Equal(told, Assert.Single(_handler.Told));
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} {text}");
        Assert.True(answer is null ? text.Length == 0 : JToken.DeepEquals(JToken.Parse(answer), JToken.Parse(text)), text);
    }

    [Fact]
    public async Task What_the_schema_does_not_know_arrives()
    {
        using var response = await SendAsync("POST", "c1/activities", """{"type":"message","text":"x","channelData":{"deep":[1]},"own":"kept"}""");

        Assert.Equal("kept", (string)_handler.LastActivity.Properties["own"]);
        Assert.Equal(1, (int)((JObject)_handler.LastActivity.ChannelData)["deep"][0]);
    }

    [Fact]
    public async Task What_is_no_JSON_is_a_bad_request()
    {
        using var response = await SendAsync("POST", "c1/activities", "no json");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(_handler.Told);
    }

    private async Task<HttpResponseMessage> SendAsync(string method, string path, string body)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), $"{_host.Urls.Single()}/api/skills/v3/conversations{(path.Length == 0 || path[0] == '?' ? string.Empty : "/")}{path}");
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.TryAddWithoutValidation("Authorization", "header");
        return await client.SendAsync(request);
    }

    private sealed class Recording(BotFrameworkAuthentication authentication) : CloudChannelServiceHandler(authentication)
    {
        public List<string> Told { get; } = [];

        public Activity LastActivity { get; private set; }

        protected override Task<ResourceResponse> OnSendToConversationAsync(ClaimsIdentity claimsIdentity, string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
            Tell($"send {conversationId} {(LastActivity = activity).Text}", new ResourceResponse("sent"));

        protected override Task<ResourceResponse> OnReplyToActivityAsync(ClaimsIdentity claimsIdentity, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
            Tell($"reply {conversationId} {activityId} {activity.Text}", new ResourceResponse("replied"));

        protected override Task<ResourceResponse> OnUpdateActivityAsync(ClaimsIdentity claimsIdentity, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
            Tell($"update {conversationId} {activityId} {activity.Text}", new ResourceResponse("updated"));

        protected override Task OnDeleteActivityAsync(ClaimsIdentity claimsIdentity, string conversationId, string activityId, CancellationToken cancellationToken = default) =>
            Tell($"delete {conversationId} {activityId}", 0);

        protected override Task<IList<ChannelAccount>> OnGetActivityMembersAsync(ClaimsIdentity claimsIdentity, string conversationId, string activityId, CancellationToken cancellationToken = default) =>
            Tell<IList<ChannelAccount>>($"activity members {conversationId} {activityId}", [new ChannelAccount("m1")]);

        protected override Task<IList<ChannelAccount>> OnGetConversationMembersAsync(ClaimsIdentity claimsIdentity, string conversationId, CancellationToken cancellationToken = default) =>
            Tell<IList<ChannelAccount>>($"members {conversationId}", [new ChannelAccount("m1")]);

        protected override Task<ChannelAccount> OnGetConversationMemberAsync(ClaimsIdentity claimsIdentity, string userId, string conversationId, CancellationToken cancellationToken = default) =>
            Tell($"member {conversationId} {userId}", new ChannelAccount(userId));

        protected override Task<PagedMembersResult> OnGetConversationPagedMembersAsync(ClaimsIdentity claimsIdentity, string conversationId, int? pageSize = null, string continuationToken = null, CancellationToken cancellationToken = default) =>
            Tell($"page {conversationId} {pageSize} {continuationToken}", new PagedMembersResult { ContinuationToken = "next" });

        protected override Task OnDeleteConversationMemberAsync(ClaimsIdentity claimsIdentity, string conversationId, string memberId, CancellationToken cancellationToken = default) =>
            Tell($"remove {conversationId} {memberId}", 0);

        protected override Task<ResourceResponse> OnSendConversationHistoryAsync(ClaimsIdentity claimsIdentity, string conversationId, Transcript transcript, CancellationToken cancellationToken = default) =>
            Tell($"history {conversationId} {transcript.Activities.Count}", new ResourceResponse("history"));

        protected override Task<ResourceResponse> OnUploadAttachmentAsync(ClaimsIdentity claimsIdentity, string conversationId, AttachmentData attachmentUpload, CancellationToken cancellationToken = default) =>
            Tell($"upload {conversationId} {attachmentUpload.Name}", new ResourceResponse("uploaded"));

        protected override Task<ConversationResourceResponse> OnCreateConversationAsync(ClaimsIdentity claimsIdentity, ConversationParameters parameters, CancellationToken cancellationToken = default) =>
            Tell($"create {parameters.IsGroup}", new ConversationResourceResponse { Id = "created" });

        protected override Task<ConversationsResult> OnGetConversationsAsync(ClaimsIdentity claimsIdentity, string conversationId, string continuationToken = null, CancellationToken cancellationToken = default) =>
            Tell($"conversations {continuationToken}", new ConversationsResult { ContinuationToken = "more" });

        private Task<T> Tell<T>(string what, T answer)
        {
            Told.Add(what);
            return Task.FromResult(answer);
        }
    }
}
