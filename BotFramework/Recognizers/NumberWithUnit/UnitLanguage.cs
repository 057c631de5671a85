using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Recognizers.Text.Engine;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>
/// One kind of unit in one language, read from its <c>units</c> file: <c>[currency]</c>, <c>[age]</c> ... with entries
/// <c>phrase ; phrase = Name, detail</c>; <c>[currency prefix]</c> for what stands before the number, <c>[currency part]</c> with
/// <c>= Name of the whole, parts in one</c>, <c>[currency not-alone]</c> and <c>[currency not-before]</c>.
/// </summary>
internal sealed class UnitLanguage
{
    // Bounded by the number of languages, kinds and decimal points.
    private static readonly ConcurrentDictionary<string, Lazy<UnitLanguage>> Languages = new();

    private readonly Vocabulary _vocabulary = new();
    private readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal);

    private UnitLanguage(string code, string kind, char point)
    {
        var numbers = new NumberLanguage(code, _vocabulary);
        var file = LanguageFile.Read(code, "units");
        Suffixes = new PhraseTable<Unit>(_vocabulary);
        Prefixes = new PhraseTable<Unit>(_vocabulary);
        NotBefore = Table(file, kind + " not-before");
        Of = Table(file, "of");
        var notAlone = file[kind + " not-alone"].Select(entry => entry.Phrase).ToHashSet(StringComparer.Ordinal);
        var parts = Parts(file[kind + " part"]);

        foreach (var (name, entries) in file.Sections)
        {
            if (name != kind && !name.StartsWith(kind + ":", StringComparison.Ordinal))
            {
                continue;
            }

            var detail = name.Length > kind.Length ? name[(kind.Length + 1)..] : null;

            foreach (var (phrase, value) in entries)
            {
                Add(Suffixes, phrase, value, detail, kind is "currency" or "temperature" && !notAlone.Contains(phrase), parts);
            }
        }

        AddCodes(notAlone);

        foreach (var (phrase, value) in file[kind + " prefix"])
        {
            Add(Prefixes, phrase, value, null, false, parts);
        }

        Numbers = new NumberReader(numbers, point);
    }

    public Vocabulary Vocabulary => _vocabulary;

    public NumberReader Numbers { get; }

    public PhraseTable<Unit> Suffixes { get; }

    public PhraseTable<Unit> Prefixes { get; }

    /// <summary>Words after which a unit is none: the angle of "45 degrees angle".</summary>
    public PhraseTable<bool> NotBefore { get; }

    /// <summary>Words between number and unit: millions de francs.</summary>
    public PhraseTable<bool> Of { get; }

    public static UnitLanguage Get(string code, string kind, char point) =>
        Languages.GetOrAdd(code + point + kind, _ => new Lazy<UnitLanguage>(() => new UnitLanguage(code, kind, point))).Value;

    private static Dictionary<string, (string Whole, double Count)> Parts(List<Entry> entries)
    {
        var parts = new Dictionary<string, (string, double)>(StringComparer.Ordinal);

        foreach (var (phrase, value) in entries)
        {
            var comma = value.LastIndexOf(',');
            parts[phrase] = (value[..comma].Trim(), double.Parse(value.AsSpan(comma + 1), NumberStyles.Float, CultureInfo.InvariantCulture));
        }

        return parts;
    }

    private PhraseTable<bool> Table(LanguageFile file, string section)
    {
        var table = new PhraseTable<bool>(_vocabulary);

        foreach (var (phrase, _) in file[section])
        {
            table.Add(phrase, true);
        }

        return table;
    }

    private void Add(PhraseTable<Unit> table, string phrase, string value, string detail, bool alone, Dictionary<string, (string Whole, double Count)> parts)
    {
        var comma = value.LastIndexOf(", ", StringComparison.Ordinal);
        var name = comma < 0 ? value : value[..comma];
        var code = comma < 0 ? detail ?? "" : value[(comma + 2)..];
        var isPart = parts.TryGetValue(name, out var part);
        table.Add(phrase, new Unit(name, code, alone, isPart ? part.Whole : null, isPart ? part.Count : 0));

        if (detail is null && comma >= 0 && code.Length == 3)
        {
            _codes.TryAdd(code, name);
        }
    }

    // Every currency can be written by its code, before or after the number, with a dollar sign if it is one.
    private void AddCodes(HashSet<string> words)
    {
        foreach (var (code, name) in _codes)
        {
            var lower = code.ToLowerInvariant();

            // Some codes are words first.
            if (words.Contains(lower))
            {
                continue;
            }

            var unit = new Unit(name, code, true, null, 0);
            Suffixes.Add(lower, unit);
            Prefixes.Add(lower, unit);
            Prefixes.Add(lower + "$", unit);
            Prefixes.Add(lower + " $", unit);
        }
    }
}
