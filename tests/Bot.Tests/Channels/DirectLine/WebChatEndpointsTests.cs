using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace ChatBot.Tests.Channels.DirectLine;

public sealed class WebChatEndpointsTests : IAsyncLifetime
{
    private DirectLineHost _host = null!;

    public async Task InitializeAsync() => _host = await DirectLineHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("GET", "/api/webchat/token", null, "Guest")]
    [InlineData("GET", "/api/webchat/token?user=ada", null, "Ada Lopez")]
    [InlineData("POST", "/api/webchat/token", null, "Guest")]
    [InlineData("POST", "/api/webchat/token", """{"user":"ada"}""", "Ada Lopez")]
    public async Task The_page_gets_a_token_for_whom_the_visitor_chose(string method, string path, string? body, string name)
    {
        var response = await _host.SendAsync(new HttpMethod(method), path, null, body);

        var visit = await DirectLineHost.ReadAsync(response);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(name, visit["user"]!["name"]!.ToString());
        Assert.Equal(name == "Ada Lopez", visit["user"]!["id"]!.ToString() == "dl_ada");
        Assert.Equal(HttpStatusCode.Created, (await _host.SendAsync(HttpMethod.Post, "conversations", visit["token"]!.ToString())).StatusCode);
    }

    [Fact]
    public async Task Nobody_becomes_Ada_by_choosing_so_where_the_demonstration_is_off()
    {
        await using var host = await DirectLineHost.StartAsync(("WebChat:DemoSignIn", "false"));

        var ada = await host.SendAsync(HttpMethod.Post, "/api/webchat/token", null, """{"user":"ada"}""");
        var guest = await DirectLineHost.ReadAsync(await host.SendAsync(HttpMethod.Post, "/api/webchat/token", null));

        Assert.Equal(HttpStatusCode.Forbidden, ada.StatusCode);
        Assert.Equal("application/problem+json", ada.Content.Headers.ContentType!.MediaType);
        Assert.False(guest["maySignIn"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    public async Task Who_comes_through_a_proxy_on_this_machine_is_not_on_this_machine(string header, string value)
    {
        var request = DirectLineHost.Request(HttpMethod.Get, "/api/webchat/token?user=ada", null);
        request.Headers.Add(header, value);

        var response = await _host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_page_of_another_site_gets_no_token()
    {
        var request = DirectLineHost.Request(HttpMethod.Get, "/api/webchat/token", null);
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        var response = await _host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("""{"user":"dl_ben"}""")]
    [InlineData("""{"user":""" + "\"\"}")]
    public async Task Nobody_else_can_be_chosen(string body)
    {
        var response = await _host.SendAsync(HttpMethod.Post, "/api/webchat/token", null, body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_visitor_comes_back_to_the_conversation_of_the_same_name()
    {
        var (guest, cookie) = await VisitAsync("guest");
        await _host.StartConversationWithAsync(guest["token"]!.ToString());

        var (again, _) = await VisitAsync("guest", cookie);
        var (ada, _) = await VisitAsync("ada", cookie);

        Assert.Equal(guest["conversationId"]!.ToString(), again["conversationId"]!.ToString());
        Assert.Equal(guest["user"]!["id"]!.ToString(), again["user"]!["id"]!.ToString());
        Assert.NotEqual(guest["conversationId"]!.ToString(), ada["conversationId"]!.ToString());
    }

    [Fact]
    public async Task A_visitor_who_starts_over_gets_a_new_conversation()
    {
        var (guest, cookie) = await VisitAsync("guest");
        await _host.StartConversationWithAsync(guest["token"]!.ToString());

        var (again, _) = await VisitAsync("guest", cookie, startOver: true);

        Assert.NotEqual(guest["conversationId"]!.ToString(), again["conversationId"]!.ToString());
    }

    [Fact]
    public async Task Knowing_the_id_of_a_conversation_does_not_open_it()
    {
        var (ada, cookie) = await VisitAsync("ada");
        await _host.StartConversationWithAsync(ada["token"]!.ToString());

        var (guest, _) = await VisitAsync("guest", cookie.Replace("webchat-ada", "webchat-guest", StringComparison.Ordinal));
        var (other, _) = await VisitAsync("ada", $"webchat-ada={ada["conversationId"]}");

        Assert.NotEqual(ada["conversationId"]!.ToString(), guest["conversationId"]!.ToString());
        Assert.NotEqual(ada["conversationId"]!.ToString(), other["conversationId"]!.ToString());
    }

    [Fact]
    public async Task What_remembers_the_visitor_cannot_be_read_or_sent_by_other_pages()
    {
        var response = await _host.SendAsync(HttpMethod.Get, "/api/webchat/token", null);

        var cookie = response.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/api/webchat", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task One_address_gets_so_many_tokens_in_a_minute()
    {
        await using var host = await DirectLineHost.StartAsync(("WebChat:TokensPerMinute", "2"));
        await host.SendAsync(HttpMethod.Get, "/api/webchat/token", null);
        await host.SendAsync(HttpMethod.Get, "/api/webchat/token", null);

        var third = await host.SendAsync(HttpMethod.Get, "/api/webchat/token", null);

        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
    }

    [Fact]
    public async Task The_page_runs_only_what_is_its_own()
    {
        var one = await _host.Http.GetAsync("/");
        var other = await _host.Http.GetAsync("/");

        var policy = one.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'; script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        var html = await one.Content.ReadAsStringAsync();
        Assert.Contains($"'nonce-{html.Split('"')[1]}'", policy, StringComparison.Ordinal);
        Assert.NotEqual(policy, other.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", one.Headers.GetValues("X-Content-Type-Options").Single());
    }

    private async Task<(JsonObject Visit, string Cookie)> VisitAsync(string user, string? cookie = null, bool startOver = false)
    {
        var request = DirectLineHost.Request(HttpMethod.Post, "/api/webchat/token", null);
        request.Content = new StringContent($$"""{"user":"{{user}}","startOver":{{(startOver ? "true" : "false")}}}""", Encoding.UTF8, "application/json");

        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        var response = await _host.Http.SendAsync(request);
        return (await DirectLineHost.ReadAsync(response), response.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
    }
}
