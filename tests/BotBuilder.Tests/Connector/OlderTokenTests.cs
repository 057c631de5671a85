#pragma warning disable CS0618 // What is obsolete is still offered, and must work.
using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace BotBuilder.Tests.Connector;

/// <summary>The older, static ways to check tokens follow the same rules as the new one.</summary>
public sealed class OlderTokenTests : IAsyncLifetime, IDisposable
{
    private const string PublicIssuer = "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0";
    private const string OtherBot = "0b7c3c3e-0000-4000-8000-000000000001";

    private static readonly SimpleCredentialProvider Bot = new(TokenIssuer.BotId, "secret");
    private TokenIssuer _issuer;
    private HttpClient _http;

    public async Task InitializeAsync()
    {
        _issuer = await TokenIssuer.StartAsync("msteams", "webchat", "emulator", "AseChannel");
        _http = new HttpClient(new ToIssuer(_issuer));
    }

    public async Task DisposeAsync() => await _issuer.DisposeAsync();

    public void Dispose() => _http?.Dispose();

    [Theory]
    [InlineData(null, "https://api.botframework.com")]
    [InlineData(GovernmentAuthenticationConstants.ChannelService, "https://api.botframework.us")]
    [InlineData("https://channel.example", "https://api.botframework.com")]
    public async Task A_channels_token_is_accepted_in_its_own_cloud_alone(string channelService, string issuer)
    {
        var clouds = new SimpleChannelProvider(channelService);
        var other = issuer.EndsWith(".us", StringComparison.Ordinal) ? "https://api.botframework.com" : "https://api.botframework.us";

        var identity = await JwtTokenValidation.AuthenticateRequest(Activity(), Header(issuer: issuer), Bot, clouds, _http);
        await RefusedAsync(() => JwtTokenValidation.AuthenticateRequest(Activity(), Header(issuer: other), Bot, clouds, _http));

        Assert.True(identity.IsAuthenticated);
        Assert.Equal(TokenIssuer.BotId, identity.FindFirst("aud").Value);
    }

    [Theory]
    [InlineData("msteams", TokenIssuer.ServiceUrl, TokenIssuer.BotId, true)]
    [InlineData("msteams", "https://evil.example/", TokenIssuer.BotId, false)]
    [InlineData("directline", TokenIssuer.ServiceUrl, TokenIssuer.BotId, false)]
    [InlineData("msteams", TokenIssuer.ServiceUrl, OtherBot, false)]
    public async Task Channel_address_and_audience_must_be_those_of_the_token(string channelId, string serviceUrl, string audience, bool isAccepted)
    {
        var header = Header(audience: audience);

        Task<ClaimsIdentity> Validate() => ChannelValidation.AuthenticateChannelToken(header, Bot, serviceUrl, _http, channelId);

        if (isAccepted)
        {
            Assert.True((await Validate()).IsAuthenticated);
        }
        else
        {
            await RefusedAsync(Validate);
        }
    }

    [Fact]
    public async Task An_endorsement_that_the_bot_requires_must_be_there()
    {
        var required = new AuthenticationConfiguration { RequiredEndorsements = ["certified"] };

        await RefusedAsync(() => ChannelValidation.AuthenticateChannelToken(Header(), Bot, TokenIssuer.ServiceUrl, _http, "msteams", required));
    }

    [Fact]
    public async Task The_Emulators_token_is_told_by_its_issuer_and_is_for_this_bot()
    {
        var genuine = Header(issuer: PublicIssuer, serviceUrl: null, claims: [("ver", "2.0"), ("azp", TokenIssuer.BotId)]);
        var foreign = Header(issuer: PublicIssuer, serviceUrl: null, claims: [("ver", "2.0"), ("azp", OtherBot)]);

        var identity = await EmulatorValidation.AuthenticateEmulatorToken(genuine, Bot, null, _http, "emulator");

        Assert.True(identity.IsAuthenticated);
        Assert.True(EmulatorValidation.IsTokenFromEmulator(genuine));
        Assert.False(EmulatorValidation.IsTokenFromEmulator(Header()));
        await RefusedAsync(() => EmulatorValidation.AuthenticateEmulatorToken(foreign, Bot, null, _http, "emulator"));
    }

    [Fact]
    public async Task Another_bot_may_call_when_the_validator_lists_it()
    {
        var header = Header(issuer: PublicIssuer, serviceUrl: null, claims: [("ver", "2.0"), ("azp", OtherBot)]);
        var listed = new AuthenticationConfiguration { ClaimsValidator = new AllowedCallersClaimsValidator([OtherBot]) };
        var unlisted = new AuthenticationConfiguration { ClaimsValidator = new AllowedCallersClaimsValidator(["somebody-else"]) };

        var identity = await JwtTokenValidation.AuthenticateRequest(Activity(), header, Bot, null, listed, _http);

        Assert.True(SkillValidation.IsSkillToken(header));
        Assert.Equal(OtherBot, JwtTokenValidation.GetAppIdFromClaims(identity.Claims));
        await RefusedAsync(() => JwtTokenValidation.AuthenticateRequest(Activity(), header, Bot, null, unlisted, _http));
        await RefusedAsync(() => JwtTokenValidation.AuthenticateRequest(Activity(), header, Bot, null, new AuthenticationConfiguration(), _http));
    }

