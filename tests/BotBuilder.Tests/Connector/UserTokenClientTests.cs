using System.Security.Claims;
using System.Text;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using Xunit;

namespace BotBuilder.Tests.Connector;

public class UserTokenClientTests
{
    [Fact]
    public async Task A_user_who_is_not_signed_in_has_no_token()
    {
        await using var service = await LocalServer.AnsweringAsync(404);
        using var client = await ClientAsync(service);

        var token = await client.GetUserTokenAsync("u 1", "crm", "webchat", "123456", default);

        Assert.Null(token);
        var request = Assert.Single(service.Requests);
        Assert.Equal(("/api/usertoken/GetToken", "?userId=u%201&connectionName=crm&channelId=webchat&code=123456"), (request.Path, request.Query));
    }

    [Fact]
    public async Task The_state_of_a_sign_in_names_bot_connection_and_conversation()
    {
        await using var service = await LocalServer.AnsweringAsync(200, "{\"signInLink\":\"https://sign.in\"}");
        using var client = await ClientAsync(service);

        var resource = await client.GetSignInResourceAsync("crm", new Activity { Id = "a1", Conversation = new ConversationAccount(id: "c1"), From = new ChannelAccount("u1") }, null, default);

        Assert.Equal("https://sign.in", resource.SignInLink);
        var query = Uri.UnescapeDataString(Assert.Single(service.Requests).Query["?state=".Length..]);
        var state = JObject.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(query)));
        Assert.Equal(("crm", "c1", "u1"), ((string)state["connectionName"], (string)state["conversation"]["conversation"]["id"], (string)state["conversation"]["user"]["id"]));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    public async Task An_exchange_that_needs_consent_is_refused_with_a_reason(int status)
    {
        await using var service = await LocalServer.AnsweringAsync(status, "{\"error\":{\"code\":\"ConsentRequired\",\"message\":\"ask\"}}");
        using var client = await ClientAsync(service);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => client.ExchangeTokenAsync("u1", "crm", "msteams", new TokenExchangeRequest(token: "t"), default));

        Assert.Contains("ConsentRequired", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exchange_gives_the_users_token()
    {
        await using var service = await LocalServer.AnsweringAsync(200, "{\"token\":\"t2\",\"connectionName\":\"crm\"}");
        using var client = await ClientAsync(service);

        var token = await client.ExchangeTokenAsync("u1", "crm", "msteams", new TokenExchangeRequest(token: "t1"), default);

        Assert.Equal("t2", token.Token);
        Assert.Equal("{\"token\":\"t1\"}", Assert.Single(service.Requests).Body);
    }

    [Fact]
    public async Task Signing_out_names_user_connection_and_channel()
    {
        await using var service = await LocalServer.AnsweringAsync(204);
        using var client = await ClientAsync(service);

        await client.SignOutUserAsync("u1", "crm", "webchat", default);

        var request = Assert.Single(service.Requests);
        Assert.Equal(("DELETE", "?userId=u1&connectionName=crm&channelId=webchat"), (request.Method, request.Query));
    }

    private static Task<UserTokenClient> ClientAsync(LocalServer service) =>
        BotFrameworkAuthenticationFactory.Create(
            null, false, null, null, null, service.Address, null, null, null, new PasswordServiceClientCredentialFactory(), null, null, null)
            .CreateUserTokenClientAsync(new ClaimsIdentity(), default);
}
