namespace ChatBot.Understanding;

/// <summary>Finds products of the catalogue in a sentence, also when only part of the name is said, in the plural or misspelt.</summary>
internal sealed class ProductMatcher
{
    /// <summary>How much of a name's weight must be said.</summary>
    private const double LeastShare = 0.2;

    /// <summary>A single word must be the thing itself ("kettle"), or make out this much of the name: "city" alone is no pair of shoes.</summary>
    private const double LeastShareOfOneWord = 0.6;

    private const double AllButAll = 0.99;

    private const int LongestSpan = 6;

    private readonly List<(string Name, string[] Words)> _products;
    private readonly Dictionary<string, double> _weights;

    public ProductMatcher(IReadOnlyList<string> names)
    {
        _products = [.. names.Distinct(StringComparer.OrdinalIgnoreCase).Select(name => (name, Word.Of(name).Select(word => word.Text).ToArray()))];
        _weights = _products.SelectMany(product => product.Words.Distinct())
            .GroupBy(word => word)
            .ToDictionary(word => word.Key, word => Math.Log(1 + (_products.Count / (double)word.Count())) * (word.Key.Length < 3 ? 0.2 : 1));
    }

    /// <summary>The products said, left to right, none over another. One that fits several names equally well is given by the customer's own words.</summary>
    public IEnumerable<Entity> Find(string text)
    {
        var words = Word.Of(text);
        for (var start = 0; start < words.Count; start++)
        {
            if (Longest(text, words, start) is { } found)
            {
                yield return found;
                while (start + 1 < words.Count && words[start + 1].Start < found.End)
                {
                    start++;
                }
            }
        }
    }

    /// <summary>The longest span from here of which every word stands in one name, or nothing.</summary>
    private Entity? Longest(string text, List<Word> words, int start)
    {
        for (var length = Math.Min(LongestSpan, words.Count - start); length > 0; length--)
        {
            var span = words.GetRange(start, length).ConvertAll(word => word.Text);
            var fitting = _products.ConvertAll(product => (product.Name, Share: Share(span, product.Words))).FindAll(product => product.Share >= LeastShare);
            if (fitting.Count == 0)
            {
                continue;
            }

            var (from, to) = (words[start].Start, words[start + length - 1].End);
            var (name, share) = fitting.MaxBy(product => product.Share);
            return fitting.Count == 1 || share > AllButAll
                ? new(EntityTypes.Product, name, text[from..to], from, to, Math.Max(0.5, Math.Min(0.95, share)))
                : new(EntityTypes.Product, text[from..to], text[from..to], from, to, 0.5);
        }

        return null;
    }

    /// <summary>How much of the name is said by the span; 0 when the span says anything else.</summary>
    private double Share(List<string> span, string[] name)
    {
        double said = 0, all = 0;
        var used = 0;
        foreach (var part in name)
        {
            all += _weights[part];
            if (span.Exists(word => IsSame(word, part)))
            {
                said += _weights[part];
                used++;
            }
        }

        var share = said / all;
        var isThing = span.Count > 1 || share >= LeastShareOfOneWord || IsSame(span[0], Array.FindLast(name, IsNoun) ?? name[^1]);
        return used < span.Count || !isThing ? 0 : share;
    }

    private static bool IsNoun(string word) => word.Length > 2 && word.All(char.IsLetter);

    private static bool IsSame(string saidWord, string partOfName)
    {
        var (said, part) = (Singular(saidWord), Singular(partOfName));
        if (said == part)
        {
            return true;
        }

        var allowed = Math.Min(said.Length, part.Length) switch { < 5 => 0, < 8 => 1, _ => 2 };
        return allowed > 0 && said[0] == part[0] && EditDistance.Of(said, part, allowed) <= allowed;
    }

    private static string Singular(string word) =>
        word.Length > 4 && word.EndsWith("es", StringComparison.Ordinal) ? word[..^2]
        : word.Length > 3 && word.EndsWith('s') ? word[..^1]
        : word;
}
