using ChatBot.Data;
using System.Net.WebSockets;
using ChatBot.Channels.DirectLine;
using ChatBot.Conversations;
using Microsoft.Bot.Schema;
using Xunit;

namespace ChatBot.Tests.Channels.DirectLine;

public sealed class DirectLineStreamTests : IAsyncLifetime
{
    private DirectLineHost _host = null!;

    public async Task InitializeAsync() => _host = await DirectLineHost.StartAsync(("DirectLine:KeepAlive", "00:00:01"));

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task What_was_said_before_the_stream_opened_is_shown_on_it()
    {
        var client = await _host.StartConversationAsync("dl_ada");
        await client.SayAsync("early");

        await using var listener = await client.ListenAsync();

        await listener.HearAsync("early");
        await listener.HearAsync("Echo: early");
    }

    [Fact]
    public async Task Who_comes_back_with_a_watermark_misses_nothing_and_sees_nothing_twice()
    {
        var client = await _host.StartConversationAsync("dl_ada");
        var first = await client.ListenAsync();
        await client.SayAsync("one");
        await first.HearAsync("Echo: one");
        await first.DisposeAsync();
        await client.SayAsync("two");

        await using var second = await Listener.OpenAsync(await client.ResumeAsync(first.Watermark));
        await client.SayAsync("three");
        await second.HearAsync("Echo: three");

        Assert.DoesNotContain(second.Activities, activity => activity["text"]!.ToString().EndsWith("one", StringComparison.Ordinal));
        Assert.Single(second.Activities, activity => activity["text"]!.ToString() == "two");
        Assert.Single(second.Activities, activity => activity["text"]!.ToString() == "Echo: two");
        Assert.Empty(first.Activities.Select(activity => activity["id"]!.ToString()).Intersect(second.Activities.Select(activity => activity["id"]!.ToString())));
    }

    [Fact]
    public async Task Who_comes_back_without_a_watermark_sees_only_what_is_new()
    {
        var client = await _host.StartConversationAsync("dl_ada");
        await using var first = await client.ListenAsync();
        await client.SayAsync("one");
        await first.HearAsync("Echo: one");

        await using var second = await Listener.OpenAsync(await client.ResumeAsync());
        await client.SayAsync("two");
        await second.HearAsync("Echo: two");

        Assert.Equal(["two", "Echo: two"], second.Activities.Select(activity => activity["text"]!.ToString()));
    }

    [Fact]
    public async Task Everything_is_still_there_after_a_restart_of_the_service()
    {
        var folder = Directory.CreateTempSubdirectory("directline-").FullName;
        var before = await DirectLineHost.StartAsync(folder);
        var client = await before.StartConversationAsync("dl_ada");
        await using var first = await client.ListenAsync();
        await client.SayAsync("one");
        await first.HearAsync("Echo: one");
        await before.StopAsync();

        await using var after = await DirectLineHost.StartAsync(folder);
        await using var second = await Listener.OpenAsync(await (client with { Host = after }).ResumeAsync("-"));
        await (client with { Host = after }).SayAsync("two");
        await second.HearAsync("Echo: two");

        Assert.Equal(["one", "Echo: one", "two", "Echo: two"], second.Activities.Select(activity => activity["text"]!.ToString()));
    }

    [Fact]
    public async Task A_stream_address_opens_one_stream()
    {
        var client = await _host.StartConversationAsync("dl_ada");
        await using var first = await client.ListenAsync();

        await Assert.ThrowsAsync<WebSocketException>(client.ListenAsync);
    }

    [Fact]
    public async Task A_stream_address_is_good_for_a_minute()
    {
        var client = await _host.StartConversationAsync("dl_ada");
        _host.Clock.Move(TimeSpan.FromSeconds(61));

        await Assert.ThrowsAsync<WebSocketException>(client.ListenAsync);
    }

