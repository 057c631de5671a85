using System.Security.Cryptography;
using System.Text;

namespace ChatBot.Connectors.Plumbing;

/// <summary>A secret of our own for keyed hashes, made on the first start and kept in the data folder.</summary>
internal sealed class KeptKey(DataFolder folder)
{
    private const int Length = 32;

    private readonly Lazy<byte[]> _key = new(() => ReadOrMake(folder.PathOf("connectors.key")));

    /// <summary>A hash that nobody can make without the key, in hexadecimal.</summary>
    public string Hash(ReadOnlySpan<byte> data)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key.Value, data, hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>A hash of several texts; where one ends and the next begins matters.</summary>
    public string Hash(params IEnumerable<string> parts) =>
        Hash(Encoding.UTF8.GetBytes(string.Join('\n', parts.Select(part => $"{part.Length}:{part}"))));

    private static byte[] ReadOrMake(string path)
    {
        if (!File.Exists(path))
        {
            Make(path);
        }

        var key = File.ReadAllBytes(path);
        return key.Length == Length
            ? key
            : throw new SettingsException(path, $"has {key.Length} bytes instead of {Length}", "Delete it: a new one is made at the next start, and codes sent before no longer count.");
    }

    private static void Make(string path)
    {
        var made = $"{path}.{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(made, options))
        {
            file.Write(RandomNumberGenerator.GetBytes(Length));
            file.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(made, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was faster; its key counts.
            File.Delete(made);
        }
    }
}
