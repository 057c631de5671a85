using System.Security.Cryptography;

namespace ChatBot.Connectors.Webhooks;

/// <summary>A delivery's key where its sender gives it none: what it says.</summary>
internal static class BodyKey
{
    public static string Of(ReadOnlyMemory<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body.Span));
}
