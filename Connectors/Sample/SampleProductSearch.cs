using System.Text.RegularExpressions;

namespace ChatBot.Connectors.Sample;

/// <summary>Finds products by words that may be misspelt: words are alike when they begin the same and share most of their three-letter pieces.</summary>
/// <remarks>The shop is small enough to look at every product.</remarks>
internal static partial class SampleProductSearch
{
    /// <summary>Below this, two words only look alike by chance.</summary>
    private const double AlikeEnough = 0.45;

    // Words that every question has and no product is told by.
    private static readonly HashSet<string> Fillers =
    [
        "a", "an", "and", "any", "are", "available", "buy", "can", "do", "for", "get", "have", "how", "i", "in", "is", "looking", "many", "me", "need",
        "new", "of", "on", "or", "please", "product", "products", "sell", "show", "some", "stock", "that", "the", "there", "want", "with", "you", "your",
    ];

    /// <summary>The products that fit, best first.</summary>
    public static IEnumerable<ProductRow> Best(IEnumerable<ProductRow> products, string words)
    {
        var wanted = WordsOf(words).Where(word => !Fillers.Contains(word)).ToList();
        return products
            .Select(product => (product, score: Score(product, wanted)))
            .Where(found => found.score > 0)
            .OrderByDescending(found => found.score)
            .ThenBy(found => found.product.Sku, StringComparer.Ordinal)
            .Select(found => found.product);
    }

    // Half of the words must be found: one chance hit in a long sentence is no product.
    private static double Score(ProductRow product, List<string> wanted)
    {
        if (wanted.Count == 0)
        {
            return 0;
        }

        var scores = wanted.Select(word => ScoreOf(product, word)).ToList();
        return scores.Count(score => score > 0) * 2 < scores.Count ? 0 : scores.Sum();
    }

    // Only a name is looked for as people misspell it: in a description nearly every word is a little like another.
    private static double ScoreOf(ProductRow product, string word) => Math.Max(
        3 * Likeness(word, $"{product.Name} {product.Sku}"),
        Math.Max(1.5 * Likeness(word, product.Category), Stands(word, product.Description) ? 1 : 0));

    /// <summary>How much a word is like the best of a text's words: 0, by chance at most, to 1, the same.</summary>
    public static double Likeness(string word, string text)
    {
        var best = WordsOf(text).Where(other => other[0] == word[0]).Select(other => Likeness(Pieces(word), Pieces(other))).DefaultIfEmpty().Max();
        return best < AlikeEnough ? 0 : best;
    }

    private static bool Stands(string word, string text) => WordsOf(text).Contains(word);

    private static double Likeness(HashSet<string> one, HashSet<string> other) =>
        2.0 * one.Count(other.Contains) / (one.Count + other.Count);

    // The blanks let the first letters weigh more: people seldom get those wrong.
    private static HashSet<string> Pieces(string word)
    {
        var padded = $"  {word} ";
        return [.. Enumerable.Range(0, padded.Length - 2).Select(start => padded.Substring(start, 3))];
    }

    private static IEnumerable<string> WordsOf(string text) => Word.Matches(text.ToLowerInvariant()).Select(match => Singular(match.Value));

    private static string Singular(string word) => word.Length > 3 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;

    [GeneratedRegex(@"[\p{L}\p{Nd}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word { get; }
}
