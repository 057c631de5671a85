using System.Net;
using ChatBot.Channels.DirectLine;
using Microsoft.Bot.Schema;
using Xunit;

namespace ChatBot.Tests.Channels.DirectLine;

public sealed class DirectLinePostsTests : IAsyncLifetime
{
    private DirectLineHost _host = null!;

    public async Task InitializeAsync() => _host = await DirectLineHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_post_is_echoed_as_it_was_before_the_bot_replies_to_it()
    {
        var client = await _host.StartConversationAsync("dl_ada");
        await using var listener = await client.ListenAsync();

        var id = await client.PostAsync(
            """
            {"type":"message","text":"hello","textFormat":"plain","from":{"id":"dl_ada"},"locale":"en-GB","localTimezone":"Europe/Paris",
             "localTimestamp":"2025-03-04T10:15:02.004+01:00","value":{"a":[1,null]},"entities":[{"type":"ClientCapabilities","supportsTts":true}],
             "channelData":{"clientActivityID":"c1","attachmentSizes":[]},"unknown":{"kept":true}}
            """);

        var reply = await listener.HearAsync("Echo: hello");
        var echo = await listener.HearAsync("hello");
        Assert.Equal(id, echo["id"]!.ToString());
        Assert.Matches(@"^[A-Za-z0-9_-]{22,}\|\d{7}$", id);
        Assert.Equal("c1", echo["channelData"]!["clientActivityID"]!.ToString());
        Assert.Equal("2025-03-04T10:15:02.004+01:00", echo["localTimestamp"]!.ToString());
        Assert.Equal("""{"a":[1,null]}""", echo["value"]!.ToJsonString());
        Assert.Equal("true", echo["unknown"]!["kept"]!.ToString());
        Assert.Equal("user", echo["from"]!["role"]!.ToString());
        Assert.Equal(client.Conversation, echo["conversation"]!["id"]!.ToString());
        Assert.Equal("bot", reply["from"]!["role"]!.ToString());
        Assert.Equal(id, reply["replyToId"]!.ToString());
        Assert.True(listener.Activities.IndexOf(echo) < listener.Activities.IndexOf(reply));
        Assert.True(DateTimeOffset.Parse(echo["timestamp"]!.ToString(), null) < DateTimeOffset.Parse(reply["timestamp"]!.ToString(), null));
    }

    [Fact]
    public async Task The_bot_is_told_who_is_here_before_anything_is_said()
    {
        var client = await _host.StartConversationAsync("dl_ada");
        await using var listener = await client.ListenAsync();

        await client.SayAsync("hello");
        await listener.HearAsync("Echo: hello");

        var seen = _host.Bot.Seen.Select(entry => entry.Activity).ToList();
        Assert.Equal([DirectLineChannel.BotId], seen[0].MembersAdded.Select(member => member.Id));
        Assert.Equal(["dl_ada"], seen[1].MembersAdded.Select(member => member.Id));
        Assert.All(seen.Take(2), update => Assert.Equal(DirectLineChannel.ServiceUrl, update.ServiceUrl));
        Assert.DoesNotContain(listener.Activities, activity => activity["type"]!.ToString() == ActivityTypes.ConversationUpdate);
    }

    [Fact]
    public async Task A_user_who_is_known_late_is_announced_before_their_first_words()
    {
        var client = await _host.StartConversationAsync();
        await using var listener = await client.ListenAsync();

        await client.SayAsync("one", from: "r_1");
        await client.SayAsync("two", from: "r_1");
        await listener.HearAsync("Echo: two");

        var types = _host.Bot.Seen.Select(entry => entry.Activity.Type);
        Assert.Equal([ActivityTypes.ConversationUpdate, ActivityTypes.ConversationUpdate, ActivityTypes.Message, ActivityTypes.Message], types.Take(4));
    }

