using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace ChatBot.Tests.Channels.DirectLine;

public sealed class DirectLineTokensTests : IAsyncLifetime
{
    private DirectLineHost _host = null!;

    public async Task InitializeAsync() => _host = await DirectLineHost.StartAsync(("DirectLine:PreviousSecret", "the-secret-before-that-one"));

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_token_names_its_user_where_clients_look_for_it()
    {
        var answer = await DirectLineHost.ReadAsync(await _host.SendAsync(
            HttpMethod.Post, "tokens/generate", DirectLineHost.Secret, """{"user":{"id":"dl_ada","name":"Ada"}}"""));

        var payload = answer["token"]!.ToString().Split('.')[1].Replace('-', '+').Replace('_', '/');
        var claims = JsonNode.Parse(Convert.FromBase64String(payload.PadRight((payload.Length + 3) / 4 * 4, '=')))!;
        Assert.Equal("dl_ada", claims["user"]!.ToString());
        Assert.Equal(answer["conversationId"]!.ToString(), claims["conv"]!.ToString());
        Assert.Equal(1800, answer["expires_in"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_token_opens_its_own_conversation_only()
    {
        var mine = await _host.StartConversationAsync();
        var theirs = await _host.StartConversationAsync();

        var response = await _host.SendAsync(HttpMethod.Get, $"{theirs.Path}/activities", mine.Credential);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("BadArgument", (await DirectLineHost.ReadAsync(response))["error"]!["code"]!.ToString());
    }

    [Fact]
    public async Task An_expired_token_is_told_so_and_never_with_401()
    {
        var client = await _host.StartConversationAsync();
        _host.Clock.Move(TimeSpan.FromMinutes(31));

        var response = await _host.SendAsync(HttpMethod.Post, "tokens/refresh", client.Credential);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("TokenExpired", (await DirectLineHost.ReadAsync(response))["error"]!["code"]!.ToString());
    }

    [Fact]
    public async Task A_refreshed_token_outlives_the_first_and_keeps_its_user()
    {
        var client = await _host.StartConversationAsync("dl_ada");
        _host.Clock.Move(TimeSpan.FromMinutes(20));
        var refreshed = await DirectLineHost.ReadAsync(await _host.SendAsync(HttpMethod.Post, "tokens/refresh", client.Credential));
        _host.Clock.Move(TimeSpan.FromMinutes(20));

        var id = await (client with { Credential = refreshed["token"]!.ToString() }).SayAsync("hello", from: "somebody");

        await using var listener = await Listener.OpenAsync(await (client with { Credential = refreshed["token"]!.ToString() }).ResumeAsync("-"));
        var echo = await listener.HearAsync("hello");
        Assert.Equal(id, echo["id"]!.ToString());
        Assert.Equal("dl_ada", echo["from"]!["id"]!.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("something")]
    [InlineData("eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0.eyJjb252IjoiYSIsImlzcyI6ImNoYXRib3QiLCJhdWQiOiJkaXJlY3RsaW5lIiwiZXhwIjo0MTAyNDQ0ODAwfQ.")]
    public async Task Who_shows_nothing_of_ours_is_refused(string? credential)
    {
        var response = await _host.SendAsync(HttpMethod.Post, "conversations", credential);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.NotNull((await DirectLineHost.ReadAsync(response))["error"]!["message"]);
    }

    [Fact]
    public async Task A_token_that_was_changed_is_refused()
    {
        var (_, token) = await _host.GenerateAsync("guest");
        var parts = token.Split('.');
        var payload = Encoding.UTF8.GetString(Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlDecode(parts[1])).Replace("guest", "dl_ada", StringComparison.Ordinal);
        parts[1] = Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(payload));

        var response = await _host.SendAsync(HttpMethod.Post, "conversations", string.Join('.', parts));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_stream_ticket_is_no_token()
    {
        var client = await _host.StartConversationAsync();
        var ticket = System.Web.HttpUtility.ParseQueryString(new Uri(client.StreamUrl).Query)["t"];

        var response = await _host.SendAsync(HttpMethod.Get, $"{client.Path}/activities", ticket);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Only_the_secret_makes_tokens()
    {
        var (_, token) = await _host.GenerateAsync();

        var response = await _host.SendAsync(HttpMethod.Post, "tokens/generate", token, """{"user":{"id":"dl_ada"}}""");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task The_secret_before_is_taken_while_it_is_being_changed()
    {
        var response = await _host.SendAsync(HttpMethod.Post, "tokens/generate", "the-secret-before-that-one");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("https://www.example.com", HttpStatusCode.Created)]
    [InlineData("https://elsewhere.example", HttpStatusCode.Forbidden)]
    public async Task A_token_for_a_site_is_good_on_that_site(string origin, HttpStatusCode expected)
    {
        var (_, token) = await _host.GenerateAsync(body: """{"trustedOrigins":["https://www.example.com"]}""");

        var response = await _host.SendAsync(HttpMethod.Post, "conversations", token, origin: origin);

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("""{"user":{"id":7}}""")]
    [InlineData("""{"user":"dl_ada"}""")]
    [InlineData("""{"trustedOrigins":"https://www.example.com"}""")]
    [InlineData("""{"user":""")]
    public async Task A_token_request_that_cannot_be_read_is_told_why(string body)
    {
        var response = await _host.SendAsync(HttpMethod.Post, "tokens/generate", DirectLineHost.Secret, body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("MalformedData", (await DirectLineHost.ReadAsync(response))["error"]!["code"]!.ToString());
    }

    [Fact]
    public async Task A_secret_is_made_at_the_first_start_and_only_the_service_may_read_it()
    {
        await using var host = await DirectLineHost.StartAsync(("DirectLine:Secret", ""));
        var path = Path.Combine(host.Folder, "data", "directline.secret");
        var made = await File.ReadAllTextAsync(path);

        var response = await host.SendAsync(HttpMethod.Post, "tokens/generate", made);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(made.Length >= 43);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }
    }
}
