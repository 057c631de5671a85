using System.Text.RegularExpressions;
using ChatBot.Understanding.Classifier;

namespace ChatBot.Understanding;

/// <summary>Tells in which of the bot's languages a message is written, from what the utterance files of each language say.</summary>
/// <remarks>
/// Naive Bayes over words; a word that nobody listed is judged by its groups of three letters, beside one that is known.
/// Named things (a product, a street) tell nothing and are not learnt.
/// </remarks>
internal sealed partial class LanguageDetector
{
    /// <summary>How much the language that they used before is favoured, likewise: a name or a brand must not turn it.</summary>
    private const float Loyalty = 2;

    /// <summary>How much more likely another language must be, as a logarithm: twelve to one.</summary>
    private const float Clearly = 2.5f;

    /// <summary>What one group of letters counts for, beside a whole word.</summary>
    private const float GroupWeight = 0.4f;

    /// <summary>So many words must be known ones, of a longer message: else it may be a name.</summary>
    private const int EnoughWords = 2;

    private const string Arabic = "ar";

    private readonly Dictionary<string, float[]> _odds;

    private LanguageDetector(IReadOnlyList<string> languages, Dictionary<string, float[]> odds)
    {
        Languages = languages;
        _odds = odds;
    }

    /// <summary>The languages that the bot has utterances in, as two letters.</summary>
    public IReadOnlyList<string> Languages { get; }

    /// <summary>Learns from the utterance files.</summary>
    public static LanguageDetector Train(IReadOnlyList<Example> examples)
    {
        string[] languages = [.. examples.Select(example => example.Language).Distinct().Order(StringComparer.Ordinal)];
        var counts = new Dictionary<string, float[]>(StringComparer.Ordinal);
        var totals = new float[languages.Length];
        foreach (var example in examples)
        {
            var language = Array.IndexOf(languages, example.Language);
            foreach (var word in Word.Of(example.Tagged.Text).Where(word => Tells(word) && !example.Tagged.Phrases.Any(phrase => phrase.Start < word.End && word.Start < phrase.End)))
            {
                totals[language]++;
                foreach (var clue in Groups(word.Text).Prepend(word.Text))
                {
                    counts.TryAdd(clue, new float[languages.Length]);
                    counts[clue][language]++;
                }
            }
        }

        return new(languages, counts.ToDictionary(clue => clue.Key, clue => Odds(clue.Value, totals)));
    }

    /// <summary>The language of a message.</summary>
    /// <param name="text">What the customer said.</param>
    /// <param name="before">The language they used before; null when they have said nothing yet.</param>
    /// <returns>Two letters; null where the words do not clearly say: numbers, names, "ok".</returns>
    public string? Detect(string text, string? before)
    {
        if (OfScript(text) is { } written)
        {
            return written;
        }

        var scores = new float[Languages.Count];
        Word[] words = [.. Word.Of(NoLanguage().Replace(text, " ")).Where(Tells)];
        var known = 0;
        foreach (var word in words)
        {
            if (_odds.TryGetValue(word.Text, out var odds))
            {
                known++;
                Add(scores, odds, 1);
                continue;
            }

            foreach (var group in Groups(word.Text))
            {
                Add(scores, _odds.GetValueOrDefault(group) ?? [], GroupWeight);
            }
        }

        var best = Array.IndexOf(scores, scores.Max());
        var others = Languages.Index().Where(language => language.Index != best).Max(language => scores[language.Index] + (language.Item == before ? Loyalty : 0));
        return known >= Math.Min(words.Length, EnoughWords) && known > 0 && scores[best] - others > Clearly ? Languages[best] : null;
    }

    /// <summary>A language that alone of all has its letters: most of the message's letters are these.</summary>
    private string? OfScript(string text)
    {
        var letters = text.Count(char.IsLetter);
        return letters > 1 && text.Count(IsArabic) * 2 > letters && Languages.Contains(Arabic) ? Arabic : null;
    }

    private static bool IsArabic(char sign) => sign is >= '\u0620' and <= '\u06FF' && char.IsLetter(sign);

    public void Write(BinaryWriter writer)
    {
        writer.Write(string.Join(' ', Languages));
        writer.Write(_odds.Count);
        foreach (var (clue, odds) in _odds.OrderBy(clue => clue.Key, StringComparer.Ordinal))
        {
            writer.Write(clue);
            writer.WriteArray(odds);
        }
    }

    public static LanguageDetector Read(BinaryReader reader)
    {
        var languages = reader.ReadString().Split(' ');
        var odds = new Dictionary<string, float[]>(StringComparer.Ordinal);
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            odds.Add(reader.ReadString(), reader.ReadArray<float>());
        }

        return new(languages, odds);
    }

    /// <summary>How much likelier each language makes a clue than the mean of all does, as logarithms.</summary>
    private static float[] Odds(float[] counts, float[] totals)
    {
        var logs = counts.Select((count, language) => MathF.Log((count + 0.1f) / totals[language])).ToArray();
        var mean = logs.Average();
        return [.. logs.Select(log => log - mean)];
    }

    private static void Add(float[] scores, float[] odds, float weight)
    {
        for (var language = 0; language < odds.Length; language++)
        {
            scores[language] += weight * odds[language];
        }
    }

    private static bool Tells(Word word) => word.Text.All(character => char.IsLetter(character) || character is '\'' or '’' or '-');

    private static IEnumerable<string> Groups(string word)
    {
        // The marks tell a word's beginning and end, and keep a group from being taken for a word.
        var marked = $"<{word}>";
        return Enumerable.Range(0, marked.Length - 2).Select(at => $"~{marked.AsSpan(at, 3)}");
    }

    /// <summary>Addresses of mail and of pages, and codes with digits in them.</summary>
    [GeneratedRegex(@"\S*(@|://|\bwww\.|\d)\S*", RegexOptions.CultureInvariant)]
    private static partial Regex NoLanguage();
}