    [Theory]
    [InlineData("dl_ada", "somebody", "dl_ada", "ada")]
    [InlineData("visitor-7", "dl_ada", "visitor-7", null)]
    [InlineData("dl_", "x", "dl_", null)]
    public async Task The_user_of_the_token_speaks_whatever_the_client_says(string tokenUser, string said, string expectedId, string? customer)
    {
        var client = await _host.StartConversationAsync(tokenUser);
        await using var listener = await client.ListenAsync();

        await client.SayAsync("hello", from: said);
        await listener.HearAsync("Echo: hello");

        var (activity, speaker) = _host.Bot.Seen.Single(entry => entry.Activity.Type is ActivityTypes.Message);
        Assert.Equal(expectedId, activity.From.Id);
        Assert.Equal(customer, speaker.Customer);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_only_says_to_be_Ada_is_a_guest_apart_from_what_the_bot_remembers_of_Ada(bool withSecret)
    {
        var client = withSecret
            ? await _host.StartConversationWithAsync(DirectLineHost.Secret, """{"user":{"id":"dl_ada"}}""")
            : await _host.StartConversationAsync();
        await using var listener = await client.ListenAsync();

        await client.SayAsync("hello", from: "dl_ada");
        var reply = await listener.HearAsync("Echo: hello");

        var (activity, speaker) = _host.Bot.Seen[^1];
        Assert.Null(speaker.Customer);
        Assert.NotEqual("dl_ada", activity.From.Id);
        Assert.Equal("dl_ada", reply["recipient"]!["id"]!.ToString());
        Assert.Equal("dl_ada", (await listener.HearAsync("hello"))["from"]!["id"]!.ToString());
    }

    [Fact]
    public async Task A_post_that_is_sent_again_is_the_same_post()
    {
        var client = await _host.StartConversationAsync("dl_ada");
        await using var listener = await client.ListenAsync();

        var first = await client.SayAsync("hello", clientId: "c1");
        var again = await client.SayAsync("hello", clientId: "c1");
        await client.SayAsync("after", clientId: "c2");
        await listener.HearAsync("Echo: after");

        Assert.Equal(first, again);
        Assert.Single(_host.Bot.Seen, entry => entry.Activity.Text == "hello");
        Assert.Single(listener.Activities, activity => activity["text"]?.ToString() == "hello");
    }

    [Fact]
    public async Task What_clients_do_not_send_is_ignored()
    {
        var client = await _host.StartConversationAsync("dl_ada");
        await using var listener = await client.ListenAsync();

        var response = await _host.SendAsync(
            HttpMethod.Post, $"{client.Path}/activities", client.Credential, """{"type":"installationUpdate","action":"add","from":{"id":"x"}}""");
        await client.SayAsync("after");
        await listener.HearAsync("Echo: after");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain(_host.Bot.Seen, entry => entry.Activity.Type == "installationUpdate");
    }

    [Fact]
    public async Task A_client_cannot_take_the_replies_some_other_way()
    {
        var client = await _host.StartConversationAsync("dl_ada");
        await using var listener = await client.ListenAsync();

        await client.PostAsync("""{"type":"message","text":"hello","deliveryMode":"expectReplies","serviceUrl":"https://elsewhere.example","callerId":"urn:botframework:azure"}""");
        await listener.HearAsync("Echo: hello");

        var activity = _host.Bot.Seen[^1].Activity;
        Assert.Null(activity.DeliveryMode);
        Assert.Null(activity.CallerId);
        Assert.Equal(DirectLineChannel.ServiceUrl, activity.ServiceUrl);
    }

    [Theory]
    [InlineData("{", "MalformedData")]
    [InlineData("[]", "MalformedData")]
    [InlineData("\"text\"", "MalformedData")]
    [InlineData("""{"type":"message","text":"\ud800","from":{"id":"a"}}""", "MalformedData")]
    [InlineData("""{"type":"message","type":"event","from":{"id":"a"}}""", "MalformedData")]
    [InlineData("""{"type":7,"from":{"id":"a"}}""", "MalformedData")]
    [InlineData("""{"type":"message","from":"a"}""", "MalformedData")]
    [InlineData("""{"type":"message","from":{"id":7}}""", "MalformedData")]
    [InlineData("""{"type":"message","from":{"id":"a"},"attachments":"none"}""", "MalformedData")]
    [InlineData("""{"type":"message","from":{"id":"a"},"text":5}""", "MalformedData")]
    [InlineData("""{"type":"message","from":{"id":"a"},"text":"hi","locale":true}""", "MalformedData")]
    [InlineData("""{"type":"message","from":{"id":"a"},"localTimestamp":"yesterday"}""", "MalformedData")]
    [InlineData("""{"type":"message"}""", "MissingProperty")]
    [InlineData("""{"from":{"id":"a"}}""", "MissingProperty")]
    [InlineData("", "MissingProperty")]
    public async Task What_cannot_be_read_is_told_why(string body, string code)
    {
        var client = await _host.StartConversationAsync();

        var response = await _host.SendAsync(HttpMethod.Post, $"{client.Path}/activities", client.Credential, body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(code, (await DirectLineHost.ReadAsync(response))["error"]!["code"]!.ToString());
    }

    [Theory]
    [InlineData(250 * 1024, HttpStatusCode.OK)]
    [InlineData(256 * 1024, HttpStatusCode.RequestEntityTooLarge)]
    public async Task An_activity_may_have_256_KiB(int textLength, HttpStatusCode expected)
    {
        var client = await _host.StartConversationAsync("dl_ada");
        var body = $$"""{"type":"message","text":"{{new string('a', textLength)}}"}""";

        var response = await _host.SendAsync(HttpMethod.Post, $"{client.Path}/activities", client.Credential, body);

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "/activities")]
    [InlineData("POST", "/activities")]
    public async Task A_conversation_that_is_not_there_is_told_so(string method, string path)
    {
        var response = await _host.SendAsync(
            new HttpMethod(method), $"conversations/unknown{path}", DirectLineHost.Secret, method is "POST" ? """{"type":"message","from":{"id":"a"}}""" : null);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("NotFound", (await DirectLineHost.ReadAsync(response))["error"]!["code"]!.ToString());
    }

    [Fact]
    public async Task A_conversation_is_begun_once()
    {
        var (_, token) = await _host.GenerateAsync("dl_ada");

        var first = await _host.SendAsync(HttpMethod.Post, "conversations", token);
        var again = await _host.SendAsync(HttpMethod.Post, "conversations", token);

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task Who_posts_too_fast_waits_and_far_too_fast_is_refused()
    {
        var client = await _host.StartConversationAsync("dl_ada");
        const string Body = """{"type":"message","text":"hello"}""";

        var responses = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ =>
            _host.SendAsync(HttpMethod.Post, $"{client.Path}/activities", client.Credential, Body)));

        Assert.True(responses.Count(response => response.StatusCode is HttpStatusCode.OK) >= 30);
        var refused = responses.First(response => response.StatusCode is HttpStatusCode.TooManyRequests);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal("Throttled", (await DirectLineHost.ReadAsync(refused))["error"]!["code"]!.ToString());
    }
}
