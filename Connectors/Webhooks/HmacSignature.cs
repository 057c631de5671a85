using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Connectors.Webhooks;

/// <summary>HMAC-SHA256 over a prefix and a body as it came, compared in constant time.</summary>
internal static class HmacSignature
{
    private const int Size = SHA256.HashSizeInBytes;

    /// <summary>Whether a hexadecimal signature is right.</summary>
    public static bool IsSha256Hex(string signature, ReadOnlySpan<byte> key, string prefix, ReadOnlySpan<byte> body)
    {
        Span<byte> given = stackalloc byte[Size];
        return signature.Length == Size * 2 &&
            Convert.FromHexString(signature, given, out _, out var written) is System.Buffers.OperationStatus.Done && written == Size &&
            IsSha256(given, key, prefix, body, "");
    }

    /// <summary>Whether a base64 signature is right.</summary>
    public static bool IsSha256Base64(string signature, ReadOnlySpan<byte> key, string prefix, ReadOnlySpan<byte> body, string suffix = "")
    {
        Span<byte> given = stackalloc byte[Size];
        return signature.Length == 44 && Convert.TryFromBase64String(signature, given, out var written) && written == Size &&
            IsSha256(given, key, prefix, body, suffix);
    }

    private static bool IsSha256(ReadOnlySpan<byte> given, ReadOnlySpan<byte> key, string prefix, ReadOnlySpan<byte> body, string suffix)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hmac.AppendData(Encoding.UTF8.GetBytes(prefix));
        hmac.AppendData(body);
        hmac.AppendData(Encoding.UTF8.GetBytes(suffix));
        Span<byte> right = stackalloc byte[Size];
        hmac.GetHashAndReset(right);
        return CryptographicOperations.FixedTimeEquals(given, right);
    }
}
