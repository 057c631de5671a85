using System.Text.RegularExpressions;

namespace ChatBot.Connectors.Capabilities;

/// <summary>The rules that the identifiers share.</summary>
internal static partial class IdentifierText
{
    /// <summary>The text without the spaces and the number sign around it, if it can be an identifier.</summary>
    public static string? Clean(string? text)
    {
        var cleaned = text?.Trim().TrimStart('#').Trim();
        return cleaned is not null && Plain.IsMatch(cleaned) ? cleaned : null;
    }

    /// <summary>The address in lower case, if it can be one. Quoted local parts and addresses without a dot in the domain are not taken.</summary>
    public static string? CleanEmail(string? text)
    {
        var cleaned = text?.Trim().ToLowerInvariant();
        return cleaned is { Length: <= 254 } && Email.IsMatch(cleaned) ? cleaned : null;
    }

    /// <summary>Takes what cannot be an identifier for a programming error.</summary>
    public static string Checked<TId>(string text)
        where TId : struct, IIdentifier<TId> =>
        TId.TryParse(text, out var id) ? id.Value : throw new FormatException($"This cannot be a {TId.Kind}.");

    // Vendors write letters, digits and a few separators; nothing here can leave a path, a query or a header.
    [GeneratedRegex(@"^[\p{L}\p{Nd}][\p{L}\p{Nd}._:/+-]{0,99}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain { get; }

    // A line break or a comma would let one address become a header or a second recipient.
    [GeneratedRegex(@"^[\p{L}\p{Nd}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{Nd}!#$%&'*+/=?^_`{|}~-]+)*@([\p{L}\p{Nd}]([\p{L}\p{Nd}-]{0,61}[\p{L}\p{Nd}])?\.)+[\p{L}\p{Nd}]([\p{L}\p{Nd}-]{0,61}[\p{L}\p{Nd}])\z", RegexOptions.CultureInvariant)]
    private static partial Regex Email { get; }
}
