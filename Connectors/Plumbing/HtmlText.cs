using System.Net;
using System.Text.RegularExpressions;

namespace ChatBot.Connectors.Plumbing;

/// <summary>Articles that systems keep as HTML, made readable in a chat.</summary>
internal static partial class HtmlText
{
    /// <summary>About as much as is read in a chat.</summary>
    private const int Most = 700;

    /// <summary>The paragraphs without their markup, lists with a dash before each point.</summary>
    public static IReadOnlyList<string> Paragraphs(string html)
    {
        var text = Hidden.Replace(html, "");
        text = Point.Replace(text, "\n- ");
        text = Break.Replace(text, "\n");
        text = BlockEnd.Replace(text, "\n\n");
        text = WebUtility.HtmlDecode(Tag.Replace(text, ""));
        return [.. text.Split("\n\n")
            .Select(paragraph => string.Join('\n', paragraph.Split('\n').Select(line => Blanks.Replace(line, " ").Trim()).Where(line => line.Length > 0)))
            .Where(paragraph => paragraph.Length > 0)];
    }

    /// <summary>The part of an article that shares most words with a question; its beginning where none does.</summary>
    public static string Passage(string html, string question)
    {
        var paragraphs = Paragraphs(html);
        if (paragraphs.Count == 0)
        {
            return "";
        }

        // Short words say how something is asked, not what.
        var words = Word.Matches(question.ToLowerInvariant()).Select(match => match.Value).Where(word => word.Length > 3).ToHashSet();
        var best = paragraphs.Select((text, index) => (index, hits: words.Count(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)))).MaxBy(found => found.hits).index;
        var passage = paragraphs[best];
        for (var next = best + 1; next < paragraphs.Count && passage.Length + paragraphs[next].Length < Most / 2; next++)
        {
            passage = $"{passage}\n\n{paragraphs[next]}";
        }

        return passage.Length <= Most ? passage : $"{passage[..passage.LastIndexOf(' ', Most)]} …";
    }

    [GeneratedRegex("<(script|style)\\b.*?</\\1\\s*>|<!--.*?-->", RegexOptions.IgnoreCase | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hidden { get; }

    [GeneratedRegex("<li\\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Point { get; }

    [GeneratedRegex("<br\\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Break { get; }

    [GeneratedRegex("</(p|div|h[1-6]|ul|ol|table|tr|blockquote|section)\\s*>", RegexOptions.IgnoreCase)]
    private static partial Regex BlockEnd { get; }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag { get; }

    [GeneratedRegex("\\s+")]
    private static partial Regex Blanks { get; }

    [GeneratedRegex("[\\p{L}\\p{Nd}]+")]
    private static partial Regex Word { get; }
}
