using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using ChatBot.Machines;
using ChatBot.Tests.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace ChatBot.Tests.Machines;

public sealed class MachineTokensTests : IAsyncLifetime, IDisposable
{
    private const string Issuer = "https://login.example/tenant";

    private const string Audience = "api://chatbot";

    private readonly RSA _rsa = RSA.Create(2048);
    private readonly RSA _foreign = RSA.Create(2048);
    private TestStore _store = null!;

    public async Task InitializeAsync() => _store = await TestStore.OpenAsync();

    public async Task DisposeAsync() => await _store.DisposeAsync();

    public void Dispose()
    {
        _rsa.Dispose();
        _foreign.Dispose();
    }

    [Theory]
    [InlineData("scope", "notifications:send other", HttpStatusCode.OK)]
    [InlineData("scp", "notifications:send", HttpStatusCode.OK)]
    [InlineData("roles", "notifications:send", HttpStatusCode.OK)]
    [InlineData("scope", "other", HttpStatusCode.Forbidden)]
    [InlineData("role", "notifications:send", HttpStatusCode.Forbidden)]
    public async Task A_token_opens_what_its_scopes_or_roles_name(string claim, string value, HttpStatusCode status)
    {
        await using var host = await StartAsync();

        using var answer = await host.SendAsync(HttpMethod.Get, "/send", token: Token([new(claim, value)]));

        Assert.Equal(status, answer.StatusCode);
        Assert.True(status is not HttpStatusCode.OK || await answer.Content.ReadAsStringAsync() == "client:4711");
    }

    [Fact]
    public async Task Tokens_that_are_not_meant_for_us_or_not_of_now_or_not_of_the_issuers_are_refused()
    {
        await using var host = await StartAsync();
        string[] wrong =
        [
            Token(issuer: "https://login.example/other"),
            Token(audience: "api://another"),
            Token(expires: -5),
            Token(notBefore: 10),
            Token(key: new RsaSecurityKey(_foreign) { KeyId = "k-1" }),
            Token(client: null),
            Unsigned(),
            Token(key: new SymmetricSecurityKey(_rsa.ExportSubjectPublicKeyInfo()) { KeyId = "k-1" }, algorithm: SecurityAlgorithms.HmacSha256),
            Token()[..^5],
            "not.a.token",
            "",
        ];

        var statuses = new List<HttpStatusCode>();

        foreach (var token in wrong)
        {
            using var answer = await host.SendAsync(HttpMethod.Get, "/send", token: token);
            statuses.Add(answer.StatusCode);
        }

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.Unauthorized, status));
        using var right = await host.SendAsync(HttpMethod.Get, "/send", token: Token());
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
    }

    [Fact]
    public async Task While_the_issuers_keys_cannot_be_had_the_caller_is_told_to_come_again()
    {
        await using var host = await StartAsync("/nowhere");

        using var answer = await host.SendAsync(HttpMethod.Get, "/send", token: Token());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    private async Task<MachineHost> StartAsync(string metadata = "/metadata")
    {
        // The issuer stands in the same host, whose address is known only once it runs: a host of its own comes first.
        var issuer = await MachineHost.StartAsync(_store, [], MapIssuer);
        return await MachineHost.StartAsync(
            _store,
            new()
            {
                ["Machines:Issuer"] = Issuer,
                ["Machines:Audience"] = Audience,
                ["Machines:MetadataAddress"] = new Uri(issuer.Http.BaseAddress!, metadata).ToString(),
            },
            app =>
            {
                app.MapGet("/send", (HttpContext http) => Machine.Of(http).Id).RequireScope("notifications:send");
                app.Lifetime.ApplicationStopped.Register(() => issuer.DisposeAsync().AsTask());
            });
    }

    private void MapIssuer(WebApplication app)
    {
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(_rsa.ExportParameters(false)) { KeyId = "k-1" });
        app.MapGet("/metadata", (HttpRequest request) => Results.Json(new Dictionary<string, string> { ["issuer"] = Issuer, ["jwks_uri"] = $"http://{request.Host}/keys" }));
        app.MapGet("/keys", () => Results.Json(new { keys = new[] { new { kty = "RSA", kid = "k-1", use = "sig", n = key.N, e = key.E } } }));
    }

    private string Token(
        Claim[]? claims = null,
        string issuer = Issuer,
        string audience = Audience,
        int expires = 10,
        int notBefore = -20,
        SecurityKey? key = null,
        string algorithm = SecurityAlgorithms.RsaSha256,
        string? client = "4711") => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            Expires = TimeProvider.System.GetUtcNow().AddMinutes(expires).UtcDateTime,
            NotBefore = TimeProvider.System.GetUtcNow().AddMinutes(Math.Min(notBefore, expires - 1)).UtcDateTime,
            Claims = (claims ?? [new("scope", "notifications:send")])
                .Concat(client is null ? [] : [new Claim("client_id", client)])
                .ToDictionary(claim => claim.Type, claim => (object)claim.Value),
            SigningCredentials = new SigningCredentials(key ?? new RsaSecurityKey(_rsa) { KeyId = "k-1" }, algorithm),
        });

    private static string Unsigned() => new JsonWebTokenHandler().CreateToken(
        $$"""{"iss":"{{Issuer}}","aud":"{{Audience}}","client_id":"4711","scope":"notifications:send","exp":4102444800}""");
}
