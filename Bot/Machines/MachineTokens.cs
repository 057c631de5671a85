using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;

namespace ChatBot.Machines;

/// <summary>Access tokens of the OAuth 2.0 client credentials grant, from the one issuer that the settings name.</summary>
/// <remarks>Claims: https://www.rfc-editor.org/rfc/rfc9068; Entra ID gives application permissions as <c>roles</c>.</remarks>
internal sealed class MachineTokens
{
    private const string HttpClientName = "machine tokens";

    private static readonly JsonWebTokenHandler Handler = new();

    private static readonly string[] ClientClaims = ["client_id", "azp", "appid", "sub"];

    private static readonly string[] ScopeClaims = ["scope", "scp", "roles"];

    // Never one that needs no private key.
    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    private readonly MachineOptions _options;
    private readonly ConfigurationManager<MachineIssuer>? _issuer;

    public MachineTokens(IOptions<MachineOptions> options, IHttpClientFactory clients)
    {
        _options = options.Value;

        if (_options.Issuer.Length > 0)
        {
            var documents = new HttpDocumentRetriever(clients.CreateClient(HttpClientName)) { RequireHttps = !_options.Metadata.IsLoopback };
            _issuer = new(_options.Metadata.ToString(), new MachineIssuerRetriever(), documents);
        }
    }

    /// <summary>The client that a token was given to.</summary>
    /// <exception cref="UnauthorizedAccessException">The token is not valid; the message says why, and repeats nothing of it.</exception>
    /// <exception cref="InvalidOperationException">The issuer's keys cannot be had now.</exception>
    public async Task<Machine> ReadAsync(string token, CancellationToken cancellationToken)
    {
        var keys = await (_issuer ?? throw new UnauthorizedAccessException("No issuer of tokens is set: Machines:Issuer.")).GetConfigurationAsync(cancellationToken);
        var result = Validate(token, keys);

        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            // The issuer may have changed its keys; the manager asks it at most every 30 seconds.
            _issuer.RequestRefresh();
            result = Validate(token, await _issuer.GetConfigurationAsync(cancellationToken));
        }

        return result.IsValid ? Read((JsonWebToken)result.SecurityToken) : throw new UnauthorizedAccessException($"The token is not taken: {Reason(result.Exception)}.");
    }

    private TokenValidationResult Validate(string token, MachineIssuer issuer) => Handler.ValidateToken(token, new TokenValidationParameters
    {
        ValidIssuer = _options.Issuer,
        ValidAudience = _options.Audience,
        IssuerSigningKeys = issuer.Keys,
        ValidAlgorithms = Algorithms,
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        ClockSkew = TimeSpan.FromMinutes(1),
    });

    private Machine Read(JsonWebToken token) => new(
        $"client:{ClientOf(token) ?? throw new UnauthorizedAccessException("The token is not taken: it names no client.")}",
        [.. token.Claims.Where(claim => ScopeClaims.Contains(claim.Type)).SelectMany(claim => claim.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))],
        _options.RequestsPerMinute);

    private static string? ClientOf(JsonWebToken token) =>
        ClientClaims.Select(name => token.Claims.FirstOrDefault(claim => claim.Type == name)?.Value).FirstOrDefault(value => !string.IsNullOrEmpty(value));

    // The library's own message repeats parts of the token.
    private static string Reason(Exception? exception) => exception switch
    {
        SecurityTokenExpiredException => "it has expired",
        SecurityTokenNotYetValidException => "it is not valid yet",
        SecurityTokenNoExpirationException => "it never expires",
        SecurityTokenInvalidAudienceException => "it is meant for another audience",
        SecurityTokenInvalidIssuerException => "it comes from another issuer",
        SecurityTokenInvalidAlgorithmException => "it is signed in a way that is not allowed",
        SecurityTokenInvalidSignatureException or SecurityTokenSignatureKeyNotFoundException => "its signature is wrong",
        _ => "it cannot be read",
    };

    /// <summary>Reads the issuer's metadata, and the keys that it points to.</summary>
    private sealed class MachineIssuerRetriever : IConfigurationRetriever<MachineIssuer>
    {
        public async Task<MachineIssuer> GetConfigurationAsync(string address, IDocumentRetriever retriever, CancellationToken cancel)
        {
            using var metadata = JsonDocument.Parse(await retriever.GetDocumentAsync(address, cancel));
            var keys = metadata.RootElement.GetProperty("jwks_uri").GetString() ?? throw new JsonException("The issuer's metadata names no keys.");
            return new MachineIssuer([.. new JsonWebKeySet(await retriever.GetDocumentAsync(keys, cancel)).GetSigningKeys()]);
        }
    }
}

/// <summary>What is known of the issuer.</summary>
internal sealed record MachineIssuer(IReadOnlyList<SecurityKey> Keys);
