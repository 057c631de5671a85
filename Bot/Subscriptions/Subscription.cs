using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Subscriptions;

/// <summary>Somebody who wants to hear what happens.</summary>
internal sealed class Subscription
{
    private const string SecretPrefix = "whsec_";

    private const int SecretBytes = 32;

    public required string Id { get; init; }

    public required string Target { get; init; }

    public required string Secret { get; init; }

    public string? PreviousSecret { get; init; }

    public long? PreviousUntil { get; init; }

    public required string Events { get; init; }

    public long CreatedAt { get; init; }

    public long? ExpiresAt { get; init; }

    public long? EndedAt { get; init; }

    public string? EndReason { get; init; }

    public static string NewSecret() => SecretPrefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>The header <c>webhook-signature</c>: one signature for each secret that counts.</summary>
    /// <remarks>https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md</remarks>
    public string Sign(string message, DateTimeOffset now, string payload)
    {
        var signed = $"{message}.{now.ToUnixTimeSeconds()}.{payload}";
        return PreviousSecret is { } previous && PreviousUntil > now.ToUnixTimeMilliseconds()
            ? $"{SignWith(Secret, signed)} {SignWith(previous, signed)}"
            : SignWith(Secret, signed);
    }

    private static string SignWith(string secret, string signed) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret[SecretPrefix.Length..]), Encoding.UTF8.GetBytes(signed)));
}

/// <summary>One message on its way to one subscriber.</summary>
internal sealed record SubscriptionDelivery(long Id, string Subscription, string Message, string Payload, long CreatedAt, long Attempts);
