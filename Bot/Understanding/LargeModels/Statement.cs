using System.Text.RegularExpressions;

namespace ChatBot.Understanding.LargeModels;

/// <summary>A text as its clauses, each with what it says and how.</summary>
internal sealed partial record Statement(IReadOnlyList<Clause> Clauses)
{
    /// <summary>All that is said, in order: content words and facts.</summary>
    public IEnumerable<Token> Said => Clauses.SelectMany(clause => clause.Said);

    public static Statement Read(string text, Grammar grammar)
    {
        var clauses = new List<Clause>();

        foreach (var sentence in SentenceEnd.Split(text))
        {
            var asks = sentence.TrimEnd().EndsWith('?') ? Mood.Question : Mood.None;
            clauses.AddRange(ClausesOf(Plain(sentence, grammar), grammar).Where(clause => clause.Tokens.Count > 0).Select(clause => clause with { Mood = clause.Mood | asks }));
        }

        return new(clauses);
    }

    private static string Plain(string sentence, Grammar grammar) => grammar.Written.Aggregate(
        sentence.Replace('’', '\''),
        (plain, written) => written.Short.EndsWith('\'')
            ? Regex.Replace(plain, $@"(?<![\p{{L}}\d]){Regex.Escape(written.Short)}", $"{written.Long} ", RegexOptions.IgnoreCase)
            : Regex.Replace(plain, $@"(?<![\p{{L}}\d]){Regex.Escape(written.Short)}(?![\p{{L}}\d])", written.Long, RegexOptions.IgnoreCase));

    private static IEnumerable<Clause> ClausesOf(string sentence, Grammar grammar)
    {
        var (tokens, matches) = (new List<Token>(), Pieces.Matches(sentence).ToList());

        for (var at = 0; at < matches.Count; at++)
        {
            var piece = matches[at].Value;
            var word = piece.ToLowerInvariant();

            if (Breaks(word, at + 1 < matches.Count ? matches[at + 1].Value : "", grammar))
            {
                yield return Clause.Of(tokens);
                tokens = [];
            }

            if (char.IsLetterOrDigit(piece[^1]) || piece.Any(char.IsDigit))
            {
                tokens.Add(Token.Of(word, grammar));
            }
        }

        yield return Clause.Of(tokens);
    }

    // "Tuesday, November 24, 2026" is one thing; after any other comma something else may be said.
    private static bool Breaks(string piece, string next, Grammar grammar) => piece switch
    {
        "," => !(next.Length > 0 && (char.IsDigit(next[0]) || grammar.IsCalendar(next.ToLowerInvariant()))),
        ":" or ";" or "(" or ")" or "–" or "—" or "-" => true,
        _ => grammar.IsBreak(piece),
    };

    [GeneratedRegex(@"(?<=[.!?])\s+|\n+")]
    private static partial Regex SentenceEnd { get; }

    /// <summary>Links and addresses, whatever has digits in it with the currency beside it, words, and the marks between clauses.</summary>
    [GeneratedRegex(@"\b(?:https?://|www\.)\S+[\w/]|[\w.+-]+@[\w-]+\.[\w.-]*\w|\b\p{L}[\p{L}\d-]*\.\p{Ll}{2,}\b(?:/\S*\w)?|(?:(?:[$€£¥]|\b[A-Z]{3})[ \u00a0\u202f]?)?[\p{L}#+-]*\d(?:[\p{L}\d.,:/\-\u202f\u00a0']*[\p{L}\d])?(?:[ \u00a0\u202f]?(?:[%€£¥$]|(?:USD|EUR|GBP|CHF|JPY|AED|SAR)\b))?|\p{L}[\p{L}\p{M}]*(?:[-'][\p{L}\p{M}]+)*|[,:;()–—]|(?<=\s)-(?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Pieces { get; }
}

/// <summary>A part of a sentence that says one thing.</summary>
internal sealed record Clause(IReadOnlyList<Token> Tokens, Mood Mood)
{
    public IReadOnlyList<Token> Said { get; } = [.. Tokens.Where(token => token.Kind is TokenKind.Content or TokenKind.Fact)];

    public bool HasPronoun { get; } = Tokens.Any(token => token.IsPronoun);

    public static Clause Of(List<Token> tokens) => new(tokens, tokens.Aggregate(Mood.None, (mood, token) => mood | token.Mood));

    /// <summary>Each word that bounds or denies, with what it bounds or denies: the next thing that is said.</summary>
    public IEnumerable<string> Bounds => Tokens.Index()
        .Where(token => token.Item.IsLimit || token.Item.Mood.HasFlag(Mood.Negation))
        .Select(token => $"{token.Item.Stem} {Tokens.Skip(token.Index + 1).FirstOrDefault(next => next.Kind is TokenKind.Content or TokenKind.Fact)?.Stem}");
}

internal enum TokenKind
{
    /// <summary>Says something.</summary>
    Content,

    /// <summary>A figure, a number, a date, an address.</summary>
    Fact,

    /// <summary>Says how something is meant.</summary>
    Small,

    /// <summary>Says nothing.</summary>
    Polite,
}

/// <summary>A word or a figure.</summary>
/// <param name="Stem">The same for all that mean the same.</param>
internal sealed record Token(string Stem, TokenKind Kind, Mood Mood, bool IsLimit, bool IsPronoun)
{
    public static Token Of(string word, Grammar grammar)
    {
        if (word.Any(char.IsDigit) || word.Contains('.', StringComparison.Ordinal) || word.Contains('@', StringComparison.Ordinal) || grammar.IsNumber(word))
        {
            return new(Spaceless(word), TokenKind.Fact, Mood.None, false, false);
        }

        var (mood, isLimit) = (grammar.MoodOf(word), grammar.IsLimit(word));
        var kind = mood != Mood.None || isLimit || grammar.IsFunction(word) || grammar.IsBreak(word) ? TokenKind.Small
            : grammar.IsPolite(word) ? TokenKind.Polite
            : TokenKind.Content;
        return new(kind is TokenKind.Content ? grammar.Stem(word) : word, kind, mood, isLimit, grammar.IsPronoun(word));
    }

    private static string Spaceless(string fact) => string.Concat(fact.Where(character => !char.IsWhiteSpace(character)));
}
