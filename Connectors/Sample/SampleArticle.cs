namespace ChatBot.Connectors.Sample;

/// <summary>A help article: a title, a line of keywords that its readers use, and parts under headings.</summary>
/// <param name="Passages">Its parts, each with all that it is found by.</param>
internal sealed record SampleArticle(IReadOnlyList<SamplePassage> Passages)
{
    private const string KeywordsMark = "Keywords:";

    /// <summary>Reads an article from its Markdown.</summary>
    public static SampleArticle Read(string id, string markdown)
    {
        var sections = markdown.ReplaceLineEndings("\n").Split("\n## ");
        var head = sections[0].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var title = head[0].TrimStart('#').Trim();
        var keywords = head.First(line => line.StartsWith(KeywordsMark, StringComparison.Ordinal))[KeywordsMark.Length..].Trim();
        return new([.. sections.Skip(1).Select(section => PassageOf(id, title, keywords, section))]);
    }

    private static SamplePassage PassageOf(string id, string title, string keywords, string section)
    {
        var end = section.IndexOf('\n', StringComparison.Ordinal);
        return new(id, title, keywords, section[..end].Trim(), section[end..].Trim());
    }
}
