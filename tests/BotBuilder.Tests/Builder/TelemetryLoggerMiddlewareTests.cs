using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using NSubstitute;
using Xunit;

namespace BotBuilder.Tests.Builder;

public class TelemetryLoggerMiddlewareTests
{
    private readonly IBotTelemetryClient _client = Substitute.For<IBotTelemetryClient>();
    private readonly List<(string Event, IDictionary<string, string> Properties)> _events = [];

    public TelemetryLoggerMiddlewareTests() => _client
        .When(client => client.TrackEvent(Arg.Any<string>(), Arg.Any<IDictionary<string, string>>(), Arg.Any<IDictionary<string, double>>()))
        .Do(call => _events.Add((call.ArgAt<string>(0), call.ArgAt<IDictionary<string, string>>(1))));

    [Fact]
    public async Task Everything_that_passes_is_reported()
    {
        var adapter = Adapter(logPersonalInformation: false);

        await adapter.RunAsync(An.Activity(text: "secret"), async (turn, token) =>
        {
            await turn.SendActivityAsync("hi", cancellationToken: token);
            await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = "1", Text = "secret" }, token);
            await turn.DeleteActivityAsync("1", token);
        });

        Assert.Equal(["BotMessageReceived", "BotMessageSend", "BotMessageUpdate", "BotMessageDelete"], _events.Select(reported => reported.Event));
        Assert.Equal(("user", "message", "bot"), (_events[0].Properties["fromId"], _events[0].Properties["type"], _events[0].Properties["recipientId"]));
        Assert.Equal("activity-1", _events[1].Properties["replyActivityId"]);
        Assert.Equal("conversation", _events[2].Properties["conversationId"]);
    }

    [Fact]
    public async Task Names_and_texts_are_reported_only_if_that_was_asked_for()
    {
        await Adapter(logPersonalInformation: false).RunAsync(An.Activity(text: "secret"), (turn, token) => turn.SendActivityAsync("secret", "secret", cancellationToken: token));
        var without = _events.SelectMany(reported => reported.Properties.Values).ToArray();
        _events.Clear();
        await Adapter(logPersonalInformation: true).RunAsync(An.Activity(text: "secret"), (turn, token) => turn.SendActivityAsync("answer", "aloud", cancellationToken: token));

        Assert.DoesNotContain("secret", without);
        Assert.DoesNotContain("User", without);
        Assert.Equal(("secret", "User"), (_events[0].Properties["text"], _events[0].Properties["fromName"]));
        Assert.Equal(("answer", "aloud", "User"), (_events[1].Properties["text"], _events[1].Properties["speak"], _events[1].Properties["recipientName"]));
    }

    [Fact]
    public async Task Teams_says_more()
    {
        var activity = An.Activity(channel: "msteams");
        activity.From.AadObjectId = "aad";
        activity.ChannelData = JObject.Parse("""{"tenant":{"id":"tenant"},"team":{"id":"team"}}""");

        await Adapter(logPersonalInformation: false).RunAsync(activity, (_, _) => Task.CompletedTask);

        var properties = Assert.Single(_events).Properties;
        Assert.Equal(("aad", "tenant"), (properties["TeamsUserAadObjectId"], properties["TeamsTenantId"]));
        Assert.Contains("team", properties["TeamsTeamInfo"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_dialog_s_view_goes_to_a_client_that_takes_views_and_else_leaves_a_trace()
    {
        var views = Substitute.For<IBotTelemetryClient, IBotPageViewTelemetryClient>();

        views.TrackDialogView("dialog");
        _client.TrackDialogView("dialog");

        ((IBotPageViewTelemetryClient)views).Received().TrackPageView("dialog", Arg.Any<IDictionary<string, string>>(), Arg.Any<IDictionary<string, double>>());
        _client.Received().TrackTrace(Arg.Any<string>(), Severity.Warning, Arg.Any<IDictionary<string, string>>());
    }

    private RecordingAdapter Adapter(bool logPersonalInformation)
    {
        var adapter = new RecordingAdapter();
        adapter.Use(new TelemetryLoggerMiddleware(_client, logPersonalInformation));
        return adapter;
    }
}
