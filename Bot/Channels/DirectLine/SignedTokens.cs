using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ChatBot.Channels.DirectLine;

/// <summary>Signs and reads the channel's JWTs; each purpose has an audience and a key of its own, derived from the secret.</summary>
internal sealed class SignedTokens(DirectLineSecrets secrets, TimeProvider clock)
{
    private const string Issuer = "chatbot";

    private const int KeyBytes = 32;

    private readonly JsonWebTokenHandler _handler = new();

    public string Sign(string audience, IDictionary<string, object> claims, TimeSpan lifetime)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            Claims = claims,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + lifetime,
            SigningCredentials = new SigningCredentials(Key(secrets.Current, audience), SecurityAlgorithms.HmacSha256),
        });
    }

    /// <summary>The claims of a token that was signed here for this audience; null for anything else. It may have expired.</summary>
    public SignedToken? Find(string audience, string token)
    {
        var result = _handler.ValidateToken(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = audience,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            IssuerSigningKeys = secrets.All.Select(secret => Key(secret, audience)),
            RequireExpirationTime = true,
            // Told below by our own clock, since an expired token gets another answer than a forged one.
            LifetimeValidator = (notBefore, expires, _, _) => notBefore is not null && expires is not null,
        });

        if (!result.IsValid || result.SecurityToken is not JsonWebToken jwt)
        {
            return null;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        return new SignedToken([.. jwt.Claims], IsExpired: now < jwt.ValidFrom || now >= jwt.ValidTo, jwt.ValidTo);
    }

    private static SymmetricSecurityKey Key(string secret, string audience) =>
        new(HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), KeyBytes, info: Encoding.UTF8.GetBytes(audience)));
}

/// <summary>A token whose signature, issuer and audience are right.</summary>
internal sealed record SignedToken(IReadOnlyList<Claim> Claims, bool IsExpired, DateTime ExpiresAt)
{
    public string? FindClaim(string type) => Claims.FirstOrDefault(claim => claim.Type == type)?.Value;

    public IReadOnlyList<string> ClaimsOf(string type) => [.. Claims.Where(claim => claim.Type == type).Select(claim => claim.Value)];
}
