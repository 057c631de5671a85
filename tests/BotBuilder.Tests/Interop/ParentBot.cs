using System.Collections.Concurrent;
using System.Security.Claims;
using BotBuilder.Tests.Builder.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace BotBuilder.Tests.Interop;

/// <summary>A host that takes what skills answer, and keeps what it was told.</summary>
internal sealed class ParentBot : IAsyncDisposable
{
    private readonly WebApplication _host;

    private ParentBot(WebApplication host, ConcurrentQueue<string> told)
    {
        _host = host;
        Told = told;
    }

    public string Address => _host.Urls.Single() + "/api/skills";

    public ConcurrentQueue<string> Told { get; }

    public static async Task<ParentBot> StartAsync()
    {
        var handler = new Handler(new FakeAuthentication());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<ChannelServiceHandlerBase>(handler);
        builder.Services.AddControllers().AddApplicationPart(typeof(ParentBot).Assembly);
        var host = builder.Build();
        host.MapControllers();
        await host.StartAsync();
        return new ParentBot(host, handler.Told);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private sealed class Handler(BotFrameworkAuthentication authentication) : CloudChannelServiceHandler(authentication)
    {
        public ConcurrentQueue<string> Told { get; } = new();

        protected override Task<ResourceResponse> OnSendToConversationAsync(ClaimsIdentity claimsIdentity, string conversationId, Activity activity, CancellationToken cancellationToken = default) =>
            Tell($"send {conversationId} {Said(activity)}", new ResourceResponse("sent"));

        protected override Task<ResourceResponse> OnReplyToActivityAsync(ClaimsIdentity claimsIdentity, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
            Tell($"reply {conversationId} {activityId} {Said(activity)}", new ResourceResponse("replied"));

        protected override Task<ResourceResponse> OnUpdateActivityAsync(ClaimsIdentity claimsIdentity, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default) =>
            Tell($"update {conversationId} {activityId} {Said(activity)}", new ResourceResponse("updated"));

        protected override Task OnDeleteActivityAsync(ClaimsIdentity claimsIdentity, string conversationId, string activityId, CancellationToken cancellationToken = default) =>
            Tell($"delete {conversationId} {activityId}", true);

        protected override Task<IList<ChannelAccount>> OnGetConversationMembersAsync(ClaimsIdentity claimsIdentity, string conversationId, CancellationToken cancellationToken = default) =>
            Tell<IList<ChannelAccount>>($"members {conversationId}", [new ChannelAccount("m1"), new ChannelAccount("m2")]);

        protected override Task<ChannelAccount> OnGetConversationMemberAsync(ClaimsIdentity claimsIdentity, string userId, string conversationId, CancellationToken cancellationToken = default) =>
            Tell($"member {conversationId} {userId}", new ChannelAccount(userId));

        protected override Task<PagedMembersResult> OnGetConversationPagedMembersAsync(ClaimsIdentity claimsIdentity, string conversationId, int? pageSize = null, string continuationToken = null, CancellationToken cancellationToken = default) =>
            Tell($"page {conversationId} {pageSize} {continuationToken}", new PagedMembersResult { ContinuationToken = "next", Members = [] });

        protected override Task<ConversationResourceResponse> OnCreateConversationAsync(ClaimsIdentity claimsIdentity, ConversationParameters parameters, CancellationToken cancellationToken = default) =>
            Tell($"create {parameters.Bot.Name}", new ConversationResourceResponse { Id = "made" });

        private static string Said(Activity activity) => activity.Text ?? $"{activity.Type} {((JObject)activity.Value)["answer"]}";

        private Task<T> Tell<T>(string what, T answer)
        {
            Told.Enqueue(what);
            return Task.FromResult(answer);
        }
    }
}
