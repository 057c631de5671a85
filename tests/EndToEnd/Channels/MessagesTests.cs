using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace ChatBot.EndToEnd.Channels;

/// <summary>The messaging endpoint as channels meet it, without an app id: everything on this machine.</summary>
public sealed class MessagesTests(RunningBot running) : IClassFixture<RunningBot>
{
    private readonly string _conversation = Guid.NewGuid().ToString();

    [Fact]
    public async Task An_answer_goes_out_through_the_channels_connector()
    {
        await using var channel = await ChannelDouble.OpenAsync();

        var taken = await PostAsync(channel.Activity("a-1", "what is your return policy?", _conversation));
        var answer = await channel.WaitForAsync(1);

        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Equal("", await taken.Content.ReadAsStringAsync());
        Assert.Equal("a-1", answer["replyToId"]!.GetValue<string>());
        Assert.Contains("30", answer["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Empty(channel.Faults);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("Host", "bot.example.com")]
    public async Task A_caller_behind_a_proxy_on_this_machine_is_no_caller_on_this_machine(string header, string value)
    {
        using var request = Request(Encoding.UTF8.GetBytes(Hello().ToJsonString()));
        request.Headers.TryAddWithoutValidation(header, value);

        var refused = await SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("only callers on this machine", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plain_text_is_no_activity()
    {
        using var request = Request(Encoding.UTF8.GetBytes(Hello().ToJsonString()), "text/plain");

        var refused = await SendAsync(request);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, refused.StatusCode);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused_and_a_byte_order_mark_is_none()
    {
        var hello = Encoding.UTF8.GetBytes(Hello().ToJsonString());
        using var broken = Request([.. hello.TakeWhile(one => one != (byte)'!'), 0xFF, .. hello.SkipWhile(one => one != (byte)'!')]);
        using var marked = Request([.. Encoding.UTF8.Preamble, .. hello]);

        var refused = await SendAsync(broken);
        var taken = await SendAsync(marked);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK), (refused.StatusCode, taken.StatusCode));
        Assert.Contains("not UTF-8", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"user\":5}")]
    [InlineData("{bad")]
    public async Task A_pages_wish_that_cannot_be_read_is_refused_with_the_reason(string body)
    {
        using var http = new HttpClient { BaseAddress = running.Bot.Address };
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        var refused = await http.PostAsync(new Uri("/api/webchat/token", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("'user'", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_redelivered_message_is_answered_once()
    {
        await using var channel = await ChannelDouble.OpenAsync();
        var message = channel.Activity("a-1", "hello", _conversation);

        await PostAsync(message);
        await PostAsync(message);
        await PostAsync(channel.Activity("a-2", "thanks", _conversation));
        await channel.WaitForAsync(2);

        Assert.Equal(["a-1", "a-2"], channel.Received.Select(reply => reply["replyToId"]!.GetValue<string>()));
    }

    [Fact]
    public async Task What_the_channel_could_not_take_for_now_is_sent_again_and_in_order()
    {
        await using var channel = await ChannelDouble.OpenAsync();
        channel.Refuse(429, retryAfter: "0");
        channel.Refuse(503, retryAfter: "0");

        await PostAsync(channel.Activity("a-1", "hello", _conversation));
        await PostAsync(channel.Activity("a-2", "thanks", _conversation));
        await channel.WaitForAsync(2);

        Assert.Equal(["a-1", "a-2"], channel.Received.Select(reply => reply["replyToId"]!.GetValue<string>()));
        Assert.Equal(4, channel.Calls);
    }

    [Fact]
    public async Task What_the_channel_refuses_for_good_is_not_sent_again()
    {
        await using var channel = await ChannelDouble.OpenAsync();
        channel.Refuse(403);

        await PostAsync(channel.Activity("a-1", "hello", _conversation));
        await PostAsync(channel.Activity("a-2", "thanks", _conversation));
        await channel.WaitForAsync(1);

        Assert.Equal("a-2", Assert.Single(channel.Received)["replyToId"]!.GetValue<string>());
        Assert.Equal(2, channel.Calls);
    }

    [Fact]
    public async Task A_dead_channel_does_not_hold_up_others()
    {
        await using var dead = await ChannelDouble.OpenAsync();
        await using var alive = await ChannelDouble.OpenAsync();

        for (var i = 0; i < 40; i++)
        {
            dead.Refuse(503, retryAfter: "600");
            await PostAsync(dead.Activity("a-1", "hello", $"{_conversation}-{i}"));
        }

        await PostAsync(alive.Activity("a-1", "hello", _conversation));
        await alive.WaitForAsync(1);

        Assert.Empty(dead.Received);
    }

    [Fact]
    public async Task A_request_whose_caller_hangs_up_is_still_answered()
    {
        await using var channel = await ChannelDouble.OpenAsync();
        var request = channel.Activity("a-1", "cancel order 1042", _conversation);
        request["deliveryMode"] = "expectReplies";

        using (var http = new HttpClient { BaseAddress = running.Bot.Address })
        using (var hangUp = new CancellationTokenSource())
        {
            var posted = http.PostAsJsonAsync("/api/messages", request, hangUp.Token);
            await hangUp.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => posted);
        }

        await PostAsync(channel.Activity("a-2", "hello", _conversation));
        await channel.WaitForAsync(1);
    }

    [Fact]
    public async Task ExpectReplies_is_answered_in_the_response_and_needs_no_service_address()
    {
        await using var channel = await ChannelDouble.OpenAsync();
        var activity = channel.Activity("a-1", "hello", _conversation);
        activity["deliveryMode"] = "expectReplies";
        activity.Remove("serviceUrl");

        var response = await PostAsync(activity);
        var body = await response.Content.ReadFromJsonAsync<JsonObject>();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(body!["activities"]!.AsArray(), reply => reply!["type"]!.GetValue<string>() == "message");
        Assert.Equal(0, channel.Calls);
    }

    [Fact]
    public async Task An_invoke_that_nobody_handles_is_501()
    {
        await using var channel = await ChannelDouble.OpenAsync();
        var invoke = channel.Activity("a-1", "", _conversation);
        invoke["type"] = "invoke";
        invoke["name"] = "something/unknown";

        var response = await PostAsync(invoke);

        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
    }

    [Theory]
    [InlineData("ping")]
    [InlineData("something/new")]
    [InlineData("deleteUserData")]
    public async Task An_unknown_type_is_taken_and_ignored(string type)
    {
        await using var channel = await ChannelDouble.OpenAsync();
        var odd = channel.Activity("a-1", "", _conversation);
        odd["type"] = type;

        var taken = await PostAsync(odd);
        await PostAsync(channel.Activity("a-2", "hello", _conversation));
        await channel.WaitForAsync(1);

        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Equal("a-2", Assert.Single(channel.Received)["replyToId"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"message\"")]
    [InlineData("null")]
    [InlineData("""{"type":"message","channelId":"emulator","conversation":{"id":"c"},"from":{"id":"u"},"serviceUrl":"http://localhost:1","timestamp":"yesterday"}""")]
    [InlineData("""{"type":"message","channelId":"emulator","conversation":{"id":"c"},"from":{"id":"u"},"serviceUrl":"http://localhost:1","value":"/Date(99999999999999999)/"}""")]
    [InlineData("""{"type":"ban\nana","channelId":"emulator","conversation":{"id":"c"},"from":{"id":"u"},"serviceUrl":"http://localhost:1"}""")]
    [InlineData("""{"type":"message","text":5,"channelId":"emulator","conversation":{"id":"c"},"from":{"id":"u"},"serviceUrl":"http://localhost:1"}""")]
    [InlineData("""{"type":"message","channelId":"emulator","conversation":{"id":5},"from":{"id":"u"},"serviceUrl":"http://localhost:1"}""")]
    [InlineData("""{"type":"message","id":5,"channelId":"emulator","conversation":{"id":"c"},"from":{"id":"u"},"serviceUrl":"http://localhost:1"}""")]
    [InlineData("""{"type":{"a":1},"channelId":"emulator","conversation":{"id":"c"},"from":{"id":"u"},"serviceUrl":"http://localhost:1"}""")]
    [InlineData("""{"channelId":"emulator","conversation":{"id":"c"},"from":{"id":"u"},"serviceUrl":"http://localhost:1"}""")]
    [InlineData("""{"type":"message","conversation":{"id":"c"},"from":{"id":"u"},"serviceUrl":"http://localhost:1"}""")]
    [InlineData("""{"type":"message","channelId":"emulator","from":{"id":"u"},"serviceUrl":"http://localhost:1"}""")]
    [InlineData("""{"type":"message","channelId":"emulator","conversation":{},"from":{"id":"u"},"serviceUrl":"http://localhost:1"}""")]
    [InlineData("""{"type":"message","channelId":"emulator","conversation":"c","from":{"id":"u"},"serviceUrl":"http://localhost:1"}""")]
    [InlineData("""{"type":"message","channelId":"emulator","conversation":{"id":"c"},"serviceUrl":"http://localhost:1"}""")]
    [InlineData("""{"type":"message","channelId":"emulator","conversation":{"id":"c"},"from":{"id":"u"}}""")]
    [InlineData("""{"type":"message","channelId":"emulator","conversation":{"id":"c"},"from":{"id":"u"},"serviceUrl":"file:///etc/passwd"}""")]
    public async Task What_is_no_activity_is_refused_with_a_reason(string body)
    {
        using var http = new HttpClient { BaseAddress = running.Bot.Address };

        var response = await http.PostAsync("/api/messages", new StringContent(body, Encoding.UTF8, "application/json"));
        var problem = await response.Content.ReadFromJsonAsync<JsonObject>();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotEqual("", problem!["detail"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_body_over_one_mebibyte_is_413()
    {
        await using var channel = await ChannelDouble.OpenAsync();

        var response = await PostAsync(channel.Activity("a-1", new string('x', 1024 * 1024), _conversation));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task A_service_address_on_another_machine_is_refused()
    {
        await using var channel = await ChannelDouble.OpenAsync();
        var activity = channel.Activity("a-1", "hello", _conversation);
        activity["serviceUrl"] = "https://attacker.example/";

        var response = await PostAsync(activity);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Only_posts_are_taken()
    {
        using var http = new HttpClient { BaseAddress = running.Bot.Address };

        var response = await http.GetAsync("/api/messages");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    private async Task<HttpResponseMessage> PostAsync(JsonObject activity)
    {
        using var http = new HttpClient { BaseAddress = running.Bot.Address };
        http.DefaultRequestHeaders.ExpectContinue = true;
        return await http.PostAsJsonAsync("/api/messages", activity);
    }

    private JsonObject Hello() => new()
    {
        ["type"] = "message",
        ["id"] = Guid.NewGuid().ToString(),
        ["channelId"] = "test",
        ["from"] = new JsonObject { ["id"] = "user" },
        ["conversation"] = new JsonObject { ["id"] = _conversation },
        ["deliveryMode"] = "expectReplies",
        ["text"] = "hello!",
    };

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        using var http = new HttpClient { BaseAddress = running.Bot.Address };
        return await http.SendAsync(request);
    }

    private static HttpRequestMessage Request(byte[] body, string type = "application/json") => new(HttpMethod.Post, "/api/messages")
    {
        Content = new ByteArrayContent(body) { Headers = { ContentType = new(type) } },
    };
}
