using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Xunit;

namespace BotBuilder.Tests.Builder;

public class TurnContextTests
{
    [Fact]
    public async Task A_text_is_sent_as_a_message_in_reply_to_the_activity()
    {
        var adapter = new RecordingAdapter();
        var turn = new TurnContext(adapter, An.Activity(text: "hello"));

        var response = await turn.SendActivityAsync("hi", "<speak>hi</speak>", InputHints.ExpectingInput);

        var sent = Assert.Single(adapter.Sent);
        Assert.Equal(("message", "hi", "<speak>hi</speak>", "expectingInput"), (sent.Type, sent.Text, sent.Speak, sent.InputHint));
        Assert.Equal(("bot", "user", "conversation", "activity-1", "test"), (sent.From.Id, sent.Recipient.Id, sent.Conversation.Id, sent.ReplyToId, sent.ChannelId));
        Assert.Equal("sent-1", response.Id);
        Assert.Equal("sent-1", sent.Id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public async Task A_blank_text_is_refused(string text)
    {
        var turn = An.Turn();

        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync(text));
    }

    [Fact]
    public async Task Nothing_to_send_is_refused()
    {
        var turn = An.Turn();

        await Assert.ThrowsAsync<ArgumentException>(() => turn.SendActivitiesAsync([]));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivitiesAsync(null));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync((IActivity)null));
    }

    [Fact]
    public async Task A_turn_has_responded_once_something_other_than_a_trace_was_sent()
    {
        var turn = An.Turn();

        await turn.SendActivityAsync(Activity.CreateTraceActivity("trace"));
        var afterTrace = turn.Responded;
        await turn.SendActivityAsync("hi");
        await turn.SendActivityAsync(Activity.CreateTraceActivity("trace"));

        Assert.False(afterTrace);
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task Handlers_see_what_is_sent_in_the_order_in_which_they_were_added()
    {
        var adapter = new RecordingAdapter();
        var turn = new TurnContext(adapter, An.Activity());
        var seen = new List<string>();
        turn.OnSendActivities(async (_, activities, next) =>
        {
            seen.Add($"first {activities.Count}");
            var responses = await next();
            seen.Add("first again");
            return responses;
        });
        turn.OnSendActivities((_, activities, next) =>
        {
            seen.Add("second");
            activities.Add(new Activity { Type = ActivityTypes.Message, Text = "added" });
            return next();
        });

        await turn.SendActivityAsync("hi");

        Assert.Equal(["first 1", "second", "first again"], seen);
        Assert.Equal(["hi", "added"], adapter.Texts);
    }

    [Fact]
    public async Task A_handler_that_does_not_go_on_keeps_the_activity_back()
    {
        var adapter = new RecordingAdapter();
        var turn = new TurnContext(adapter, An.Activity());
        turn.OnSendActivities((_, _, _) => Task.FromResult<ResourceResponse[]>(null));

        var response = await turn.SendActivityAsync("hi");

        Assert.NotNull(response);
        Assert.Empty(adapter.Sent);
        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task An_update_and_a_deletion_pass_their_handlers_and_reach_the_channel()
    {
        var adapter = new RecordingAdapter();
        var turn = new TurnContext(adapter, An.Activity());
        var seen = new List<string>();
        turn.OnUpdateActivity((_, activity, next) =>
        {
            seen.Add($"update {activity.Id}");
            return next();
        });
        turn.OnDeleteActivity((_, reference, next) =>
        {
            seen.Add($"delete {reference.ActivityId}");
            return next();
        });

        await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = "5", Text = "new" });
        await turn.DeleteActivityAsync("6");
        await turn.DeleteActivityAsync(new ConversationReference { ActivityId = "7" });

        Assert.Equal(["update 5", "delete 6", "delete 7"], seen);
        Assert.Equal("conversation", Assert.Single(adapter.Updated).Conversation.Id);
        Assert.Equal(["6", "7"], adapter.Deleted.Select(reference => reference.ActivityId));
        Assert.Equal("conversation", adapter.Deleted[0].Conversation.Id);
    }

    [Fact]
    public async Task Expected_replies_are_kept_and_not_sent()
    {
        var adapter = new RecordingAdapter();
        var activity = An.Activity();
        activity.DeliveryMode = DeliveryModes.ExpectReplies;
        var turn = new TurnContext(adapter, activity);

        var responses = await turn.SendActivitiesAsync([MessageFactory.Text("one"), new Activity { Type = ActivityTypesEx.InvokeResponse, Value = new InvokeResponse { Status = 200 } }]);

        Assert.Empty(adapter.Sent);
        Assert.Equal(2, responses.Length);
        Assert.Equal(["message", "invokeResponse"], turn.BufferedReplyActivities.Select(reply => reply.Type));
        Assert.Same(turn.BufferedReplyActivities[1], turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey));
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task Nothing_can_be_sent_after_the_turn_has_ended()
    {
        var turn = An.Turn();
        turn.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.SendActivityAsync("too late"));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.UpdateActivityAsync(MessageFactory.Text("too late")));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.DeleteActivityAsync("1"));
    }

    [Fact]
    public void A_locale_that_was_not_set_is_null()
    {
        var turn = An.Turn();

        Assert.Null(turn.Locale);
    }

    [Fact]
    public void A_locale_in_the_memory_of_dialogs_wins()
    {
        var turn = An.Turn();
        turn.Locale = "en-GB";

        turn.TurnState["turn"] = new JObject { ["locale"] = "fr-FR" };

        Assert.Equal("fr-FR", turn.Locale);
    }

    [Fact]
    public async Task A_context_for_another_activity_shares_state_and_handlers()
    {
        var adapter = new RecordingAdapter();
        var turn = new TurnContext(adapter, An.Activity());
        var handled = 0;
        turn.OnSendActivities((_, _, next) =>
        {
            handled++;
            return next();
        });

        var other = new TurnContext(turn, An.Activity(conversation: "other"));
        await other.SendActivityAsync("hi");

        Assert.Same(turn.TurnState, other.TurnState);
        Assert.Equal(1, handled);
        Assert.Equal("other", Assert.Single(adapter.Sent).Conversation.Id);
    }

    [Fact]
    public async Task A_delegating_context_shows_the_activity_as_one_kind_and_hands_everything_on()
    {
        var adapter = new RecordingAdapter();
        var turn = new TurnContext(adapter, An.Activity(text: "hello"));
        ITurnContext<IMessageActivity> delegating = new DelegatingTurnContext<IMessageActivity>(turn);

        await delegating.SendActivityAsync("hi");

        Assert.Equal("hello", delegating.Activity.Text);
        Assert.Same(turn.TurnState, delegating.TurnState);
        Assert.True(delegating.Responded);
        Assert.Equal(InputHints.AcceptingInput, Assert.Single(adapter.Sent).InputHint);
    }
}
