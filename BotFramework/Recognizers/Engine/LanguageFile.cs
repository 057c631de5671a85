using System.Text;

namespace Microsoft.Recognizers.Text.Engine;

/// <summary>One phrase of a word list.</summary>
internal sealed record Entry(string Phrase, string Value);

/// <summary>
/// A language's word list: sections in square brackets, one entry a line, <c>phrase ; phrase = value</c>.
/// In a phrase <c>(a|b)</c> gives alternatives and <c>x?</c> or <c>(x)?</c> what may be missing; a line that begins with # is a remark.
/// </summary>
internal sealed class LanguageFile
{
    private static readonly string[] Names = typeof(LanguageFile).Assembly.GetManifestResourceNames();

    private readonly Dictionary<string, List<Entry>> _sections = [];

    private LanguageFile()
    {
    }

    /// <summary>The entries by section, in the order of the file.</summary>
    public IReadOnlyDictionary<string, List<Entry>> Sections => _sections;

    public List<Entry> this[string section] => _sections.TryGetValue(section, out var entries) ? entries : [];

    public static bool HasFolder(string language) => Array.Exists(Names, name => name.StartsWith(language + "/", StringComparison.Ordinal));

    public static bool Exists(string language, string name) => Array.IndexOf(Names, $"{language}/{name}") >= 0;

    /// <summary>The lines of a file that say something, without the spaces around them.</summary>
    public static List<string> Lines(string language, string name)
    {
        var lines = new List<string>();
        var rest = Text(language, name).AsSpan();

        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf('\n');
            var line = (end < 0 ? rest : rest[..end]).Trim();
            rest = end < 0 ? [] : rest[(end + 1)..];

            if (!line.IsEmpty && line[0] != '#')
            {
                lines.Add(line.ToString());
            }
        }

        return lines;
    }

    public static LanguageFile Read(string language, string name)
    {
        var file = new LanguageFile();
        List<Entry> section = null;

        foreach (var line in Lines(language, name))
        {
            if (line[0] == '[' && line[^1] == ']')
            {
                var sectionName = line[1..^1];

                if (!file._sections.TryGetValue(sectionName, out section))
                {
                    file._sections.Add(sectionName, section = []);
                }
            }
            else
            {
                AddEntries(section, line);
            }
        }

        return file;
    }

    public static string Text(string language, string name)
    {
        using var stream = typeof(LanguageFile).Assembly.GetManifestResourceStream($"{language}/{name}")
            ?? throw new InvalidOperationException($"There is no file '{name}' for the language '{language}'.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }

    private static void AddEntries(List<Entry> section, string line)
    {
        var equals = line.AsSpan().LastIndexOf(" = ");
        var value = equals < 0 ? "" : line[(equals + 3)..].Trim();
        var phrases = equals < 0 ? line : line[..equals];

        foreach (var phrase in phrases.Split(" ; "))
        {
            foreach (var form in PhraseForms.Expand(phrase.Trim()))
            {
                section.Add(new Entry(form, value));
            }
        }
    }
}
