using System.Security.Cryptography;
using System.Text;

namespace Microsoft.Bot.Builder;

/// <summary>Shortens texts.</summary>
public static class StringUtils
{
    private const string Dots = "...";

    /// <summary>Cuts a text that is too long and marks the cut with three dots.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">How many characters are kept.</param>
    /// <returns>The text, or its beginning.</returns>
    public static string Ellipsis(string text, int length)
    {
        text ??= string.Empty;
        return text.Length <= length ? text : string.Concat(text.AsSpan(0, length), Dots);
    }

    /// <summary>Cuts a text that is too long, and puts a hash of the whole after the cut, so that different texts stay different.</summary>
    /// <param name="text">The text.</param>
    /// <param name="length">How many characters are kept.</param>
    /// <returns>The text, or its beginning with the hash.</returns>
    public static string EllipsisHash(string text, int length)
    {
        text ??= string.Empty;
        return text.Length <= length ? text : Ellipsis(text, length) + Hash(text);
    }

    /// <summary>Cuts a text that is too long and marks the cut with three dots.</summary>
    /// <param name="sb">The text, which is changed.</param>
    /// <param name="length">How many characters are kept.</param>
    /// <returns>The same builder.</returns>
    public static StringBuilder Ellipsis(StringBuilder sb, int length)
    {
        ArgumentNullException.ThrowIfNull(sb);
        if (sb.Length > length)
        {
            sb.Length = length;
            sb.Append(Dots);
        }

        return sb;
    }

    /// <summary>Cuts a text that is too long, and puts a hash of the whole after the cut.</summary>
    /// <param name="sb">The text, which is changed.</param>
    /// <param name="length">How many characters are kept.</param>
    /// <returns>The same builder.</returns>
    public static StringBuilder EllipsisHash(StringBuilder sb, int length)
    {
        ArgumentNullException.ThrowIfNull(sb);
        if (sb.Length > length)
        {
            var hash = Hash(sb.ToString());
            Ellipsis(sb, length).Append(hash);
        }

        return sb;
    }

    /// <summary>Makes a hash of a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Its SHA-256, in Base64.</returns>
    public static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text ?? string.Empty)));
}
