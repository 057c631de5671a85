using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Checks tokens of one kind of issuer and gives their claims.</summary>
public class JwtTokenExtractor
{
    private static readonly JsonWebTokenHandler Handler = new();

    private readonly HttpClient _httpClient;
    private readonly TokenValidationParameters _parameters;
    private readonly string _metadataUrl;
    private readonly HashSet<string> _allowedAlgorithms;
    private readonly ConfigurationManager<IDictionary<string, HashSet<string>>> _endorsements;

    /// <summary>Creates an extractor.</summary>
    /// <param name="httpClient">Fetches the issuer's keys.</param>
    /// <param name="tokenValidationParameters">What a token must be. Keys given here are used instead of the issuer's.</param>
    /// <param name="metadataUrl">The issuer's OpenID document.</param>
    /// <param name="allowedSigningAlgorithms">The algorithms that a token may be signed with.</param>
    public JwtTokenExtractor(HttpClient httpClient, TokenValidationParameters tokenValidationParameters, string metadataUrl, HashSet<string> allowedSigningAlgorithms)
        : this(httpClient, tokenValidationParameters, metadataUrl, allowedSigningAlgorithms, null)
    {
    }

    /// <summary>Creates an extractor with a source of endorsements of its own.</summary>
    /// <param name="httpClient">Fetches the issuer's keys.</param>
    /// <param name="tokenValidationParameters">What a token must be. Keys given here are used instead of the issuer's.</param>
    /// <param name="metadataUrl">The issuer's OpenID document.</param>
    /// <param name="allowedSigningAlgorithms">The algorithms that a token may be signed with.</param>
    /// <param name="customEndorsementsConfig">The endorsements by key id; those in the issuer's document when null.</param>
    public JwtTokenExtractor(HttpClient httpClient, TokenValidationParameters tokenValidationParameters, string metadataUrl, HashSet<string> allowedSigningAlgorithms, ConfigurationManager<IDictionary<string, HashSet<string>>> customEndorsementsConfig)
    {
        ArgumentNullException.ThrowIfNull(tokenValidationParameters);
        _httpClient = httpClient ?? Rest.SharedHttpHandler.CreateClient();
        _parameters = tokenValidationParameters.Clone();
        _parameters.RequireSignedTokens = true;
        _metadataUrl = metadataUrl;
        _allowedAlgorithms = allowedSigningAlgorithms;
        _endorsements = customEndorsementsConfig;
    }

    /// <summary>Whether a key must say that it may speak for the channel; else only a key that says whom it speaks for is asked.</summary>
    internal bool RequiresEndorsement { get; init; }

    /// <summary>The claims of the token in a header.</summary>
    /// <param name="authorizationHeader">The header, <c>Bearer token</c>.</param>
    /// <param name="channelId">The channel that the key must be endorsed for.</param>
    /// <returns>The claims; null when there is no token, or one of another issuer.</returns>
    /// <exception cref="UnauthorizedAccessException">The token is not valid; the message says why.</exception>
    public Task<ClaimsIdentity> GetIdentityAsync(string authorizationHeader, string channelId) =>
        GetIdentityAsync(authorizationHeader, channelId, []);

    /// <summary>The claims of the token in a header.</summary>
    /// <param name="authorizationHeader">The header, <c>Bearer token</c>.</param>
    /// <param name="channelId">The channel that the key must be endorsed for.</param>
    /// <param name="requiredEndorsements">What else the key must be endorsed for.</param>
    /// <returns>The claims; null when there is no token, or one of another issuer.</returns>
    /// <exception cref="UnauthorizedAccessException">The token is not valid; the message says why.</exception>
    public Task<ClaimsIdentity> GetIdentityAsync(string authorizationHeader, string channelId, string[] requiredEndorsements) =>
        authorizationHeader?.Split(' ') is [var scheme, var parameter]
            ? GetIdentityAsync(scheme, parameter, channelId, requiredEndorsements)
            : Task.FromResult<ClaimsIdentity>(null);

    /// <summary>The claims of a token.</summary>
    /// <param name="scheme">The scheme, Bearer in any case.</param>
    /// <param name="parameter">The token.</param>
    /// <param name="channelId">The channel that the key must be endorsed for.</param>
    /// <returns>The claims; null when there is no token, or one of another issuer.</returns>
    /// <exception cref="UnauthorizedAccessException">The token is not valid; the message says why.</exception>
    public Task<ClaimsIdentity> GetIdentityAsync(string scheme, string parameter, string channelId) =>
        GetIdentityAsync(scheme, parameter, channelId, []);

