using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Xunit;

namespace BotBuilder.Tests.Adapters;

public class TestFlowTests
{
    private static readonly BotCallbackHandler Echo = async (turnContext, token) =>
    {
        switch (turnContext.Activity)
        {
            case { Type: ActivityTypes.ConversationUpdate, MembersAdded: [var member] }:
                await turnContext.SendActivityAsync($"welcome {member.Name}", cancellationToken: token);
                break;
            case { Text: "silence" }:
                break;
            case { Text: "fail" }:
                throw new InvalidTimeZoneException("the bot failed");
            default:
                await turnContext.SendActivityAsync($"echo {turnContext.Activity.Text}", cancellationToken: token);
                break;
        }
    };

    [Fact]
    public async Task A_conversation_that_goes_as_written_passes()
    {
        await Flow()
            .SendConversationUpdate().AssertReply("welcome User1")
            .Test("one", "echo one")
            .Test("two", reply => Assert.Equal("echo two", reply.AsMessageActivity().Text))
            .Test("three", new Activity { Type = ActivityTypes.Message, Text = "echo three" })
            .Send("four").AssertReplyContains("four")
            .Send("five").AssertReplyOneOf(["something", "echo five"])
            .Send(new Activity { Type = ActivityTypes.Message, Text = "six" }).AssertReply("echo six")
            .Send("seven").AssertReply(new Activity { Text = "ECHO SEVEN" }, new ByTextWithoutCase())
            .Send("silence").AssertNoReply(timeout: 20)
            .StartTestAsync();
    }

    [Fact]
    public async Task Another_answer_fails_with_both_texts()
    {
        var thrown = await Assert.ThrowsAsync<Exception>(() => Flow().Test("one", "echo two", "first turn").StartTestAsync());

        Assert.Equal("first turn\nExpected: echo two\nReceived: echo one", thrown.Message);
    }

    public static TheoryData<string> Failures => ["contains", "one of", "type", "comparer", "no reply"];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Every_assertion_can_fail(string kind)
    {
        var flow = Flow().Send("one");
        flow = kind switch
        {
            "contains" => flow.AssertReplyContains("two"),
            "one of" => flow.AssertReplyOneOf(["two"]),
            "type" => flow.AssertReply(new Activity { Type = ActivityTypes.Typing }),
            "comparer" => flow.AssertReply(new Activity { Text = "two" }, new ByTextWithoutCase()),
            _ => flow.AssertNoReply(timeout: 20),
        };

        await Assert.ThrowsAsync<Exception>(flow.StartTestAsync);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_fails_by_time()
    {
        var thrown = await Assert.ThrowsAsync<TimeoutException>(() => Flow().Send("silence").AssertReply("echo", "the echo", 20).StartTestAsync());

        Assert.Contains("ms Timed out waiting for: the echo", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_bot_throws_comes_out_as_it_is()
    {
        var thrown = await Assert.ThrowsAsync<InvalidTimeZoneException>(() => Flow().Test("fail", "echo").StartTestAsync());

        Assert.Equal("the bot failed", thrown.Message);
    }

    [Fact]
    public async Task A_recorded_conversation_takes_place_again()
    {
        Activity[] recorded =
        [
            new() { Type = ActivityTypes.Message, From = new ChannelAccount("u", role: RoleTypes.User), Text = "one" },
            new() { Type = ActivityTypes.Message, From = new ChannelAccount("b", role: RoleTypes.Bot), Text = "echo one" },
        ];
        var compared = 0;

        await Flow().Test(recorded).StartTestAsync();
        await Flow().Test(recorded, (expected, actual) => compared += actual.AsMessageActivity().Text == expected.AsMessageActivity().Text ? 1 : 0).StartTestAsync();

        Assert.Equal(1, compared);
    }

    [Fact]
    public async Task Nothing_runs_before_the_start_and_each_part_runs_once()
    {
        var turns = 0;
        var first = new TestFlow(new TestAdapter(), (_, _) =>
        {
            turns++;
            return Task.CompletedTask;
        }).Send("one");
        var second = first.Send("two");
        Assert.Equal(0, turns);

        await first.StartTestAsync();
        await second.StartTestAsync();

        Assert.Equal(2, turns);
    }

    [Fact]
    public async Task A_bot_may_be_given_as_an_object()
    {
        await new TestFlow(new TestAdapter(), new Parrot()).Test("hi", "hi").StartTestAsync();
    }

    private static TestFlow Flow() => new(new TestAdapter(), Echo);

    private sealed class Parrot : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
            turnContext.SendActivityAsync(turnContext.Activity.Text, cancellationToken: cancellationToken);
    }

    private sealed class ByTextWithoutCase : IEqualityComparer<IActivity>
    {
        public bool Equals(IActivity x, IActivity y) => string.Equals(x.AsMessageActivity()?.Text ?? ((Activity)x).Text, y.AsMessageActivity().Text, StringComparison.OrdinalIgnoreCase);

        public int GetHashCode(IActivity obj) => 0;
    }
}
