using System.Security.Cryptography;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace BotBuilder.Tests.Connector;

public class InboundTokenTests
{
    private const string EmulatorIssuer = "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0";
    private const string OtherBot = "0b7c3c3e-0000-4000-8000-000000000001";

    [Fact]
    public async Task A_channels_token_is_accepted()
    {
        await using var issuer = await TokenIssuer.StartAsync("msteams", "webchat");

        var result = await AuthenticateAsync(issuer, "Bearer " + issuer.Issue());

        Assert.True(result.ClaimsIdentity.IsAuthenticated);
        Assert.Equal(("https://api.botframework.com", "urn:botframework:azure"), (result.Audience, result.CallerId));
    }

    [Theory]
    [InlineData("https://SMBA.trafficmanager.net/emea/")]
    [InlineData(TokenIssuer.ServiceUrl)]
    public async Task The_service_address_may_differ_in_case(string serviceUrl)
    {
        await using var issuer = await TokenIssuer.StartAsync("msteams");

        var result = await AuthenticateAsync(issuer, "bearer " + issuer.Issue(), serviceUrl: serviceUrl);

        Assert.True(result.ClaimsIdentity.IsAuthenticated);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea")]
    [InlineData("https://evil.example/")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_genuine_token_with_another_service_address_is_refused(string serviceUrl)
    {
        await using var issuer = await TokenIssuer.StartAsync("msteams");

        await RefusedAsync(issuer, "Bearer " + issuer.Issue(), "service address", serviceUrl: serviceUrl);
    }

    [Fact]
    public async Task A_token_without_a_service_address_is_refused()
    {
        await using var issuer = await TokenIssuer.StartAsync("msteams");

        await RefusedAsync(issuer, "Bearer " + issuer.Issue(serviceUrl: null), "service address");
    }

    [Fact]
    public async Task A_token_for_another_bot_is_refused()
    {
        await using var issuer = await TokenIssuer.StartAsync("msteams");

        await RefusedAsync(issuer, "Bearer " + issuer.Issue(audience: OtherBot), "another bot");
    }

    [Fact]
    public async Task A_token_of_another_issuer_is_refused()
    {
        await using var issuer = await TokenIssuer.StartAsync("msteams");

        await RefusedAsync(issuer, "Bearer " + issuer.Issue(issuer: "https://evil.example"), "issuer");
    }

    [Theory]
    [InlineData(-30, -6, "expired")]
    [InlineData(6, 60, "not valid yet")]
    public async Task A_token_outside_its_time_is_refused(double begins, double ends, string reason)
    {
        await using var issuer = await TokenIssuer.StartAsync("msteams");

        await RefusedAsync(issuer, "Bearer " + issuer.Issue(beginsInMinutes: begins, endsInMinutes: ends), reason);
    }

    [Theory]
    [InlineData(-30, -4)]
    [InlineData(4, 60)]
    public async Task Clocks_may_differ_by_five_minutes(double begins, double ends)
    {
        await using var issuer = await TokenIssuer.StartAsync("msteams");

        var result = await AuthenticateAsync(issuer, "Bearer " + issuer.Issue(beginsInMinutes: begins, endsInMinutes: ends));

        Assert.True(result.ClaimsIdentity.IsAuthenticated);
    }

    [Fact]
    public async Task A_token_that_never_expires_is_refused()
    {
        await using var issuer = await TokenIssuer.StartAsync("msteams");

        await RefusedAsync(issuer, "Bearer " + issuer.Issue(endsInMinutes: null), "lifetime");
    }

    [Fact]
    public async Task A_token_without_a_signature_is_refused()
    {
        await using var issuer = await TokenIssuer.StartAsync("msteams");
        var parts = issuer.Issue().Split('.');
        var header = Base64UrlEncoder.Encode("{\"alg\":\"none\",\"kid\":\"k1\"}");

        await RefusedAsync(issuer, $"Bearer {header}.{parts[1]}.", "algorithm");
    }

    [Fact]
    public async Task The_public_key_taken_as_a_shared_secret_is_refused()
    {
        await using var issuer = await TokenIssuer.StartAsync("msteams");
        var secret = new SymmetricSecurityKey(issuer.FirstKey.ExportSubjectPublicKeyInfo()) { KeyId = "k1" };

        await RefusedAsync(issuer, "Bearer " + issuer.Issue(signedWith: new SigningCredentials(secret, SecurityAlgorithms.HmacSha256)), "algorithm");
    }

    [Fact]
    public async Task A_forged_signature_is_refused()
    {
        await using var issuer = await TokenIssuer.StartAsync("msteams");
        using var forger = RSA.Create(2048);
        var forged = new SigningCredentials(new RsaSecurityKey(forger) { KeyId = "k1" }, SecurityAlgorithms.RsaSha256);

        await RefusedAsync(issuer, "Bearer " + issuer.Issue(signedWith: forged), "signature");
    }

    [Fact]
    public async Task A_changed_payload_is_refused()
    {
        await using var issuer = await TokenIssuer.StartAsync("msteams");
        var parts = issuer.Issue(audience: OtherBot).Split('.');
        var payload = Base64UrlEncoder.Decode(parts[1]).Replace(OtherBot, TokenIssuer.BotId, StringComparison.Ordinal);

        await RefusedAsync(issuer, $"Bearer {parts[0]}.{Base64UrlEncoder.Encode(payload)}.{parts[2]}", "signature");
    }

    [Fact]
    public async Task A_key_that_may_not_speak_for_the_channel_is_refused()
    {
        await using var issuer = await TokenIssuer.StartAsync("webchat");

        await RefusedAsync(issuer, "Bearer " + issuer.Issue(), "endorsed for 'msteams'");
    }

    [Fact]
    public async Task A_key_that_does_not_say_whom_it_speaks_for_is_refused()
    {
        await using var issuer = await TokenIssuer.StartAsync();

        await RefusedAsync(issuer, "Bearer " + issuer.Issue(), "not endorsed for any channel");
    }

    [Fact]
    public async Task An_activity_that_names_no_channel_is_refused()
    {
        await using var issuer = await TokenIssuer.StartAsync("msteams");

        await RefusedAsync(issuer, "Bearer " + issuer.Issue(), "names none", channelId: null);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer  two.spaces.here")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer not-a-token")]
    [InlineData("Bearer a.b.c")]
    public async Task What_is_no_token_is_refused(string header)
    {
        await using var issuer = await TokenIssuer.StartAsync("msteams");

        await RefusedAsync(issuer, header, string.Empty);
        Assert.Equal(0, issuer.KeyFetches);
    }

    [Fact]
    public async Task A_header_of_20_KB_is_refused_without_harm()
    {
        await using var issuer = await TokenIssuer.StartAsync("msteams");

        await RefusedAsync(issuer, "Bearer " + new string('a', 20_000) + ".b.c", string.Empty);
    }

    [Fact]
    public async Task An_unknown_key_is_looked_for_once()
    {
        await using var issuer = await TokenIssuer.StartAsync("msteams");
        await AuthenticateAsync(issuer, "Bearer " + issuer.Issue());

        await RefusedAsync(issuer, "Bearer " + issuer.Issue(keyId: "made-up-1"), "key");
        await RefusedAsync(issuer, "Bearer " + issuer.Issue(keyId: "made-up-2"), "key");

        Assert.Equal(2, issuer.KeyFetches);
    }

    [Fact]
    public async Task A_new_key_of_the_issuer_is_found()
    {
        await using var issuer = await TokenIssuer.StartAsync("msteams");
        await AuthenticateAsync(issuer, "Bearer " + issuer.Issue());
        issuer.AddKey("k2", "msteams");

        var result = await AuthenticateAsync(issuer, "Bearer " + issuer.Issue(keyId: "k2"));

        Assert.True(result.ClaimsIdentity.IsAuthenticated);
    }

    [Fact]
    public async Task Known_keys_serve_through_an_outage_of_the_issuer()
    {
        await using var issuer = await TokenIssuer.StartAsync("msteams");
        await AuthenticateAsync(issuer, "Bearer " + issuer.Issue());
        issuer.IsDown = true;

        await RefusedAsync(issuer, "Bearer " + issuer.Issue(keyId: "made-up"), "key");
        var result = await AuthenticateAsync(issuer, "Bearer " + issuer.Issue());

        Assert.True(result.ClaimsIdentity.IsAuthenticated);
    }

    [Theory]
    [InlineData("1.0", "appid")]
    [InlineData("2.0", "azp")]
    public async Task An_Emulators_token_is_accepted(string version, string claim)
    {
        await using var issuer = await TokenIssuer.StartAsync();

        var result = await AuthenticateAsync(issuer, "Bearer " + issuer.Issue(issuer: EmulatorIssuer, serviceUrl: null, claims: [("ver", version), (claim, TokenIssuer.BotId)]), channelId: "emulator");

        Assert.True(result.ClaimsIdentity.IsAuthenticated);
    }

    [Theory]
    [InlineData("https://sts.windows.net/my-tenant/", true)]
    [InlineData("https://login.microsoftonline.com/my-tenant/v2.0", true)]
    [InlineData("https://login.microsoftonline.com/other-tenant/v2.0", false)]
    public async Task A_tokens_tenant_is_that_of_the_settings(string tokenIssuer, bool isAccepted)
    {
        await using var issuer = await TokenIssuer.StartAsync();
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string>
        {
            ["MicrosoftAppType"] = "SingleTenant",
            ["MicrosoftAppId"] = TokenIssuer.BotId,
            ["MicrosoftAppPassword"] = "secret",
            ["MicrosoftAppTenantId"] = "my-tenant",
            ["ToBotFromEmulatorOpenIdMetadataUrl"] = issuer.MetadataUrl,
        }).Build();
        var header = "Bearer " + issuer.Issue(issuer: tokenIssuer, serviceUrl: null, claims: [("ver", "2.0"), ("azp", TokenIssuer.BotId)]);

        var refusal = await Record.ExceptionAsync(() => new ConfigurationBotFrameworkAuthentication(settings).AuthenticateRequestAsync(new Activity { ChannelId = "emulator" }, header, default));

        Assert.Equal(isAccepted, refusal is null);
        Assert.True(isAccepted || refusal is UnauthorizedAccessException);
    }

