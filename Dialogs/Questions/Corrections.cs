using System.Collections.Frozen;
using ChatBot.Dialogs.Voice;

namespace ChatBot.Dialogs.Questions;

/// <summary>Words that take back or forbid: "not the order, the ticket", "no, the other one", "don't cancel it".</summary>
internal static class Corrections
{
    /// <summary>What is taken back is named in a few words; more of them are a story.</summary>
    private const int LongestNamed = 5;

    private static readonly Words Words = new(typeof(QuestionWords));

    private static readonly FrozenSet<string> Negators = Words.Listed("Negators");

    private static readonly FrozenSet<string> Instead = Words.Listed("Instead");

    private static readonly FrozenSet<string> Others = Words.Listed("Others");

    private static readonly FrozenSet<string> Forbidden = Words.Listed("Forbidden");

    private static readonly FrozenSet<string> OrderNouns = Words.Listed("OrderNouns");

    private static readonly FrozenSet<string> TicketNouns = Words.Listed("TicketNouns");

    /// <summary>What is meant instead: "the ticket" of "not the order, the ticket"; null where nothing is taken back.</summary>
    public static string? Rest(string text)
    {
        var parts = text.Split([',', ';', '.', '!', '،', '؛'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var at = Array.FindIndex(parts, part => Forbids(part) || Negates(part));

        // "No, not the order" has its no before it; any other words are told, and not taken back.
        if (at is < 0 or > 1 || (at == 1 && !QuestionWords.IsDecline(parts[0]) && !QuestionWords.AreFillersOnly(parts[0])))
        {
            return null;
        }

        var rest = string.Join(", ", parts[(at + 1)..]);
        return WithoutLeading(rest.Length > 0 ? rest : AfterInstead(parts[at]), Instead) is { Length: > 0 } meant ? meant : null;
    }

    /// <summary>Whether these words only want another one than that: "no, the other one".</summary>
    public static bool MeansOther(string text) =>
        QuestionWords.WordsOf(text).ToList() is { Count: > 0 } words
        && words.Any(Others.Contains)
        && words.All(word => Others.Contains(word) || QuestionWords.AreFillersOnly(word) || QuestionWords.IsDecline(word));

    /// <summary>Whether these words forbid what the bot might do: "no, please don't cancel it".</summary>
    public static bool Forbids(string text) => Holds(text, Forbidden);

    /// <summary>Whether these few words name an order and nothing else.</summary>
    public static bool NamesOrder(string text) => Names(text, OrderNouns);

    /// <summary>Whether these few words name a ticket and nothing else.</summary>
    public static bool NamesTicket(string text) => Names(text, TicketNouns);

    private static bool Names(string text, FrozenSet<string> nouns) =>
        QuestionWords.WordsOf(text).ToList() is { Count: > 0 and <= LongestNamed } words
        && words.Any(nouns.Contains)
        && words.All(word => nouns.Contains(word) || QuestionWords.AreFillersOnly(word) || QuestionWords.IsDecline(word));

    /// <summary>"Not" and then what is not meant: a noun, a number, one of some. "Not working" is no such thing.</summary>
    private static bool Negates(string part)
    {
        var words = QuestionWords.WordsOf(AfterInstead(part) is { Length: > 0 } after ? part[..^after.Length] : part).ToList();
        var named = WithoutLeading(string.Join(' ', words), Negators);
        return named is not null && named.Length > 0 && QuestionWords.WordsOf(named).ToList() is { Count: <= LongestNamed } left
            && left.All(word => word.Any(char.IsDigit) || Instead.Contains(word) || OrderNouns.Contains(word) || TicketNouns.Contains(word) || QuestionWords.AreFillersOnly(word) || QuestionWords.IsPick(word));
    }

    /// <summary>"1044" of "not 1042 but 1044".</summary>
    private static string AfterInstead(string part)
    {
        foreach (var joint in Instead)
        {
            var at = part.IndexOf($" {joint} ", StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                return part[(at + joint.Length + 2)..].Trim();
            }
        }

        return "";
    }

    /// <summary>The words after the longest of some beginnings; of negators null when there is none, else the words as they are.</summary>
    private static string? WithoutLeading(string text, FrozenSet<string> beginnings)
    {
        var found = beginnings
            .Where(beginning => text.Length > beginning.Length && text.StartsWith(beginning + " ", StringComparison.OrdinalIgnoreCase))
            .MaxBy(beginning => beginning.Length);
        return found is not null ? text[found.Length..].Trim() : ReferenceEquals(beginnings, Negators) ? null : text;
    }

    private static bool Holds(string text, FrozenSet<string> phrases)
    {
        var words = $" {string.Join(' ', QuestionWords.WordsOf(text))} ";
        return phrases.Any(phrase => words.Contains($" {phrase} ", StringComparison.OrdinalIgnoreCase));
    }
}
