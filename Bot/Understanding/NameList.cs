using System.Collections.Frozen;
using System.Reflection;

namespace ChatBot.Understanding;

/// <summary>Finds the names that stand in the files of <c>Names/</c>: countries, large towns, languages, common goods.</summary>
internal sealed class NameList
{
    /// <summary>Longer names are not looked for.</summary>
    private const int MostWords = 4;

    /// <summary>A word that is a name only after one of these: "in Reading", "nach Essen".</summary>
    private static readonly FrozenSet<string> Leading = new[]
    {
        "in", "to", "from", "at", "near", "into", "around", "of", "nach", "aus", "bei", "von", "a", "en", "de", "desde", "hacia", "para", "à", "au", "aux",
        "vers", "depuis", "auf", "speak", "parler", "parles", "parlez", "sprechen", "sprecht", "hablar", "habla", "hablas", "language", "idioma", "langue", "sprache", "إلى", "في", "من",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly string _type;
    private readonly double _confidence;
    private readonly bool _needsLeading;
    private readonly bool _needsCapital;
    private readonly FrozenDictionary<string, bool> _names;
    private readonly FrozenSet<string> _never;

    /// <param name="type">The entity's type.</param>
    /// <param name="file">The file's name.</param>
    /// <param name="confidence">Of what is found.</param>
    /// <param name="needsLeading">Whether a name in the middle of a sentence counts only after a word such as "in".</param>
    /// <param name="needsCapital">Whether a name in small letters counts only so.</param>
    /// <param name="language">Two letters; of a file that has parts by language, only this part counts.</param>
    public NameList(string type, string file, double confidence, bool needsLeading, bool needsCapital, string? language = null)
    {
        (_type, _confidence, _needsLeading, _needsCapital) = (type, confidence, needsLeading, needsCapital);
        var lines = Part(Read(file), language);
        _never = NamesIn(lines.Where(line => line.StartsWith('-')).Select(line => line[1..])).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _names = NamesIn(lines.Where(line => !line.StartsWith('-')))
            .DistinctBy(name => Key(name.TrimEnd('?')), StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(name => Key(name.TrimEnd('?')), name => name.EndsWith('?'), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether these words are known to name no such thing.</summary>
    public bool IsNever(string words) => _never.Contains(words);

    /// <summary>The names said, the longest at each place, none over another.</summary>
    public IEnumerable<Entity> Find(string text)
    {
        var words = Word.Of(text);
        for (var at = 0; at < words.Count; at++)
        {
            for (var count = Math.Min(MostWords, words.Count - at); count > 0; count--)
            {
                var (start, end) = (words[at].Start, words[at + count - 1].End);
                if (Knows(words, at, count) is { } isCommon && Counts(text, words, at, count, isCommon))
                {
                    yield return new(_type, text[start..end], text[start..end], start, end, _confidence);
                    at += count - 1;
                    break;
                }
            }
        }
    }

    private bool? Knows(List<Word> words, int at, int count)
    {
        var said = string.Join(' ', words.Skip(at).Take(count).Select(word => word.Text));
        return Forms(said).Select(form => _names.TryGetValue(form, out var isCommon) ? isCommon : (bool?)null).FirstOrDefault(found => found is not null);
    }

    /// <summary>The word as it stands, in the singular, and without the Arabic "the" or "to the" in front.</summary>
    private IEnumerable<string> Forms(string said)
    {
        yield return said;
        if (_needsLeading || _needsCapital)
        {
            yield break;
        }

        if (said.EndsWith("es", StringComparison.Ordinal))
        {
            yield return said[..^2];
        }

        if (said.EndsWith('s'))
        {
            yield return said[..^1];
        }

        if (said.StartsWith("ال", StringComparison.Ordinal))
        {
            yield return said[2..];
        }
    }

    private bool Counts(string text, List<Word> words, int at, int count, bool isCommon)
    {
        var isAll = count == words.Count;
        var isLed = at > 0 && Leading.Contains(words[at - 1].Text);
        var isArabic = text[words[at].Start] is >= '\u0600' and <= '\u06FF';
        return isAll || isLed || (!isCommon && !_needsLeading && (!_needsCapital || isArabic || char.IsUpper(text[words[at].Start])));
    }

    private static string Key(string name) => string.Join(' ', Word.Of(name).Select(word => word.Text));

    private static IEnumerable<string> NamesIn(IEnumerable<string> lines) =>
        lines.SelectMany(line => line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static List<string> Part(List<string> lines, string? language)
    {
        var part = language is null ? -1 : lines.IndexOf($"@{language}");
        return [.. lines.Where((line, at) => line[0] != '@' && (language is null || line[0] == '-' || (part >= 0 && lines.FindLastIndex(at, one => one[0] == '@') == part)))];
    }

    private static List<string> Read(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Names/{file}")
            ?? throw new InvalidOperationException($"The resource Names/{file} is gone.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];
    }
}
