#pragma warning disable CS0618 // What is obsolete is still offered, and must work.
using System.Net;
using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Xunit;

namespace BotBuilder.Tests.Builder;

public sealed class InspectionTests : IDisposable
{
    private readonly MemoryStorage _storage = new();
    private readonly Watcher _watcher = new();
    private readonly RecordingAdapter _adapter = new();

    public InspectionTests()
    {
        var users = new UserState(_storage);
        _adapter.Use(new AutoSaveStateMiddleware(users));
        _adapter.Use(new Inspection(new InspectionState(_storage), users, _watcher));
    }

    public void Dispose() => _watcher.Dispose();

    [Fact]
    public async Task A_watcher_sees_what_comes_in_goes_out_and_is_kept()
    {
        await AttachAsync();

        await _adapter.RunAsync(An.Activity(text: "hello"), async (turn, token) => await turn.SendActivityAsync("You said hello", cancellationToken: token));

        Assert.Equal(["ReceivedActivity", "SentActivity", "BotState"], _watcher.Shown.Select(trace => (string)trace["name"]));
        Assert.Equal(["hello", "You said hello"], _watcher.Shown.Take(2).Select(trace => (string)trace["value"]["text"]));
        Assert.All(_watcher.Shown, trace => Assert.Equal(("trace", "watching"), ((string)trace["type"], (string)trace["conversation"]["id"])));
        Assert.NotNull(_watcher.Shown[2]["value"]["userState"]);
    }

    [Fact]
    public async Task A_watcher_sees_why_the_bot_threw()
    {
        await AttachAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => _adapter.RunAsync(An.Activity(text: "hello"), (_, _) => throw new InvalidOperationException("thrown by the bot")));

        Assert.Equal(("TurnError", "thrown by the bot"), ((string)_watcher.Shown[^1]["name"], (string)_watcher.Shown[^1]["value"]));
    }

    [Fact]
    public async Task Other_conversations_are_not_shown()
    {
        await AttachAsync();

        await _adapter.RunAsync(An.Activity(text: "hello", conversation: "another"), (_, _) => Task.CompletedTask);

        Assert.Empty(_watcher.Shown);
    }

    [Fact]
    public async Task A_session_that_was_never_opened_cannot_be_attached_to()
    {
        await _adapter.RunAsync(An.Activity(text: "/INSPECT attach nothing"), (_, _) => throw new InvalidOperationException("The bot must not see the command."));

        Assert.Equal("Open session with id nothing does not exist.", Assert.Single(_adapter.Texts));
    }

    [Fact]
    public async Task A_watcher_who_has_gone_is_forgotten()
    {
        await AttachAsync();
        _watcher.Status = HttpStatusCode.NotFound;
        await _adapter.RunAsync(An.Activity(text: "hello"), (_, _) => Task.CompletedTask);
        _watcher.Status = HttpStatusCode.OK;
        _watcher.Shown.Clear();

        await _adapter.RunAsync(An.Activity(text: "hello"), (_, _) => Task.CompletedTask);

        Assert.Empty(_watcher.Shown);
    }

    [Fact]
    public async Task Updates_and_deletions_are_shown()
    {
        await AttachAsync();

        await _adapter.RunAsync(An.Activity(text: "hello"), async (turn, token) =>
        {
            await turn.UpdateActivityAsync(MessageFactory.Text("better"), token);
            await turn.DeleteActivityAsync("5", token);
        });

        Assert.Equal(["ReceivedActivity", "MessageUpdate", "MessageDelete", "BotState"], _watcher.Shown.Select(trace => (string)trace["name"]));
    }

    private async Task AttachAsync()
    {
        await _adapter.RunAsync(An.Activity(text: "/INSPECT open", conversation: "watching"), (_, _) => throw new InvalidOperationException("The bot must not see the command."));
        var command = (string)_adapter.Sent.Single(activity => activity.Type == ActivityTypes.Trace).Value;
        await _adapter.RunAsync(An.Activity(text: command), (_, _) => throw new InvalidOperationException("The bot must not see the command."));
        Assert.Contains("Attached to session, all traffic is being replicated for inspection.", _adapter.Texts);
        _watcher.Shown.Clear();
    }

    private sealed class Inspection(InspectionState state, UserState users, Watcher watcher) : InspectionMiddleware(state, users)
    {
        protected override HttpClient GetHttpClient() => new(watcher, disposeHandler: false);
    }

    private sealed class Watcher : HttpMessageHandler
    {
        public List<JObject> Shown { get; } = [];

        public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Shown.Add(JObject.Parse(await request.Content.ReadAsStringAsync(cancellationToken)));
            return new HttpResponseMessage(Status) { Content = new StringContent("""{"id":"shown"}""", Encoding.UTF8, "application/json") };
        }
    }
}
