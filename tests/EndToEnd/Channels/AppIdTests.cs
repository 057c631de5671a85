using System.Net;
using System.Net.Http.Json;

namespace ChatBot.EndToEnd.Channels;

/// <summary>With an app id nobody is served without a token of the channel's.</summary>
public sealed class AppIdTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("Bearer")]
    [InlineData("Bearer not-a-token")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.eyJpc3MiOiJodHRwczovL2FwaS5ib3RmcmFtZXdvcmsuY29tIiwiYXVkIjoiYm90LWFwcCJ9.")]
    public async Task Without_a_valid_token_nothing_is_taken(string? authorization)
    {
        await using var bot = await new BotProcess().Set("MicrosoftAppId", "bot-app").Set("MicrosoftAppPassword", "pass-4711-word").StartAsync();
        await using var channel = await ChannelDouble.OpenAsync();
        using var http = new HttpClient { BaseAddress = bot.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = JsonContent.Create(channel.Activity("a-1", "hello")) };

        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        var response = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.DoesNotContain("pass-4711-word", bot.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strangers_are_refused_before_their_body_is_judged()
    {
        await using var bot = await new BotProcess().Set("MicrosoftAppId", "bot-app").Set("MicrosoftAppPassword", "pass-4711-word").StartAsync();
        using var http = new HttpClient { BaseAddress = bot.Address };

        foreach (var body in (string[])["{}", "no JSON", "[1]", """{"type":"message","text":5}"""])
        {
            using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
            using var response = await http.PostAsync("/api/messages", content);

            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }
    }
}
