using System.Net;
using System.Text;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Identity.Client;
using Xunit;

namespace BotBuilder.Tests.Connector;

public class AppCredentialsTests
{
    [Fact]
    public async Task A_token_is_asked_for_once_and_kept()
    {
        using var login = new Login();
        using var http = new HttpClient(login, disposeHandler: false);
        var credentials = new MicrosoftAppCredentials("app-1", "s3cret", "my-tenant", http);
        var same = new MicrosoftAppCredentials("app-1", "s3cret", "my-tenant", http);

        var first = await credentials.GetTokenAsync();
        var second = await same.GetTokenAsync();

        Assert.Equal(("token-1", "token-1"), (first, second));
        var (address, form) = Assert.Single(login.Asked);
        Assert.Equal("https://login.microsoftonline.com/my-tenant/oauth2/v2.0/token", address);
        Assert.Contains("grant_type=client_credentials", form, StringComparison.Ordinal);
        Assert.Contains("client_id=app-1", form, StringComparison.Ordinal);
        Assert.Contains("client_secret=s3cret", form, StringComparison.Ordinal);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_can_be_renewed_before_its_time()
    {
        using var login = new Login();
        using var http = new HttpClient(login, disposeHandler: false);
        var credentials = new MicrosoftAppCredentials("app-2", "s3cret", http);

        await credentials.GetTokenAsync();
        var renewed = await credentials.GetTokenAsync(forceRefresh: true);

        Assert.Equal("token-2", renewed);
        Assert.All(login.Asked, asked => Assert.StartsWith("https://login.microsoftonline.com/botframework.com/", asked.Address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_audience_has_a_token_of_its_own()
    {
        using var login = new Login();
        using var http = new HttpClient(login, disposeHandler: false);
        var channel = new MicrosoftAppCredentials("app-3", "s3cret", http);
        var skill = new MicrosoftAppCredentials("app-3", "s3cret", http, oAuthScope: "other-bot");

        Assert.NotEqual(await channel.GetTokenAsync(), await skill.GetTokenAsync());
        Assert.Contains("scope=other-bot%2F.default", login.Asked[1].Form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_is_final()
    {
        using var login = new Login { Status = HttpStatusCode.Unauthorized, Body = "{\"error\":\"invalid_client\",\"error_description\":\"AADSTS7000215\"}" };
        using var http = new HttpClient(login, disposeHandler: false);

        var refusal = await Assert.ThrowsAsync<AggregateException>(() => new MicrosoftAppCredentials("app-4", "wrong", http).GetTokenAsync());

        Assert.IsType<MsalServiceException>(Assert.Single(refusal.InnerExceptions));
        Assert.Single(login.Asked);
        Assert.DoesNotContain("wrong", refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_government_cloud_has_places_of_its_own()
    {
        using var login = new Login();
        using var http = new HttpClient(login, disposeHandler: false);
        var factory = new PasswordServiceClientCredentialFactory("app-5", "s3cret", null, http, null);

        var credentials = (AppCredentials)await factory.CreateCredentialsAsync("app-5", GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope, GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl, true, default);
        await credentials.GetTokenAsync();

        var (address, form) = Assert.Single(login.Asked);
        Assert.Equal("https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us/oauth2/v2.0/token", address, ignoreCase: true);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.us%2F.default", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_login_service_of_the_settings_is_asked_as_it_stands_there()
    {
        using var login = new Login();
        using var http = new HttpClient(login, disposeHandler: false);
        var factory = new PasswordServiceClientCredentialFactory("app-6", "s3cret", null, http, null);

        var credentials = (AppCredentials)await factory.CreateCredentialsAsync("app-6", "https://api.private.example", "https://login.private.example/tenant", false, default);
        await credentials.GetTokenAsync();

        Assert.StartsWith("https://login.private.example/tenant/oauth2/v2.0/token", Assert.Single(login.Asked).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_without_an_app_id_sends_no_token()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://connector.example/v3");

        await MicrosoftAppCredentials.Empty.ProcessHttpRequestAsync(request, default);

        Assert.Null(request.Headers.Authorization);
    }

    [Fact]
    public async Task Another_app_gets_no_credentials()
    {
        var factory = new PasswordServiceClientCredentialFactory("app-7", "s3cret", null, null, null);

        await Assert.ThrowsAsync<InvalidOperationException>(() => factory.CreateCredentialsAsync("app-8", "scope", AuthenticationConstants.ToChannelFromBotLoginUrl, true, default));
        Assert.False(await factory.IsAuthenticationDisabledAsync(default));
        Assert.True(await new PasswordServiceClientCredentialFactory().IsAuthenticationDisabledAsync(default));
    }

    /// <summary>The login service: gives token-1, token-2 and so on.</summary>
    private sealed class Login : HttpMessageHandler
    {
        public List<(string Address, string Form)> Asked { get; } = [];

        public HttpStatusCode Status { get; init; } = HttpStatusCode.OK;

        public string Body { get; init; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add((request.RequestUri.GetLeftPart(UriPartial.Path), await request.Content.ReadAsStringAsync(cancellationToken)));
            var body = Body ?? $"{{\"token_type\":\"Bearer\",\"expires_in\":3599,\"access_token\":\"token-{Asked.Count}\"}}";
            return new HttpResponseMessage(Status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        }
    }
}
