using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;

namespace ChatBot.Understanding.LargeModels;

/// <summary>The small words of a language: which say no, may or only, and which say nothing. Read from <c>Grammars/*.txt</c>; a language without a file is not reworded.</summary>
internal sealed class Grammar
{
    private static readonly FrozenDictionary<string, Grammar> All = Load();

    private readonly FrozenDictionary<string, FrozenSet<string>> _lists;
    private readonly FrozenDictionary<string, string> _same;
    private readonly FrozenSet<string> _calendar;
    private readonly string[] _endings;

    private Grammar(string language, string text)
    {
        var lists = new Dictionary<string, List<string>>();
        var heading = "";

        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line is ['[', .. var name, ']'])
            {
                lists[heading = name] = [];
            }
            else if (heading is "same" or "write")
            {
                lists[heading].Add(line);
            }
            else
            {
                lists[heading].AddRange(line.Split(' '));
            }
        }

        Written = [.. lists["write"].Select(line => line.Split(" = ")).Select(pair => (pair[0], pair[1]))];
        _endings = [.. lists["ending"].OrderByDescending(ending => ending.Length)];
        _lists = lists.ToFrozenDictionary(list => list.Key, list => list.Value.ToFrozenSet());
        _same = lists["same"].SelectMany(line => line.Split(' ') is var group ? group.Select(word => (word, group[0])) : []).ToFrozenDictionary(pair => pair.word, pair => pair.Item2);
        var dates = CultureInfo.GetCultureInfo(language).DateTimeFormat;
        _calendar = dates.MonthNames.Concat(dates.DayNames).Where(name => name.Length > 0).Select(name => name.ToLowerInvariant()).ToFrozenSet();
    }

    /// <summary>What is written in one word or with an apostrophe, and the words that it stands for.</summary>
    public IReadOnlyList<(string Short, string Long)> Written { get; }

    public static Grammar? Find(string language) => All.GetValueOrDefault(language);

    public Mood MoodOf(string word) =>
        (Is("negation", word) ? Mood.Negation : 0) | (Is("possibility", word) ? Mood.Possibility : 0) | (Is("duty", word) ? Mood.Duty : 0)
        | (Is("future", word) ? Mood.Future : 0) | (Is("past", word) ? Mood.Past : 0) | (Is("first", word) ? Mood.First : 0) | (Is("second", word) ? Mood.Second : 0);

    /// <summary>Says nothing of its own: an article, a preposition.</summary>
    public bool IsFunction(string word) => Is("function", word) || IsPronoun(word);

    /// <summary>Says nothing at all, but kindly; may stand alone.</summary>
    public bool IsPolite(string word) => Is("polite", word);

    public bool IsPronoun(string word) => Is("pronoun", word);

    /// <summary>Bounds what the word after it says: only, until, without.</summary>
    public bool IsLimit(string word) => Is("limit", word);

    /// <summary>Begins another clause.</summary>
    public bool IsBreak(string word) => Is("break", word);

    /// <summary>A number in letters.</summary>
    public bool IsNumber(string word) => Is("number", word);

    /// <summary>A day of the week or a month.</summary>
    public bool IsCalendar(string word) => _calendar.Contains(word);

    /// <summary>The same for a word in all of its forms that mean the same, and for words that do.</summary>
    public string Stem(string word)
    {
        if (_same.TryGetValue(word, out var same))
        {
            return same;
        }

        var ending = _endings.FirstOrDefault(ending => word.Length >= ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal)) ?? "";
        var stem = word[..^ending.Length];
        return _same.GetValueOrDefault(stem, stem);
    }

    private bool Is(string list, string word) => _lists.TryGetValue(list, out var words) && words.Contains(word);

    private static FrozenDictionary<string, Grammar> Load()
    {
        const string prefix = "grammar.";
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).ToFrozenDictionary(
            name => name[prefix.Length..],
            name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return new Grammar(name[prefix.Length..], reader.ReadToEnd());
            });
    }
}
