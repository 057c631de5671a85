using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Xunit;

namespace BotBuilder.Tests.Schema;

public class ActivityTests
{
    [Theory]
    [InlineData("message", true)]
    [InlineData("MESSAGE", true)]
    [InlineData("message/foo", true)]
    [InlineData("messageUpdate", false)]
    [InlineData("mess", false)]
    [InlineData(null, false)]
    public void A_type_may_have_a_suffix_after_a_slash(string type, bool isMessage)
    {
        var activity = new Activity { Type = type };

        var message = activity.AsMessageActivity();

        Assert.Equal(isMessage, message is not null);
    }

    [Fact]
    public void A_reply_goes_back_to_where_the_activity_came_from()
    {
        var activity = Incoming();

        var reply = activity.CreateReply("hello");

        Assert.Equal(("bot", "Bot"), (reply.From.Id, reply.From.Name));
        Assert.Equal(("user", "User"), (reply.Recipient.Id, reply.Recipient.Name));
        Assert.Equal(("message", "hello", "a1", "fr-FR"), (reply.Type, reply.Text, reply.ReplyToId, reply.Locale));
        Assert.Equal(("c1", "http://localhost", "webchat"), (reply.Conversation.Id, reply.ServiceUrl, reply.ChannelId));
        Assert.Empty(reply.Attachments);
        Assert.Empty(reply.Entities);
        Assert.NotNull(reply.Timestamp);
    }

    [Fact]
    public void A_reply_without_text_says_nothing_rather_than_null()
    {
        var reply = Incoming().CreateReply(locale: "de-DE");

        Assert.Equal((string.Empty, "de-DE"), (reply.Text, reply.Locale));
    }

    [Theory]
    [InlineData("conversationUpdate", "webchat", null)]
    [InlineData("conversationUpdate", "directline", null)]
    [InlineData("conversationUpdate", "msteams", "a1")]
    [InlineData("message", "webchat", "a1")]
    public void A_reference_leaves_out_the_id_that_the_client_never_saw(string type, string channelId, string expected)
    {
        var activity = Incoming();
        activity.Type = type;
        activity.ChannelId = channelId;

        var reference = activity.GetConversationReference();

        Assert.Equal(expected, reference.ActivityId);
        Assert.Equal(expected, activity.CreateReply().ReplyToId);
    }

    [Fact]
    public void A_reference_says_who_talks_where()
    {
        var activity = Incoming();

        var reference = activity.GetConversationReference();

        Assert.Same(activity.From, reference.User);
        Assert.Same(activity.Recipient, reference.Bot);
        Assert.Same(activity.Conversation, reference.Conversation);
        Assert.Equal(("webchat", "http://localhost", "fr-FR"), (reference.ChannelId, reference.ServiceUrl, reference.Locale));
    }

    [Fact]
    public void A_reference_is_applied_to_what_goes_out()
    {
        var reference = Incoming().GetConversationReference();
        var activity = new Activity { Id = "own", Locale = "en-GB" };

        activity.ApplyConversationReference(reference);

        Assert.Equal(("bot", "user", "a1", "own", "en-GB"), (activity.From.Id, activity.Recipient.Id, activity.ReplyToId, activity.Id, activity.Locale));
    }

    [Fact]
    public void A_reference_is_applied_to_what_comes_in()
    {
        var reference = Incoming().GetConversationReference();
        var activity = new Activity { ReplyToId = "earlier" };

        activity.ApplyConversationReference(reference, isIncoming: true);

        Assert.Equal(("user", "bot", "a1", "earlier", "fr-FR"), (activity.From.Id, activity.Recipient.Id, activity.Id, activity.ReplyToId, activity.Locale));
    }

    [Fact]
    public void A_conversation_is_continued_by_an_event_from_the_user()
    {
        var reference = Incoming().GetConversationReference();

        var continuation = reference.GetContinuationActivity();

        Assert.Equal(("event", "ContinueConversation"), (continuation.Type, continuation.Name));
        Assert.Equal(("user", "bot", "c1"), (continuation.From.Id, continuation.Recipient.Id, continuation.Conversation.Id));
        Assert.Same(reference, continuation.RelatesTo);
        Assert.NotEqual(continuation.Id, reference.GetContinuationActivity().Id);
    }

