using System.Net;
using System.Text.RegularExpressions;
using ChatBot.Connectors.Plumbing;

namespace ChatBot.Connectors.Knowledge;

/// <summary>Reads articles from Markdown and HTML: each heading begins a passage, and what is too long for a chat becomes several.</summary>
internal static partial class ArticleText
{
    /// <summary>About as much as is read in a chat.</summary>
    private const int LongestPassage = 900;

    /// <summary>Reads Markdown: a title (<c>#</c>), maybe lines <c>Keywords:</c> and <c>Version:</c>, and parts under headings (<c>##</c>).</summary>
    /// <param name="version">The version where the text names none.</param>
    public static HelpArticle Markdown(string id, string text, string version)
    {
        var sections = HeadingLine.Split(text.ReplaceLineEndings("\n"));
        var head = sections[0].Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        var title = head.Find(line => line.StartsWith('#'))?.TrimStart('#').Trim() ?? id;
        var introduction = string.Join('\n', head.Where(line => !line.StartsWith('#') && !IsFact(line)));
        var passages = sections.Skip(1).Select(section => section.Split('\n', 2)).Select(parts => (Heading: parts[0].Trim(), Text: parts[^1].Trim()));
        return new(id, title, Fact(head, "Version:") ?? version, Fact(head, "Keywords:") ?? "", [.. passages.Prepend((Heading: "", Text: introduction)).SelectMany(Passages)]);
    }

    /// <summary>Reads HTML: a title or first heading, and parts under headings. What is hidden, scripts too, is left out.</summary>
    /// <param name="title">The title where it is known; else the text's own.</param>
    public static HelpArticle Html(string id, string html, string version, string? title = null, Uri? address = null)
    {
        var visible = Hidden.Replace(html, "");
        title ??= Title.Match(visible) is { Success: true } found ? Plain(found.Groups[1].Value) : id;
        var body = Body.Match(visible) is { Success: true } inner ? inner.Groups[1].Value : visible;
        var parts = Heading.Split(body);
        var passages = new List<(string Heading, string Text)> { ("", TextOf(parts[0])) };

        for (var at = 1; at + 1 < parts.Length; at += 2)
        {
            passages.Add((Plain(parts[at]), TextOf(parts[at + 1])));
        }

        return new(id, title, version, "", [.. passages.SelectMany(Passages)], address);
    }

    private static IEnumerable<HelpPassage> Passages((string Heading, string Text) part)
    {
        var passage = "";

        foreach (var paragraph in part.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            if (passage.Length > 0 && passage.Length + paragraph.Length > LongestPassage)
            {
                yield return new(part.Heading, passage);
                passage = "";
            }

            passage = passage.Length == 0 ? Cut(paragraph.Trim()) : $"{passage}\n\n{Cut(paragraph.Trim())}";
        }

        if (passage.Length > 0)
        {
            yield return new(part.Heading, passage);
        }
    }

    private static string Cut(string paragraph) =>
        paragraph.Length <= LongestPassage ? paragraph : $"{paragraph[..Math.Max(paragraph.LastIndexOf(' ', LongestPassage), LongestPassage / 2)]} …";

    private static string TextOf(string html) => string.Join("\n\n", HtmlText.Paragraphs(html));

    private static string Plain(string html) => WebUtility.HtmlDecode(Tag.Replace(html, " ")).Trim();

    private static bool IsFact(string line) => line.StartsWith("Keywords:", StringComparison.Ordinal) || line.StartsWith("Version:", StringComparison.Ordinal);

    private static string? Fact(List<string> head, string mark) => head.Find(line => line.StartsWith(mark, StringComparison.Ordinal))?[mark.Length..].Trim();

    [GeneratedRegex(@"^#{2,4} +", RegexOptions.Multiline)]
    private static partial Regex HeadingLine { get; }

    [GeneratedRegex("<(script|style|nav|header|footer|template)\\b.*?</\\1\\s*>|<!--.*?-->", RegexOptions.IgnoreCase | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hidden { get; }

    [GeneratedRegex("<(?:title|h1)\\b[^>]*>(.*?)</(?:title|h1)\\s*>", RegexOptions.IgnoreCase | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Title { get; }

    [GeneratedRegex("<body\\b[^>]*>(.*)</body\\s*>", RegexOptions.IgnoreCase | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Body { get; }

    [GeneratedRegex("<h[1-4]\\b[^>]*>(.*?)</h[1-4]\\s*>", RegexOptions.IgnoreCase | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Heading { get; }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag { get; }
}
