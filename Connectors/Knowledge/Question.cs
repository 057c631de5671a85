using System.Text.RegularExpressions;

namespace ChatBot.Connectors.Knowledge;

/// <summary>The words of a question that say what it is about.</summary>
internal static partial class Question
{
    private const int MostWords = 30;
    private const int ShortestCorrected = 6;
    private const double NearlyTheSame = 0.7;

    // Words that most questions have: they say how something is asked, not what.
    private static readonly HashSet<string> Fillers =
    [
        "a", "about", "again", "all", "am", "an", "and", "any", "anything", "are", "as", "at", "be", "been", "but", "by", "can", "cannot", "cant", "could", "did", "do", "does",
        "dont", "for", "from", "get", "give", "go", "got", "had", "happen", "happens", "has", "have", "hello", "help", "here", "hey", "hi", "how", "i", "if", "im", "in", "is", "it", "its",
        "just", "know", "let", "like", "make", "many", "may", "me", "much", "must", "my", "need", "never", "no", "not", "of", "on", "one", "or", "our", "out", "please", "question",
        "s", "shall", "should", "so", "some", "something", "t", "take", "takes", "tell", "than", "thank", "thanks", "that", "the", "their", "them", "then", "there", "they", "thing",
        "things", "this", "to", "up", "us", "use", "want", "was", "we", "what", "whats", "when", "where", "which", "who", "why", "will", "with", "would", "you", "your",

        // German, Spanish and French.
        "aber", "als", "auch", "auf", "aus", "bei", "bin", "bitte", "da", "danke", "das", "dass", "dem", "den", "der", "des", "die", "dir", "doch", "du", "ein", "eine", "einem",
        "einen", "einer", "er", "es", "etwas", "euch", "euer", "eure", "für", "geht", "gibt", "habe", "haben", "hallo", "hat", "hatte", "ich", "ihr", "ihre", "ihren", "im", "ist",
        "kann", "können", "lange", "mal", "man", "mein", "meine", "meinen", "mich", "mir", "mit", "möchte", "muss", "nach", "nicht", "noch", "nur", "oder", "ohne", "sich", "sie",
        "sind", "über", "um", "und", "uns", "unsere", "viel", "viele", "vielen", "von", "vom", "wann", "war", "was", "welche", "welcher", "welches", "wenn", "wer", "werden", "wie",
        "wieder", "wieviel", "wir", "wird", "wo", "zu", "zum", "zur",
        "al", "algo", "como", "cómo", "con", "cuál", "cuándo", "cuánta", "cuántas", "cuánto", "cuántos", "de", "del", "donde", "dónde", "el", "ella", "en", "eso", "esta", "está",
        "este", "hay", "hola", "la", "las", "le", "lo", "los", "más", "mi", "mis", "muchas", "muchos", "muy", "o", "para", "pero", "por", "porque", "puede", "puedo", "que", "qué",
        "quiero", "se", "ser", "si", "son", "su", "sus", "tengo", "tiene", "un", "una", "y", "ya", "yo",
        "ai", "au", "aux", "avec", "avez", "avons", "bonjour", "c", "ce", "ces", "cette", "combien", "comment", "d", "dans", "elle", "est", "et", "être", "faire", "il", "j", "je", "l",
        "les", "leur", "ma", "mes", "mon", "n", "ne", "nos", "notre", "nous", "ont", "ou", "où", "par", "pas", "peut", "peux", "plus", "pour", "pourquoi", "puis", "qu", "quand", "quel",
        "quelle", "quelles", "quels", "qui", "sa", "sans", "ses", "suis", "sur", "tu", "une", "va", "vos", "votre", "vous",
    ];

    // What customers say for what the articles say.
    private static readonly Dictionary<string, string> OtherWords = new()
    {
        ["how much"] = "cost",
        ["price"] = "cost",
        ["prices"] = "cost",
        ["next day"] = "express",
        ["came"] = "arrive",
        ["come"] = "arrive",
        ["coupons"] = "discount",
        ["money back"] = "refund",
        ["close my"] = "delete",
        ["end my"] = "delete",
        ["add"] = "change",
        ["christmas"] = "holiday",
        ["easter"] = "holiday",
        ["thanksgiving"] = "holiday",
        ["abroad"] = "countries",
        ["overseas"] = "countries",
        ["international"] = "countries",
        ["internationally"] = "countries",
        ["worldwide"] = "countries",
        ["country"] = "countries",
    };

