using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace ChatBot.Benchmarks.BotBuilder;

/// <summary>A turn that says back what was said: through a bare adapter, through the cloud adapter, and with JSON in and out.</summary>
[MemoryDiagnoser]
public sealed class EchoTurn : IDisposable
{
    private readonly BareAdapter _bare = new();
    private readonly OpenAdapter _cloud = new();
    private readonly EchoBot _bot = new();
    private readonly DefaultHttpContext _http = new();
    private readonly Activity _activity = Message();
    private readonly Activity _expectsReplies = Message(DeliveryModes.ExpectReplies);
    private readonly MemoryStream _body = new(HttpBody());
    private readonly MemoryStream _answer = new(64 * 1024);

    /// <summary>Through a bare subclass of BotAdapter.</summary>
    [Benchmark]
    public Task BareBotAdapter() => _bare.ProcessAsync(_activity, EchoAsync);

    /// <summary>Through CloudAdapterBase.ProcessActivityAsync; the reply comes in the result.</summary>
    [Benchmark]
    public Task<InvokeResponse> ProcessActivityExpectingReplies() => _cloud.ProcessAsync(_expectsReplies, EchoAsync);

    /// <summary>Through CloudAdapter.ProcessAsync, with 1.2 KB of JSON in.</summary>
    [Benchmark]
    public Task ProcessHttpRequest()
    {
        _body.Position = 0;
        _answer.SetLength(0);
        var request = _http.Request;
        request.Method = HttpMethods.Post;
        request.Body = _body;
        request.ContentLength = _body.Length;
        _http.Response.Body = _answer;
        return _cloud.ProcessAsync(request, _http.Response, _bot, CancellationToken.None);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _body.Dispose();
        _answer.Dispose();
    }

    internal static Activity Message(string? deliveryMode = null) => new()
    {
        Type = ActivityTypes.Message,
        Id = "activity-1",
        ChannelId = "test",
        ServiceUrl = "http://localhost/service",
        DeliveryMode = deliveryMode,
        From = new ChannelAccount("user", "User"),
        Recipient = new ChannelAccount("bot", "Bot"),
        Conversation = new ConversationAccount(id: "conversation"),
        Text = "hello",
    };

    internal static byte[] HttpBody()
    {
        var activity = Message(DeliveryModes.ExpectReplies);
        activity.Text = new string('x', 700);
        activity.ChannelData = new { clientActivityID = "1741079702004ab12", attachmentSizes = Array.Empty<int>() };
        activity.Timestamp = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        activity.Locale = "en-US";
        activity.TextFormat = "plain";
        return System.Text.Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(activity, HttpHelper.BotMessageSerializerSettings));
    }

    private static Task EchoAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        turn.SendActivityAsync(turn.Activity.Text, cancellationToken: cancellationToken);

    private sealed class EchoBot : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync(turnContext.Activity.Text, cancellationToken: cancellationToken);
    }

    private sealed class OpenAdapter : CloudAdapter
    {
        public Task<InvokeResponse> ProcessAsync(Activity activity, BotCallbackHandler callback) =>
            ProcessActivityAsync(string.Empty, activity, callback, CancellationToken.None);
    }

    private sealed class BareAdapter : BotAdapter
    {
        private static readonly Task<ResourceResponse[]> Sent = Task.FromResult<ResourceResponse[]>([new ResourceResponse("sent")]);

        public async Task ProcessAsync(Activity activity, BotCallbackHandler callback)
        {
            using var turn = new TurnContext(this, activity);
            await RunPipelineAsync(turn, callback, CancellationToken.None);
        }

        public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) => Sent;

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
