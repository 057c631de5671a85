using System.Collections.Frozen;
using Microsoft.Recognizers.Text.Engine;

namespace Microsoft.Recognizers.Text.Sequence;

/// <summary>Finds addresses of web pages, with or without a scheme.</summary>
public class URLModel : AbstractSequenceModel
{
    private static readonly FrozenSet<string> Schemes = FrozenSet.Create("http", "https", "ftp", "ftps", "sftp", "ws", "wss", "mailto", "news", "gopher", "telnet", "file");
    private static readonly Lazy<FrozenSet<string>> TopLevels = new(() => LanguageFile.Text("common", "top-level-domains").Split((char[])null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal));

    internal URLModel(string culture)
        : base(culture)
    {
    }

    /// <inheritdoc/>
    public override string ModelTypeName => "url";

    internal override void Find(string text, List<ModelResult> results)
    {
        var index = 0;

        while (index < text.Length)
        {
            if (!char.IsLetterOrDigit(text[index]))
            {
                index++;
                continue;
            }

            var (start, end) = Read(text, index);

            if (end > start)
            {
                results.Add(Result(text, start, end, ("value", text[start..end])));
                index = end;
            }
            else
            {
                // No part of a word that is no address is one, and nothing after an unknown scheme.
                index = Characters.Skip(text, index, c => IsHost(c) || c is '@' or ':' or '/' or '_');
            }
        }
    }

    private static (int Start, int End) Read(string text, int start)
    {
        var host = start;
        var word = Characters.Skip(text, start, char.IsAsciiLetterOrDigit);
        var scheme = string.CompareOrdinal(text, word, "://", 0, 3) == 0;

        if (scheme)
        {
            if (!Schemes.Contains(text[start..word]))
            {
                return (0, 0);
            }

            host = word + 3;
        }

        if (Characters.Is(text, start - 1, '@'))
        {
            return (0, 0);
        }

        var end = Characters.Skip(text, host, IsHost);

        while (end > host && text[end - 1] is '.' or '-')
        {
            end--;
        }

        return end > host && !Characters.Is(text, end, '@') && !Characters.Is(text, end, '_') && IsHostName(text.AsSpan(host, end - host), scheme) ? (start, Rest(text, end)) : (0, 0);
    }

    private static bool IsHost(char c) => char.IsLetterOrDigit(c) || c is '.' or '-';

    private static bool IsHostName(ReadOnlySpan<char> host, bool scheme)
    {
        if (scheme && (host is "localhost" || IpAddressModel.IsVersion4(host)))
        {
            return true;
        }

        var dot = host.LastIndexOf('.');

        if (dot <= 0 || host.Contains("..", StringComparison.Ordinal) || host.Length > 253)
        {
            return false;
        }

        var top = host[(dot + 1)..];
        var before = host[..dot];
        return TopLevels.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(top) && (scheme || before.ContainsAnyExceptInRange('0', '9'));
    }

    // Port, path, query and fragment, without the punctuation that ends a sentence.
    private static int Rest(string text, int index)
    {
        var end = index;

        if (Characters.Is(text, end, ':') && Characters.IsDigit(text, end + 1))
        {
            end = Characters.Skip(text, end + 1, char.IsAsciiDigit);
        }

        if (end < text.Length && text[end] is '/' or '?' or '#')
        {
            end = Characters.Skip(text, end, c => char.IsLetterOrDigit(c) || "/?#-._~:@!$&'()*+,;=%".Contains(c));

            while (end > index && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or ')')
            {
                end--;
            }
        }

        return end;
    }
}