    private static readonly string[] Countries =
    [
        "argentina", "australia", "austria", "belgium", "brazil", "chile", "china", "croatia", "denmark", "egypt", "england", "europe", "finland", "france",
        "germany", "greece", "iceland", "india", "indonesia", "ireland", "israel", "italy", "japan", "korea", "malaysia", "mexico", "morocco", "netherlands",
        "new zealand", "nigeria", "norway", "pakistan", "peru", "philippines", "poland", "portugal", "romania", "scotland", "singapore", "south africa",
        "spain", "sweden", "switzerland", "taiwan", "thailand", "turkey", "uk", "ukraine", "united kingdom", "vietnam", "wales",
    ];

    private static readonly string[] States =
    [
        "alabama", "alaska", "arizona", "arkansas", "california", "colorado", "connecticut", "delaware", "florida", "hawaii", "idaho", "illinois", "indiana",
        "iowa", "kansas", "kentucky", "louisiana", "maine", "maryland", "massachusetts", "michigan", "minnesota", "mississippi", "missouri", "montana",
        "nebraska", "nevada", "new hampshire", "new jersey", "new mexico", "new york", "ohio", "oklahoma", "oregon", "pennsylvania", "tennessee", "texas",
        "utah", "vermont", "virginia", "washington", "wisconsin", "wyoming",
    ];

    private static readonly Dictionary<string, string> Replacements = OtherWords
        .Concat(Countries.Select(country => KeyValuePair.Create(country, "countries")))
        .Concat(States.Select(state => KeyValuePair.Create(state, "states")))
        .ToDictionary();

    /// <summary>Reads a question.</summary>
    /// <param name="question">The customer's words.</param>
    /// <param name="vocabulary">The words that the articles have.</param>
    public static IReadOnlyList<string> Read(string question, IReadOnlySet<string> vocabulary)
    {
        var words = WordsOf(question).ToList();

        // "How do gift cards work?" asks about gift cards, and "it does not work" is about work.
        if (words is ["how", .., "work" or "works"])
        {
            words.RemoveAt(words.Count - 1);
        }

        return
        [
            .. Translated(words)
                .Where(word => !Fillers.Contains(word))
                .Select(word => Corrected(word, vocabulary))
                .Distinct()
                .Take(MostWords),
        ];
    }

    private static IEnumerable<string> Translated(List<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (at + 1 < words.Count && Replacements.TryGetValue($"{words[at]} {words[at + 1]}", out var both))
            {
                at++;
                yield return both;
            }
            else
            {
                yield return Replacements.GetValueOrDefault(words[at], words[at]);
            }
        }
    }

    // A long word that is nearly one of ours is a typing error; a short one may be anything.
    private static string Corrected(string word, IReadOnlySet<string> vocabulary) =>
        word.Length < ShortestCorrected || vocabulary.Contains(word)
            ? word
            : vocabulary.Where(other => Likeness(word, other) >= NearlyTheSame).MaxBy(other => Likeness(word, other)) ?? word;

    /// <summary>The words of a text, in small letters.</summary>
    public static IEnumerable<string> WordsOf(string text) =>
        Word.Matches(text.Replace("'", "", StringComparison.Ordinal).ToLowerInvariant()).Select(match => match.Value);

    /// <summary>How many pairs of letters two words share, of those that they have: 0 to 1. The first letter is seldom wrong.</summary>
    private static double Likeness(string one, string other)
    {
        if (one[0] != other[0] || Math.Abs(one.Length - other.Length) > 3)
        {
            return 0;
        }

        var (pieces, others) = (Pieces(one), Pieces(other));
        return 2.0 * pieces.Count(others.Contains) / (pieces.Count + others.Count);
    }

    private static HashSet<string> Pieces(string word) => [.. Enumerable.Range(0, word.Length + 1).Select(at => $" {word} ".Substring(at, 2))];

    [GeneratedRegex(@"[\p{L}\p{Nd}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word { get; }
}