    [Fact]
    public async Task A_stream_address_opens_its_own_conversation_only()
    {
        var mine = await _host.StartConversationAsync("dl_ada");
        var theirs = await _host.StartConversationAsync("dl_ben");

        await Assert.ThrowsAsync<WebSocketException>(() => Listener.OpenAsync(mine.StreamUrl.Replace(mine.Conversation, theirs.Conversation, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Several_clients_of_a_conversation_are_shown_the_same()
    {
        var client = await _host.StartConversationAsync("dl_ada");
        await using var one = await client.ListenAsync();
        await using var other = await Listener.OpenAsync(await client.ResumeAsync("-"));

        await client.SayAsync("hello");

        var heard = await one.HearAsync("Echo: hello");
        var heardToo = await other.HearAsync("Echo: hello");
        Assert.Equal(heard.ToJsonString(), heardToo.ToJsonString());
    }

    [Fact]
    public async Task An_idle_stream_is_kept_alive_in_both_directions()
    {
        var client = await _host.StartConversationAsync("dl_ada");
        await using var listener = await client.ListenAsync();

        var frame = await listener.ReceiveAsync();
        await listener.SendAsync("");
        await client.SayAsync("hello");

        Assert.Equal("", frame);
        await listener.HearAsync("Echo: hello");
    }

    [Fact]
    public async Task A_client_that_says_too_much_on_the_stream_is_shut_out()
    {
        var client = await _host.StartConversationAsync("dl_ada");
        await using var listener = await client.ListenAsync();

        await listener.SendAsync(new string('a', 100_000));

        while (await listener.ReceiveAsync() is { } frame)
        {
            Assert.Equal("", frame);
        }
    }

    [Fact]
    public async Task Clients_are_told_when_the_service_stops()
    {
        await using var host = await DirectLineHost.StartAsync();
        var client = await host.StartConversationAsync("dl_ada");
        await using var listener = await client.ListenAsync();
        await client.SayAsync("hello");
        await listener.HearAsync("Echo: hello");

        var stopping = host.BeginToStopAsync();
        var frame = await listener.ReceiveAsync();
        await stopping;

        Assert.Null(frame);
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, listener.Closed);
    }

    [Fact]
    public async Task Typing_is_shown_on_the_stream_and_nowhere_else()
    {
        _host.Bot.Turn = said => said.Type is ActivityTypes.Message
            ? [(OutgoingVerb.Send, "t", EchoBot.Typing(said)), (OutgoingVerb.Send, "m", EchoBot.Reply(said, "done"))]
            : [];
        var client = await _host.StartConversationAsync("dl_ada");
        await using var listener = await client.ListenAsync();

        await client.PostAsync("""{"type":"typing","from":{"id":"dl_ada"}}""");
        await listener.HearAsync(activity => activity["type"]!.ToString() is ActivityTypes.Typing && activity["from"]!["role"]!.ToString() is "user");
        await client.SayAsync("hello");
        await listener.HearAsync("done");

        var polled = (await client.PollAsync())["activities"]!.AsArray();
        var typing = listener.Activities.FindIndex(activity => activity["type"]!.ToString() is ActivityTypes.Typing && activity["from"]!["role"]!.ToString() is "bot");
        Assert.InRange(typing, 0, listener.Activities.FindIndex(activity => activity["text"]?.ToString() is "done") - 1);
        Assert.DoesNotContain(polled, activity => activity!["type"]!.ToString() is ActivityTypes.Typing);
    }

    [Fact]
    public async Task A_long_history_comes_whole_and_in_order()
    {
        _host.Bot.Turn = said => said.Type is ActivityTypes.Message
            ? Enumerable.Range(0, 170).Select(i => (OutgoingVerb.Send, $"{said.Id}-{i}", EchoBot.Reply(said, $"line {i}")))
            : [];
        var client = await _host.StartConversationAsync("dl_ada");
        await using var listener = await client.ListenAsync();

        await client.SayAsync("all of it");
        await listener.HearAsync("line 169");

        Assert.Equal(Enumerable.Range(0, 170).Select(i => $"line {i}"), listener.Activities.Select(activity => activity["text"]!.ToString()).Where(text => text.StartsWith("line", StringComparison.Ordinal)));
        var stamps = listener.Activities.Select(activity => DateTimeOffset.Parse(activity["timestamp"]!.ToString(), null)).ToList();
        Assert.Equal(stamps.Distinct().Order(), stamps);
    }

    [Fact]
    public async Task Polling_gives_what_is_new_and_then_nothing()
    {
        var client = await _host.StartConversationAsync("dl_ada");
        await using var listener = await client.ListenAsync();
        await client.SayAsync("hello");
        await listener.HearAsync("Echo: hello");

        var all = await client.PollAsync();
        var nothing = await client.PollAsync(all["watermark"]!.GetValue<string>());

        Assert.Equal(["hello", "Echo: hello"], all["activities"]!.AsArray().Select(activity => activity!["text"]!.ToString()));
        Assert.Empty(nothing["activities"]!.AsArray());
        Assert.Equal(all["watermark"]!.GetValue<string>(), nothing["watermark"]!.GetValue<string>());
    }

    [Fact]
    public async Task Listeners_that_have_gone_are_forgotten()
    {
        var listeners = new StreamListeners(new NoOthers());
        var all = Enumerable.Range(0, 17).Select(_ => listeners.Add("c")).ToList();

        Assert.Null(all[16]);
        all.Take(16).ToList().ForEach(listener => listeners.Remove("c", listener!));
        listeners.Wake("c");

        Assert.NotNull(listeners.Add("c"));
        await Task.CompletedTask;
    }
}
