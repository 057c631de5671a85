using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Connectors.Webhooks;

/// <summary>What a webhook source shares with its sender.</summary>
internal class WebhookSecretOptions
{
    private const string EmptyOrLong = "^$|^.{8,}$";

    private const string TooShort = "{0} has fewer than 8 characters: anybody could guess it. Copy it from the sender's settings page.";

    /// <summary>From the sender's webhook settings page; empty: the source is off.</summary>
    [RegularExpression(EmptyOrLong, ErrorMessage = TooShort)]
    public string WebhookSecret { get; set; } = "";

    /// <summary>Still taken while the secret is being changed.</summary>
    [RegularExpression(EmptyOrLong, ErrorMessage = TooShort)]
    public string? PreviousWebhookSecret { get; set; }

    /// <summary>The secrets that count now, the newest first.</summary>
    public IEnumerable<string> Secrets
    {
        get
        {
            if (WebhookSecret.Length > 0)
            {
                yield return WebhookSecret;

                if (!string.IsNullOrEmpty(PreviousWebhookSecret))
                {
                    yield return PreviousWebhookSecret;
                }
            }
        }
    }

    /// <summary>Whether a base64 HMAC-SHA256 over prefix, body and suffix was made with one of the secrets.</summary>
    public bool IsBase64Signature(string signature, ReadOnlyMemory<byte> body, string prefix = "", string suffix = "") =>
        Secrets.Any(secret => HmacSignature.IsSha256Base64(signature, Encoding.UTF8.GetBytes(secret), prefix, body.Span, suffix));

    /// <summary>Whether a hexadecimal HMAC-SHA256 over prefix and body was made with one of the secrets.</summary>
    public bool IsHexSignature(string signature, ReadOnlyMemory<byte> body, string prefix = "") =>
        Secrets.Any(secret => HmacSignature.IsSha256Hex(signature, Encoding.UTF8.GetBytes(secret), prefix, body.Span));

    /// <summary>Whether somebody who cannot sign sent one of the secrets itself.</summary>
    public bool IsSecret(string given)
    {
        // Hashed first, so that neither the length nor the place of a difference shows in the time taken.
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(given));
        return Secrets.Aggregate(false, (found, secret) => found | CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(secret)), hash));
    }
}