    [Fact]
    public async Task The_bots_own_token_for_channels_is_refused_when_it_comes_back()
    {
        await using var issuer = await TokenIssuer.StartAsync("msteams");
        var token = issuer.Issue(issuer: EmulatorIssuer, audience: "https://api.botframework.com", serviceUrl: null, claims: [("ver", "2.0"), ("azp", TokenIssuer.BotId)]);

        await RefusedAsync(issuer, "Bearer " + token, "another bot");
    }

    [Theory]
    [InlineData("1.0", "appid", OtherBot)]
    [InlineData("3.0", "azp", TokenIssuer.BotId)]
    [InlineData("2.0", "appid", TokenIssuer.BotId)]
    public async Task An_Emulators_token_of_another_app_is_refused(string version, string claim, string appId)
    {
        await using var issuer = await TokenIssuer.StartAsync();
        var token = issuer.Issue(issuer: EmulatorIssuer, audience: "https://api.botframework.com", serviceUrl: null, claims: [("ver", version), (claim, appId)]);

        await RefusedAsync(issuer, "Bearer " + token, string.Empty, channelId: "emulator");
    }

    [Fact]
    public async Task Another_bot_is_refused_unless_it_is_listed()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        var header = "Bearer " + issuer.Issue(issuer: EmulatorIssuer, serviceUrl: null, claims: [("ver", "2.0"), ("azp", OtherBot)]);

