namespace Microsoft.Recognizers.Text.Engine;

/// <summary>
/// A language's word list: sections in square brackets, one entry a line, <c>phrase ; phrase = value</c>.
/// In a phrase <c>(a|b)</c> gives alternatives and <c>x?</c> or <c>(x)?</c> what may be missing; a line that begins with # is a remark.
/// </summary>
internal sealed class LanguageFile
{
    private static readonly string[] Names = typeof(LanguageFile).Assembly.GetManifestResourceNames();

    private readonly Dictionary<string, List<(string Phrase, string Value)>> _sections = [];

    private LanguageFile()
    {
    }

    public IEnumerable<(string Name, List<(string Phrase, string Value)> Entries)> Sections => _sections.Select(section => (section.Key, section.Value));

    public IReadOnlyList<(string Phrase, string Value)> this[string section] =>
        _sections.TryGetValue(section, out var entries) ? entries : [];

    public static bool HasFolder(string language) => Array.Exists(Names, name => name.StartsWith(language + "/", StringComparison.Ordinal));

    public static bool Exists(string language, string name) =>
        typeof(LanguageFile).Assembly.GetManifestResourceInfo($"{language}/{name}") is not null;

    public static string Text(string language, string name)
    {
        using var stream = typeof(LanguageFile).Assembly.GetManifestResourceStream($"{language}/{name}")
            ?? throw new InvalidOperationException($"There is no file '{name}' for the language '{language}'.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static LanguageFile Read(string language, string name)
    {
        var file = new LanguageFile();
        List<(string, string)> section = null;

        foreach (var raw in Text(language, name).AsSpan().EnumerateLines())
        {
            var line = raw.Trim();

            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            if (line[0] == '[' && line[^1] == ']')
            {
                var sectionName = line[1..^1].ToString();

                if (!file._sections.TryGetValue(sectionName, out section))
                {
                    file._sections.Add(sectionName, section = []);
                }

                continue;
            }

            var equals = line.LastIndexOf(" = ");
            var value = equals < 0 ? "" : line[(equals + 3)..].Trim().ToString();

            foreach (var phrase in (equals < 0 ? line : line[..equals]).ToString().Split(" ; "))
            {
                foreach (var form in PhraseForms.Expand(phrase.Trim()))
                {
                    section.Add((form, value));
                }
            }
        }

        return file;
    }
}