    /// <summary>The claims of a token.</summary>
    /// <param name="scheme">The scheme, Bearer in any case.</param>
    /// <param name="parameter">The token.</param>
    /// <param name="channelId">The channel that the key must be endorsed for.</param>
    /// <param name="requiredEndorsements">What else the key must be endorsed for.</param>
    /// <returns>The claims; null when there is no token, or one of another issuer.</returns>
    /// <exception cref="UnauthorizedAccessException">The token is not valid; the message says why.</exception>
    public async Task<ClaimsIdentity> GetIdentityAsync(string scheme, string parameter, string channelId, string[] requiredEndorsements)
    {
        if (!BearerToken.IsBearer(scheme) || BearerToken.ReadUnverified(parameter) is not { } token || !HasAllowedIssuer(token))
        {
            return null;
        }

        // Before any key is looked at: the algorithm is the sender's choice, and some of them need no private key.
        if (!_allowedAlgorithms.Contains(token.Alg))
        {
            throw new UnauthorizedAccessException("The token is signed with an algorithm that is not allowed.");
        }

        var parameters = _parameters.Clone();
        parameters.ValidAlgorithms = _allowedAlgorithms;
        var key = HasKeysOfItsOwn ? null : await FindKeyAsync(token, parameters).ConfigureAwait(false);
        var result = Handler.ValidateToken(parameter, parameters);
        if (!result.IsValid)
        {
            throw new UnauthorizedAccessException($"The token is not valid: {Reason(result.Exception)}.");
        }

        await CheckEndorsementsAsync(token.Kid, key, channelId, requiredEndorsements ?? []).ConfigureAwait(false);
        return result.ClaimsIdentity;
    }

    private bool HasKeysOfItsOwn =>
        _parameters.IssuerSigningKeyResolver is not null || _parameters.IssuerSigningKey is not null || _parameters.IssuerSigningKeys is not null;

    // The library's own exception is left behind: its message repeats parts of the token, which must not reach a log.
    private static string Reason(Exception exception) => exception switch
    {
        SecurityTokenExpiredException => "it has expired",
        SecurityTokenNotYetValidException => "it is not valid yet",
        SecurityTokenNoExpirationException => "it never expires",
        SecurityTokenInvalidLifetimeException => "its lifetime makes no sense",
        SecurityTokenInvalidAudienceException => "it is meant for another audience",
        SecurityTokenInvalidIssuerException => "it comes from another issuer",
        SecurityTokenInvalidSignatureException or SecurityTokenSignatureKeyNotFoundException => "its signature is wrong",
        _ => "it cannot be read",
    };

    private bool HasAllowedIssuer(JsonWebToken token) =>
        !string.IsNullOrEmpty(token.Issuer)
        && (token.Issuer == _parameters.ValidIssuer || _parameters.ValidIssuers?.Contains(token.Issuer) == true);

    private async Task<SigningKey> FindKeyAsync(JsonWebToken token, TokenValidationParameters parameters)
    {
        var key = string.IsNullOrEmpty(token.Kid)
            ? null
            : await OpenIdKeys.At(_metadataUrl).FindAsync(token.Kid, _httpClient, CancellationToken.None).ConfigureAwait(false);
        if (key is null)
        {
            throw new UnauthorizedAccessException("The token is signed with a key that its issuer does not have.");
        }

        parameters.IssuerSigningKey = key.Key;
        return key;
    }

    private async Task CheckEndorsementsAsync(string keyId, SigningKey key, string channelId, string[] requiredEndorsements)
    {
        var endorsements = key?.Endorsements;
        if (_endorsements is not null)
        {
            var known = await _endorsements.GetConfigurationAsync(CancellationToken.None).ConfigureAwait(false);
            endorsements = keyId is null ? null : known.TryGetValue(keyId, out var found) ? found : null;
        }

        if (RequiresEndorsement && (endorsements is null || string.IsNullOrWhiteSpace(channelId)))
        {
            throw new UnauthorizedAccessException("The token's key is not endorsed for any channel, or the activity names none.");
        }

        if (endorsements is not null
            && requiredEndorsements.Append(channelId).FirstOrDefault(required => !EndorsementsValidator.Validate(required, endorsements)) is { } missing)
        {
            throw new UnauthorizedAccessException($"The token's key is not endorsed for '{missing}'.");
        }
    }
}