    [Fact]
    public void A_trace_names_the_type_of_its_value()
    {
        var trace = Incoming().CreateTrace("test", new Uri("http://localhost"), label: "label");

        Assert.Equal(("trace", "Uri", "label", "a1"), (trace.Type, trace.ValueType, trace.Label, trace.ReplyToId));
    }

    [Fact]
    public void Mentions_are_found_among_entities_as_they_come_over_the_wire()
    {
        var activity = new Activity { Entities = [Wire("mention", ("text", "<at>Bot</at>"), ("mentioned", JObject.Parse("{\"id\":\"bot\"}"))), new Entity("place")] };

        var mentions = activity.GetMentions();

        Assert.Equal(("<at>Bot</at>", "bot"), (Assert.Single(mentions).Text, mentions[0].Mentioned.Id));
    }

    [Theory]
    [InlineData("<at>Bot</at> where is my order?", "<at>Bot</at>", "where is my order?")]
    [InlineData("hello <AT>bot</AT>", "<at>Bot</at>", "hello")]
    [InlineData("<at>Bot</at>&nbsp; hi", null, "hi")]
    [InlineData("a.b <at>(x|y)*</at> c", "<at>(x|y)*</at>", "a.b  c")]
    public void The_mention_of_the_recipient_is_taken_out_of_the_text(string text, string spoken, string expected)
    {
        var activity = Incoming();
        activity.Text = text;
        activity.Entities = [new Mention(new ChannelAccount("bot", "Bot"), spoken), new Mention(new ChannelAccount("other", "Other"), "c")];

        var left = activity.RemoveRecipientMention();

        Assert.Equal(expected, left);
        Assert.Equal(expected, activity.Text);
    }

    [Fact]
    public void Channel_data_is_read_as_the_type_asked_for()
    {
        var activity = new Activity { ChannelData = JObject.Parse("{\"id\":\"t1\"}") };

        var found = activity.TryGetChannelData<ChannelAccount>(out var data);

        Assert.True(found);
        Assert.Equal("t1", data.Id);
    }

    [Fact]
    public void Channel_data_of_another_type_is_not_found()
    {
        var activity = new Activity { ChannelData = new Uri("http://localhost") };

        Assert.False(activity.TryGetChannelData<ChannelAccount>(out _));
        Assert.False(new Activity().TryGetChannelData<ChannelAccount>(out _));
        Assert.Throws<InvalidCastException>(() => activity.GetChannelData<ChannelAccount>());
    }

    [Theory]
    [InlineData("urn:botframework:WebSocket:x", true)]
    [InlineData("https://smba.trafficmanager.net/emea/", false)]
    [InlineData("HTTP://localhost", false)]
    [InlineData(null, false)]
    public void A_service_address_that_is_no_HTTP_address_streams(string serviceUrl, bool streams)
    {
        Assert.Equal(streams, new Activity { ServiceUrl = serviceUrl }.IsFromStreamingConnection());
    }

    [Fact]
    public void Something_to_show_is_content()
    {
        Assert.False(new Activity { Text = " ", Attachments = [] }.HasContent());
        Assert.True(new Activity { Summary = "s" }.HasContent());
        Assert.True(new Activity { Attachments = [new Attachment()] }.HasContent());
        Assert.True(new Activity { ChannelData = new object() }.HasContent());
    }

    private static Activity Incoming() => new()
    {
        Type = "message",
        Id = "a1",
        ChannelId = "webchat",
        ServiceUrl = "http://localhost",
        Locale = "fr-FR",
        From = new ChannelAccount("user", "User"),
        Recipient = new ChannelAccount("bot", "Bot"),
        Conversation = new ConversationAccount(id: "c1"),
    };

    private static Entity Wire(string type, params (string Name, JToken Value)[] members)
    {
        var entity = new Entity(type);
        foreach (var (name, value) in members)
        {
            entity.Properties[name] = value;
        }

        return entity;
    }
}
