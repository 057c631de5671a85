using ChatBot.Conversations;
using Microsoft.Bot.Schema;
using Xunit;

namespace ChatBot.Tests.Channels.DirectLine;

public sealed class DirectLineDeliveryTests : IAsyncLifetime
{
    private DirectLineHost _host = null!;

    public async Task InitializeAsync() => _host = await DirectLineHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_changed_message_comes_again_under_the_same_id_and_keeps_its_time()
    {
        _host.Bot.Turn = said => said.Text switch
        {
            "say" => [(OutgoingVerb.Send, "7-0", EchoBot.Reply(said, "first"))],
            "change" => [(OutgoingVerb.Update, "7-0", EchoBot.Reply(said, "second"))],
            _ => [],
        };
        var client = await _host.StartConversationAsync("dl_ada");
        await using var listener = await client.ListenAsync();

        await client.SayAsync("say");
        var first = await listener.HearAsync("first");
        await client.SayAsync("change");
        var second = await listener.HearAsync("second");

        Assert.Equal(first["id"]!.ToString(), second["id"]!.ToString());
        Assert.Equal(first["timestamp"]!.ToString(), second["timestamp"]!.ToString());
        var history = (await client.PollAsync())["activities"]!.AsArray();
        Assert.DoesNotContain(history, activity => activity!["text"]?.ToString() == "first");
    }

    [Fact]
    public async Task A_message_can_be_changed_by_the_id_that_clients_know()
    {
        string? shown = null;
        _host.Bot.Turn = said => said.Text switch
        {
            "say" => [(OutgoingVerb.Send, "7-0", EchoBot.Reply(said, "first"))],
            "change" => [(OutgoingVerb.Update, shown!, EchoBot.Reply(said, "second"))],
            _ => [],
        };
        var client = await _host.StartConversationAsync("dl_ada");
        await using var listener = await client.ListenAsync();
        await client.SayAsync("say");
        shown = (await listener.HearAsync("first"))["id"]!.ToString();

        await client.SayAsync("change");

        Assert.Equal(shown, (await listener.HearAsync("second"))["id"]!.ToString());
    }

    [Fact]
    public async Task A_message_that_is_taken_back_is_shown_empty()
    {
        _host.Bot.Turn = said => said.Text switch
        {
            "say" => [(OutgoingVerb.Send, "7-0", EchoBot.Reply(said, "first"))],
            "delete" => [(OutgoingVerb.Delete, "7-0", new Activity())],
            _ => [],
        };
        var client = await _host.StartConversationAsync("dl_ada");
        await using var listener = await client.ListenAsync();
        await client.SayAsync("say");
        var first = await listener.HearAsync("first");

        await client.SayAsync("delete");

        var gone = await listener.HearAsync(activity => activity["id"]!.ToString() == first["id"]!.ToString() && activity["text"] is null);
        Assert.Equal("message", gone["type"]!.ToString());
        Assert.Null(gone["attachments"]);
    }

    [Fact]
    public async Task The_bot_cannot_change_what_the_user_said()
    {
        _host.Bot.Turn = said => said.Type is ActivityTypes.Message
            ? [(OutgoingVerb.Update, said.Id, EchoBot.Reply(said, "changed")), (OutgoingVerb.Send, $"{said.Id}-0", EchoBot.Reply(said, "done"))]
            : [];
        var client = await _host.StartConversationAsync("dl_ada");
        await using var listener = await client.ListenAsync();

        await client.SayAsync("mine");
        await listener.HearAsync("done");

        Assert.DoesNotContain(listener.Activities, activity => activity["text"]?.ToString() == "changed");
    }

    [Fact]
    public async Task A_reply_never_names_what_clients_have_not_seen()
    {
        _host.Bot.Turn = said => said.Type switch
        {
            ActivityTypes.ConversationUpdate when said.MembersAdded[0].Id == "dl_ada" => [(OutgoingVerb.Send, "7-0", EchoBot.Reply(said, "welcome"))],
            ActivityTypes.Message => [(OutgoingVerb.Send, "8-0", Naming("7-0", said))],
            _ => [],
        };
        var client = await _host.StartConversationAsync("dl_ada");
        await using var listener = await client.ListenAsync();

        var welcome = await listener.HearAsync("welcome");
        await client.SayAsync("hello");
        var reply = await listener.HearAsync("about the welcome");

        Assert.Null(welcome["replyToId"]);
        Assert.Equal(welcome["id"]!.ToString(), reply["replyToId"]!.ToString());

        static Activity Naming(string id, Activity said)
        {
            var reply = EchoBot.Reply(said, "about the welcome");
            reply.ReplyToId = id;
            return reply;
        }
    }

    [Fact]
    public async Task Cards_events_and_the_end_reach_clients_and_traces_do_not()
    {
        _host.Bot.Turn = said => said.Type is ActivityTypes.Message
            ? [
                (OutgoingVerb.Send, "1-0", new Activity { Type = ActivityTypes.Trace, Name = "inner" }),
                (OutgoingVerb.Send, "1-1", new Activity { Type = ActivityTypes.Event, Name = "outer", Value = new { a = 1 } }),
                (OutgoingVerb.Send, "1-2", CardReply(said)),
                (OutgoingVerb.Send, "1-3", new Activity { Type = ActivityTypes.EndOfConversation })]
            : [];
        var client = await _host.StartConversationAsync("dl_ada");
        await using var listener = await client.ListenAsync();

        await client.SayAsync("hello");
        await listener.HearAsync(activity => activity["type"]!.ToString() is ActivityTypes.EndOfConversation);

        Assert.Equal(["hello", "outer", "a card"], listener.Activities.Take(3).Select(activity => (activity["text"] ?? activity["name"])!.ToString()));
        Assert.Equal("Buy", listener.Activities[2]["attachments"]![0]!["content"]!["title"]!.ToString());
        Assert.DoesNotContain("null", listener.Activities[2].ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("bot", listener.Activities[1]["from"]!["role"]!.ToString());

        static Activity CardReply(Activity said)
        {
            var reply = EchoBot.Reply(said, "a card");
            reply.Attachments = [new HeroCard { Title = "Buy" }.ToAttachment()];
            return reply;
        }
    }

    [Fact]
    public async Task A_message_that_grows_is_described_where_Web_Chat_looks_for_it()
    {
        _host.Bot.Turn = said => said.Type is ActivityTypes.Message ? [(OutgoingVerb.Send, "1-0", Chunk(said))] : [];
        var client = await _host.StartConversationAsync("dl_ada");
        await using var listener = await client.ListenAsync();

        await client.SayAsync("hello");
        var chunk = await listener.HearAsync("It sh");

        Assert.Equal("1-0", chunk["id"]!.ToString());
        Assert.Equal("streaming", chunk["channelData"]!["streamType"]!.ToString());
        Assert.Equal(1, chunk["channelData"]!["streamSequence"]!.GetValue<int>());

        static Activity Chunk(Activity said)
        {
            var chunk = EchoBot.Typing(said);
            chunk.Text = "It sh";
            chunk.Entities = [new Entity("streaminfo") { Properties = Newtonsoft.Json.Linq.JObject.Parse("""{"streamType":"streaming","streamSequence":1}""") }];
            return chunk;
        }
    }
}
