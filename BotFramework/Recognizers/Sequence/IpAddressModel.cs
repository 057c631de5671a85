using System.Globalization;
using System.Net;

namespace Microsoft.Recognizers.Text.Sequence;

/// <summary>Finds IP addresses, version 4 and 6.</summary>
public class IpAddressModel : AbstractSequenceModel
{
    internal IpAddressModel(string culture)
        : base(culture)
    {
    }

    /// <inheritdoc/>
    public override string ModelTypeName => "ip";

    /// <summary>The addresses, in the case in which they were written.</summary>
    public override List<ModelResult> Parse(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var results = new List<ModelResult>();
        Find(query, results);
        return results;
    }

    internal static bool IsVersion4(ReadOnlySpan<char> text)
    {
        var parts = 0;

        foreach (var range in text.Split('.'))
        {
            var part = text[range];

            if (part.Length is 0 or > 3 || part.ContainsAnyExceptInRange('0', '9') || int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture) > 255)
            {
                return false;
            }

            parts++;
        }

        return parts == 4;
    }

    internal override void Find(string text, List<ModelResult> results)
    {
        var index = 0;

        while (index < text.Length)
        {
            if (!IsPart(text[index]))
            {
                index++;
                continue;
            }

            var end = Characters.Skip(text, index, IsPart);
            var last = end;

            while (last > index && text[last - 1] == '.' || last > index + 1 && text[last - 1] == ':' && text[last - 2] != ':')
            {
                last--;
            }

            if (last > index && !Characters.IsWord(text, index - 1) && !Characters.IsWord(text, last))
            {
                Add(text, index, last, results);
            }

            index = end;
        }
    }

    private static bool IsPart(char c) => char.IsAsciiHexDigit(c) || c is '.' or ':';

    private void Add(string text, int start, int end, List<ModelResult> results)
    {
        var address = text.AsSpan(start, end - start);

        if (IsVersion4(address))
        {
            results.Add(Result(text, start, end, ("value", Trimmed(address, '.')), ("type", "ipv4")));
        }
        else if (address.Length is >= 2 and <= 45 && address.Contains(':') && IPAddress.TryParse(address, out _))
        {
            results.Add(Result(text, start, end, ("value", Trimmed(address, ':')), ("type", "ipv6")));
        }
    }

    // Each part without the zeros before it.
    private static string Trimmed(ReadOnlySpan<char> address, char separator) =>
        string.Join(separator, address.ToString().Split(separator).Select(part => part.Length == 0 ? part : part.TrimStart('0') is { Length: > 0 } rest ? rest : "0"));
}
