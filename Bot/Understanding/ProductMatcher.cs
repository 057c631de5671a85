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

    private readonly Dictionary<string, double> _weights;
    private readonly Dictionary<string, List<Product>> _products;

    // A misspelt word still begins with its letter, so no more of the catalogue is looked at.
    private readonly ILookup<char, (string Word, string Singular)> _vocabulary;

    public ProductMatcher(IReadOnlyList<string> names)
    {
        List<Product> products =
        [
            .. names.Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(name => new Product(name, [.. Word.Of(name).Select(word => word.Text)]))
                .Where(product => product.Words.Length > 0),
        ];
        _products = products.SelectMany(product => product.Words.Distinct().Select(word => (word, product)))
            .GroupBy(pair => pair.word, pair => pair.product)
            .ToDictionary(group => group.Key, group => group.ToList());
        _weights = _products.ToDictionary(
            word => word.Key, word => Math.Log(1 + (products.Count / (double)word.Value.Count)) * (word.Key.Length < 3 ? 0.2 : 1));
        _vocabulary = _products.Keys.ToLookup(word => word[0], word => (word, Singular(word)));
    }

    /// <summary>The products said, left to right, none over another. One that fits several names equally well is given by the customer's own words.</summary>
    public IEnumerable<Entity> Find(string text)
    {
        var words = Word.Of(text).ConvertAll(word => new Spoken(word, Alike(word.Text)));
        for (var start = 0; start < words.Count; start++)
        {
            if (Longest(text, words, start) is { } found)
            {
                yield return found;
                while (start + 1 < words.Count && words[start + 1].Word.Start < found.End)
                {
                    start++;
                }
            }
        }
    }

    /// <summary>The longest span from here of which every word stands in one name, or nothing.</summary>
    private Entity? Longest(string text, List<Spoken> words, int start)
    {
        var candidates = words[start].Alike.SelectMany(word => _products[word]).Distinct().ToList();
        if (candidates.Count == 0)
        {
            return null;
        }

        for (var length = Math.Min(LongestSpan, words.Count - start); length > 0; length--)
        {
            var span = words.GetRange(start, length);
            var fitting = candidates.ConvertAll(product => (product.Name, Share: Share(span, product.Words))).FindAll(product => product.Share >= LeastShare);
            if (fitting.Count == 0)
            {
                continue;
            }

            var (from, to) = (words[start].Word.Start, words[start + length - 1].Word.End);
            var (name, share) = fitting.MaxBy(product => product.Share);
            return fitting.Count == 1 || share > AllButAll
                ? new(EntityTypes.Product, name, text[from..to], from, to, Math.Max(0.5, Math.Min(0.95, share)))
                : new(EntityTypes.Product, text[from..to], text[from..to], from, to, 0.5);
        }

        return null;
    }

    /// <summary>How much of the name is said by the span; 0 when the span says anything else.</summary>
    private double Share(List<Spoken> span, string[] name)
    {
        double said = 0, all = 0;
        var used = 0;
        foreach (var part in name)
        {
            all += _weights[part];
            if (span.Exists(word => word.Alike.Contains(part)))
            {
                said += _weights[part];
                used++;
            }
        }

        var share = said / all;
        var isThing = span.Count > 1 || share >= LeastShareOfOneWord || span[0].Alike.Contains(Array.FindLast(name, IsNoun) ?? name[^1]);
        return used < span.Count || !isThing ? 0 : share;
    }

    private static bool IsNoun(string word) => word.Length > 2 && word.All(char.IsLetter);

    /// <summary>The words of names that this one may be.</summary>
    private HashSet<string> Alike(string said)
    {
        var singular = Singular(said);
        return [.. _vocabulary[said[0]].Where(part => IsSame(singular, part.Singular)).Select(part => part.Word)];
    }

    private static bool IsSame(string said, string part)
    {
        if (said == part)
        {
            return true;
        }

        var allowed = Math.Min(said.Length, part.Length) switch { < 5 => 0, < 8 => 1, _ => 2 };
        return allowed > 0 && EditDistance.Of(said, part, allowed) <= allowed;
    }

    private static string Singular(string word) =>
        word.Length > 4 && word.EndsWith("es", StringComparison.Ordinal) ? word[..^2]
        : word.Length > 3 && word.EndsWith('s') ? word[..^1]
        : word;

    private sealed record Product(string Name, string[] Words);

    /// <summary>A word of the sentence, and the words of names that it may be.</summary>
    private sealed record Spoken(Word Word, HashSet<string> Alike);
}
