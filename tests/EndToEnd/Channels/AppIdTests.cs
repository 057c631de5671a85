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
}
