namespace ChatBot.Channels.DirectLine;

/// <summary>Which uploaded files keep the type that the client named: only those that a browser shows without running anything in them.</summary>
internal static class FileTypes
{
    public const string Unknown = "application/octet-stream";

    // Offset and bytes by which these types begin.
    private static readonly Dictionary<string, (int Offset, byte[] Bytes)> Signatures = new(StringComparer.OrdinalIgnoreCase)
    {
        ["image/png"] = (0, [0x89, (byte)'P', (byte)'N', (byte)'G']),
        ["image/jpeg"] = (0, [0xFF, 0xD8, 0xFF]),
        ["image/gif"] = (0, "GIF8"u8.ToArray()),
        ["image/webp"] = (8, "WEBP"u8.ToArray()),
        ["application/pdf"] = (0, "%PDF-"u8.ToArray()),
        ["video/mp4"] = (4, "ftyp"u8.ToArray()),
        ["audio/wav"] = (8, "WAVE"u8.ToArray()),
        ["audio/mpeg"] = (0, "ID3"u8.ToArray()),
    };

    /// <summary>The type to serve a file under.</summary>
    public static string Verify(string? named, ReadOnlySpan<byte> bytes)
    {
        var type = (named ?? "").Split(';')[0].Trim().ToLowerInvariant();

        if (type is "text/plain")
        {
            return type;
        }

        return Signatures.TryGetValue(type, out var signature) &&
            bytes.Length >= signature.Offset &&
            bytes[signature.Offset..].StartsWith(signature.Bytes) ? type : Unknown;
    }
}
