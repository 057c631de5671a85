using System.Globalization;

namespace ChatBot.Understanding.LargeModels;

/// <summary>Whether one text says what another says: nothing more, nothing less, nothing otherwise.</summary>
/// <remarks>
/// It does not understand the text; it allows only what cannot change it. Every content word and figure of the one is in the other and the other way
/// round, said in the same mood (is, is not, may, must, will, did, by whom), in the same order within its clause, not mixed with those of other clauses.
/// What is added says nothing: articles, politeness. So an honest rewording may be refused, and then the plain text speaks.
/// </remarks>
internal static class Restatement
{
    private const int Room = 60;

    private const string Punctuation = ".,;:!?'’\"“”„«»()-–—… \u00a0\u202f¿¡";

    /// <param name="source">What is known.</param>
    /// <param name="reply">What somebody else made of it.</param>
    /// <param name="grammar">That of the language of both.</param>
    public static bool SaysTheSame(string source, string reply, Grammar grammar)
    {
        if (reply.Length > (2 * source.Length) + Room || !HasOnlyKnownCharacters(source, reply))
        {
            return false;
        }

        var (known, said) = (Statement.Read(source, grammar), Statement.Read(reply, grammar));
        return SameFacts(known, said)
            && SameContent(known, said)
            && SameBounds(known, said)
            && said.Clauses.All(clause => IsBorneOut(clause, known));
    }

    /// <summary>Letters of the Latin script in one piece, plain punctuation, and what the source has: no look-alikes, nothing invisible, no markup.</summary>
    private static bool HasOnlyKnownCharacters(string source, string reply) =>
        reply.IsNormalized()
        && reply.All(character => source.Contains(character, StringComparison.Ordinal) || IsPlain(character))
        && reply.Where(character => !IsPlain(character)).GroupBy(character => character).All(group => group.Count() <= source.Count(character => character == group.Key))
        && reply.Count(character => character == '?') == source.Count(character => character == '?');

    private static bool IsPlain(char character) =>
        char.IsAsciiLetterOrDigit(character)
        || (character is >= 'À' and <= 'ſ' && CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter)
        || Punctuation.Contains(character, StringComparison.Ordinal);

    /// <summary>The same figures as often, in the same order where they are of one kind: what is paid does not change places with what is owed.</summary>
    private static bool SameFacts(Statement known, Statement said)
    {
        var (before, after) = (FactsOf(known), FactsOf(said));
        return before.Order(StringComparer.Ordinal).SequenceEqual(after.Order(StringComparer.Ordinal), StringComparer.Ordinal)
            && before.GroupBy(Kind).All(kind => kind.SequenceEqual(after.Where(fact => Kind(fact) == kind.Key)));
    }

    private static List<string> FactsOf(Statement statement) => [.. statement.Said.Where(token => token.Kind is TokenKind.Fact).Select(token => token.Stem)];

    private static char Kind(string fact) =>
        fact.FirstOrDefault(character => char.GetUnicodeCategory(character) is UnicodeCategory.CurrencySymbol || character is '%' or '@' or ':' or '/') is var sign and not '\0' ? sign
        : fact.Any(char.IsLetter) ? 'a'
        : '0';

    private static bool SameContent(Statement known, Statement said) => StemsOf(known).SetEquals(StemsOf(said));

    private static HashSet<string> StemsOf(Statement statement) => [.. statement.Said.Where(token => token.Kind is TokenKind.Content).Select(token => token.Stem)];

    private static bool SameBounds(Statement known, Statement said) =>
        known.Clauses.SelectMany(clause => clause.Bounds).Order(StringComparer.Ordinal).SequenceEqual(said.Clauses.SelectMany(clause => clause.Bounds).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private static bool IsBorneOut(Clause clause, Statement known)
    {
        if (clause.Said.Count == 0)
        {
            return clause.Mood is Mood.None && clause.Tokens.All(token => !token.IsLimit && !token.IsPronoun);
        }

        // Where each word stands in what is known: clause and place.
        var places = clause.Said.Select(token => PlacesOf(token, clause.Mood, known)).ToList();
        return places.TrueForAll(found => found.Count > 0) && places.Index().All(one => places.Take(one.Index).All(before => Agree(before, one.Item, known)));
    }

    private static List<(int Clause, int Place)> PlacesOf(Token token, Mood mood, Statement known) =>
    [
        .. known.Clauses.Index()
            .Where(clause => clause.Item.Mood == mood)
            .SelectMany(clause => clause.Item.Said.Index().Where(said => said.Item.Stem == token.Stem).Select(said => (clause.Index, said.Index))),
    ];

    /// <summary>Two words stand in this order in one clause; or the first is what the clause before is about, and the second is said of it there by a pronoun.</summary>
    private static bool Agree(List<(int Clause, int Place)> first, List<(int Clause, int Place)> second, Statement known) => first.Exists(one => second.Exists(other =>
        (one.Clause == other.Clause && one.Place < other.Place)
        || (one.Clause + 1 == other.Clause && one.Place <= 1 && known.Clauses[other.Clause].HasPronoun)));
}