    [Fact]
    public async Task Without_a_header_only_a_bot_without_an_app_id_is_reached()
    {
        var anonymous = await JwtTokenValidation.AuthenticateRequest(Activity(), string.Empty, new SimpleCredentialProvider(), null);

        Assert.Equal("anonymous", anonymous.AuthenticationType);
        Assert.Empty(anonymous.Claims);
        await RefusedAsync(() => JwtTokenValidation.AuthenticateRequest(Activity(), string.Empty, Bot, null));
    }

    [Fact]
    public async Task An_Emulator_that_plays_a_parent_bot_is_an_anonymous_skill_caller()
    {
        var activity = new Activity { Type = "message", ChannelId = "emulator", Recipient = new ChannelAccount { Role = "skill" } };

        var caller = await JwtTokenValidation.AuthenticateRequest(activity, null, new SimpleCredentialProvider(), null);

        Assert.True(SkillValidation.IsSkillClaim(caller.Claims));
        Assert.Equal("AnonymousSkill", JwtTokenValidation.GetAppIdFromClaims(caller.Claims));
    }

    [Fact]
    public async Task A_channel_of_the_bots_own_host_is_told_by_its_name_and_token()
    {
        AseChannelValidation.Init(new ConfigurationBuilder().AddInMemoryCollection([new("MicrosoftAppId", TokenIssuer.BotId)]).Build());
        var header = Header(issuer: PublicIssuer, serviceUrl: null, claims: [("ver", "2.0"), ("azp", TokenIssuer.BotId)]);

        var identity = await AseChannelValidation.AuthenticateAseTokenAsync(header, _http);

        Assert.True(identity.IsAuthenticated);
        Assert.True(AseChannelValidation.IsAseChannel("asechannel"));
        await RefusedAsync(() => AseChannelValidation.AuthenticateAseTokenAsync(Header(issuer: "https://evil.example"), _http));
    }

    [Theory]
    [InlineData("https://api.botframework.us", TokenIssuer.BotId, TokenIssuer.ServiceUrl, true)]
    [InlineData("https://api.botframework.com", TokenIssuer.BotId, TokenIssuer.ServiceUrl, false)]
    [InlineData("https://api.botframework.us", OtherBot, TokenIssuer.ServiceUrl, false)]
    [InlineData("https://api.botframework.us", TokenIssuer.BotId, "https://evil.example", false)]
    public async Task An_identity_of_the_government_cloud_is_checked_claim_by_claim(string issuer, string audience, string serviceUrl, bool isAccepted)
    {
        var identity = new ClaimsIdentity([new Claim("aud", audience, null, issuer), new Claim("serviceurl", serviceUrl, null, issuer)], "Bearer");

        var check = GovernmentChannelValidation.ValidateIdentity(identity, Bot, TokenIssuer.ServiceUrl);

        if (isAccepted)
        {
            await check;
        }
        else
        {
            await RefusedAsync(async () =>
            {
                await check;
                return identity;
            });
        }
    }

    [Theory]
    [InlineData(new[] { "*" }, true)]
    [InlineData(new[] { OtherBot }, true)]
    [InlineData(new string[0], false)]
    public async Task Callers_are_allowed_by_name_or_all_of_them(string[] allowed, bool isAllowed)
    {
        Claim[] claims = [new("ver", "2.0"), new("azp", OtherBot), new("aud", TokenIssuer.BotId)];

        var check = new AllowedCallersClaimsValidator(allowed).ValidateClaimsAsync;

        if (isAllowed)
        {
            await check(claims);
        }
        else
        {
            Assert.Contains(OtherBot, (await Assert.ThrowsAsync<UnauthorizedAccessException>(() => check(claims))).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_channel_is_no_calling_bot_whoever_is_allowed()
    {
        Claim[] channel = [new("iss", "https://api.botframework.com"), new("aud", TokenIssuer.BotId)];

        await new AllowedCallersClaimsValidator([]).ValidateClaimsAsync(channel);
        await new AllowedSkillsClaimsValidator([]).ValidateClaimsAsync(channel);

        Assert.False(SkillValidation.IsSkillClaim(channel));
    }

    [Fact]
    public async Task A_skill_that_is_not_listed_may_not_answer()
    {
        Claim[] skill = [new("ver", "1.0"), new("appid", OtherBot), new("aud", TokenIssuer.BotId)];

        await new AllowedSkillsClaimsValidator([OtherBot]).ValidateClaimsAsync(skill);

        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => new AllowedSkillsClaimsValidator(["another"]).ValidateClaimsAsync(skill));
    }

    private static Activity Activity() => new() { Type = "message", ChannelId = "msteams", ServiceUrl = TokenIssuer.ServiceUrl };

    private static Task<UnauthorizedAccessException> RefusedAsync(Func<Task<ClaimsIdentity>> check) => Assert.ThrowsAsync<UnauthorizedAccessException>(check);

    private string Header(string issuer = "https://api.botframework.com", string audience = TokenIssuer.BotId, string serviceUrl = TokenIssuer.ServiceUrl, params (string, string)[] claims) =>
        "Bearer " + _issuer.Issue(issuer: issuer, audience: audience, serviceUrl: serviceUrl, claims: claims);

    /// <summary>Whatever the public address of keys, the local issuer answers.</summary>
    private sealed class ToIssuer(TokenIssuer issuer) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!request.RequestUri.IsLoopback)
            {
                request.RequestUri = new Uri(issuer.MetadataUrl);
            }
            else
            {
                // A document that another test fetched names a server that has gone.
                request.RequestUri = new Uri(new Uri(issuer.Server.Address), request.RequestUri.PathAndQuery);
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
