using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A key that tokens are signed with, and the channels it may speak for (null when it does not say).</summary>
internal sealed record SigningKey(SecurityKey Key, HashSet<string> Endorsements);

/// <summary>Reads OpenID metadata and key sets. The usual libraries drop the endorsements, so this is our own.</summary>
internal static class OpenIdDocument
{
    public static string ReadKeysAddress(string metadata)
    {
        using var document = JsonDocument.Parse(metadata);
        return document.RootElement.TryGetProperty(EndorsementsRetriever.JsonWebKeySetUri, out var address)
            ? address.GetString()
            : throw new InvalidDataException("The OpenID metadata does not say where the signing keys are.");
    }

    /// <summary>The RSA signing keys by key id; other keys are passed over.</summary>
    public static Dictionary<string, SigningKey> ReadKeys(string keySet)
    {
        using var document = JsonDocument.Parse(keySet);
        var keys = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        foreach (var key in document.RootElement.GetProperty("keys").EnumerateArray())
        {
            if (Text(key, "kty") == "RSA"
                && Text(key, "use") is null or "sig"
                && Text(key, "kid") is { Length: > 0 } kid
                && Text(key, "n") is { } modulus
                && Text(key, "e") is { } exponent)
            {
                var parameters = new RSAParameters { Modulus = Base64UrlEncoder.DecodeBytes(modulus), Exponent = Base64UrlEncoder.DecodeBytes(exponent) };
                keys[kid] = new SigningKey(new RsaSecurityKey(parameters) { KeyId = kid }, ReadEndorsements(key));
            }
        }

        return keys;
    }

    private static HashSet<string> ReadEndorsements(JsonElement key) =>
        key.TryGetProperty("endorsements", out var endorsements) && endorsements.ValueKind == JsonValueKind.Array
            ? endorsements.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()).ToHashSet(StringComparer.Ordinal)
            : null;

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
