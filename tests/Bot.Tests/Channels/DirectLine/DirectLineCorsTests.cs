using System.Net;
using Xunit;

namespace ChatBot.Tests.Channels.DirectLine;

public sealed class DirectLineCorsTests : IAsyncLifetime
{
    private const string Origin = "https://www.example.com";

    private DirectLineHost _host = null!;

    public async Task InitializeAsync() => _host = await DirectLineHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("tokens/refresh")]
    [InlineData("conversations/any/activities")]
    [InlineData("session/getsessionid")]
    public async Task A_browser_may_ask_first_on_every_route(string path)
    {
        var request = DirectLineHost.Request(HttpMethod.Options, path, null, Origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with");

        var response = await _host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(Origin, response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("x-ms-bot-agent", response.Headers.GetValues("Access-Control-Allow-Headers").Single(), StringComparison.Ordinal);
        Assert.Contains("POST", response.Headers.GetValues("Access-Control-Allow-Methods").Single(), StringComparison.Ordinal);
        Assert.Contains("Origin", response.Headers.Vary);
    }

    [Theory]
    [InlineData("GET", "conversations/any/activities", 401)]
    [InlineData("GET", "nothing/here", 404)]
    [InlineData("DELETE", "conversations", 404)]
    public async Task A_page_of_another_site_can_read_why_it_was_refused(string method, string path, int status)
    {
        var response = await _host.SendAsync(new HttpMethod(method), path, null, origin: Origin);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(Origin, response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.NotNull((await DirectLineHost.ReadAsync(response))["error"]);
    }

    [Fact]
    public async Task The_session_has_one_name_for_one_browser()
    {
        var client = await _host.StartConversationAsync("dl_ada");
        var first = await _host.SendAsync(HttpMethod.Get, "session/getsessionid", client.Credential, origin: Origin);
        var name = (await DirectLineHost.ReadAsync(first))["sessionId"]!.ToString();
        var request = DirectLineHost.Request(HttpMethod.Get, "session/getsessionid", client.Credential, Origin);
        request.Headers.Add("Cookie", first.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);

        var again = await _host.Http.SendAsync(request);

        Assert.Equal(name, (await DirectLineHost.ReadAsync(again))["sessionId"]!.ToString());
        Assert.Equal("true", again.Headers.GetValues("Access-Control-Allow-Credentials").Single());
    }
}