        await RefusedAsync(issuer, header, "ClaimsValidator");
        await RefusedAsync(issuer, header, OtherBot, configuration: new AuthenticationConfiguration { ClaimsValidator = new AllowedCallersClaimsValidator(["someone else"]) });
    }

    [Fact]
    public async Task A_listed_bot_is_answered_with_tokens_for_it_alone()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        var header = "Bearer " + issuer.Issue(issuer: EmulatorIssuer, serviceUrl: null, claims: [("ver", "2.0"), ("azp", OtherBot)]);

        var result = await AuthenticateAsync(issuer, header, configuration: new AuthenticationConfiguration { ClaimsValidator = new AllowedCallersClaimsValidator([OtherBot]) });

        Assert.Equal((OtherBot, "urn:botframework:aadappid:" + OtherBot), (result.Audience, result.CallerId));
    }

    [Fact]
    public async Task A_reason_repeats_nothing_of_the_token()
    {
        await using var issuer = await TokenIssuer.StartAsync("msteams");
        var token = issuer.Issue(audience: OtherBot);

        var refusal = await RefusedAsync(issuer, "Bearer " + token, string.Empty);

        Assert.DoesNotContain(token.Split('.')[1][..20], refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_app_id_everybody_may_call_and_is_nobody()
    {
        var authentication = BotFrameworkAuthenticationFactory.Create();

        var result = await authentication.AuthenticateRequestAsync(new Activity { ChannelId = "msteams" }, "Bearer dummy", default);

        Assert.Equal("anonymous", result.ClaimsIdentity.AuthenticationType);
        Assert.Null(result.CallerId);
        Assert.Empty(result.ClaimsIdentity.Claims);
    }

    private static async Task<UnauthorizedAccessException> RefusedAsync(TokenIssuer issuer, string header, string reason, string channelId = "msteams", string serviceUrl = TokenIssuer.ServiceUrl, AuthenticationConfiguration configuration = null)
    {
        var refusal = await Assert.ThrowsAsync<UnauthorizedAccessException>(() => AuthenticateAsync(issuer, header, channelId, serviceUrl, configuration));
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        return refusal;
    }

    private static Task<AuthenticateRequestResult> AuthenticateAsync(TokenIssuer issuer, string header, string channelId = "msteams", string serviceUrl = TokenIssuer.ServiceUrl, AuthenticationConfiguration configuration = null)
    {
        var authentication = BotFrameworkAuthenticationFactory.Create(
            null, true, null, null, null, null, issuer.MetadataUrl, issuer.MetadataUrl, null,
            new PasswordServiceClientCredentialFactory(TokenIssuer.BotId, "secret", null, null, null), configuration, null, null);
        return authentication.AuthenticateRequestAsync(new Activity { Type = "message", ChannelId = channelId, ServiceUrl = serviceUrl }, header, default);
    }
}
