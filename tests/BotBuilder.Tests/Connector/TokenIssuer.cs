using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BotBuilder.Tests.Connector;

/// <summary>An issuer of tokens with its OpenID document on a loopback port.</summary>
internal sealed class TokenIssuer : IAsyncDisposable
{
    public const string BotId = "7a1c0d9e-0000-4000-8000-00000000beef";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/";

    // Keys are slow to make, and no test needs one that others do not know.
    private static readonly Lazy<RSA>[] Keys = [new(() => RSA.Create(2048)), new(() => RSA.Create(2048))];

    private readonly List<(string KeyId, RSA Key, string[] Endorsements)> _keys = [];

    public LocalServer Server { get; private set; }

    public bool IsDown { get; set; }

    public string MetadataUrl => Server.Address + "/.well-known/openidconfiguration";

    public int KeyFetches => Server.Requests.Count(request => request.Path == "/keys");

    public RSA FirstKey => _keys[0].Key;

    public static async Task<TokenIssuer> StartAsync(params string[] endorsements)
    {
        var issuer = new TokenIssuer();
        issuer.AddKey("k1", endorsements);
        issuer.Server = await LocalServer.StartAsync(issuer.AnswerAsync);
        return issuer;
    }

    public void AddKey(string keyId, params string[] endorsements) => _keys.Add((keyId, Keys[_keys.Count].Value, endorsements));

    /// <summary>A channel's token for the bot; a test changes what it is about.</summary>
    public string Issue(
        string keyId = "k1",
        string issuer = "https://api.botframework.com",
        string audience = BotId,
        string serviceUrl = ServiceUrl,
        double beginsInMinutes = -1,
        double? endsInMinutes = 60,
        SigningCredentials signedWith = null,
        params (string Type, string Value)[] claims)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var all = claims.ToDictionary(claim => claim.Type, claim => (object)claim.Value);
        if (serviceUrl is not null)
        {
            all["serviceurl"] = serviceUrl;
        }

        var handler = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false };
        return handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = now.AddMinutes(beginsInMinutes),
            Expires = endsInMinutes is { } minutes ? now.AddMinutes(minutes) : null,
            Claims = all,
            SigningCredentials = signedWith ?? new SigningCredentials(
                new RsaSecurityKey(_keys.Find(key => key.KeyId == keyId).Key ?? FirstKey) { KeyId = keyId }, SecurityAlgorithms.RsaSha256),
        });
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        if (IsDown)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        }

        return context.Response.WriteAsync(context.Request.Path == "/keys"
            ? JsonSerializer.Serialize(new { keys = _keys.Select(Describe) })
            : JsonSerializer.Serialize(new { issuer = "https://api.botframework.com", jwks_uri = Server.Address + "/keys" }));
    }

    private static Dictionary<string, object> Describe((string KeyId, RSA Key, string[] Endorsements) key)
    {
        var parameters = key.Key.ExportParameters(false);
        var described = new Dictionary<string, object>
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = key.KeyId,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
        if (key.Endorsements.Length > 0)
        {
            described["endorsements"] = key.Endorsements;
        }

        return described;
    }
}
