using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ChatBot.Dialogs.Questions;

/// <summary>Words around an answer, in English; another language brings its own lists.</summary>
internal static partial class QuestionWords
{
    private static readonly FrozenSet<string> Hedges = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "not", "no", "never", "unsure", "maybe", "perhaps", "but", "wait", "unless", "if", "dont", "hmm", "think", "guess", "before", "moment", "minute", "second", "sec");

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "order", "ticket", "case", "number", "no", "nr", "the", "my", "is", "it", "its", "it's", "this", "that", "one", "please", "thanks", "id",
        "e-mail", "email", "mail", "address", "i", "mean", "meant", "use", "have", "a", "an", "for", "yes", "ok", "sorry", "sure", "try", "and", "of", "here", "these");

    private static readonly FrozenSet<string> Turns = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "what", "how", "about", "and", "then", "also", "same", "now", "what's", "whats", "with", "other", "too", "ok", "well");

    private static readonly FrozenSet<string> Pointers = FrozenSet.Create(StringComparer.Ordinal, "it", "it's");

    private static readonly FrozenSet<string> Picks = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "first", "second", "third", "fourth", "fifth", "sixth", "last", "1st", "2nd", "3rd", "4th", "5th", "6th", "two", "three", "four", "five", "six", "option", "take", "i'll", "pick");

    /// <summary>Whether these words say nothing but which one of some it is: "the second one", "2".</summary>
    public static bool IsPick(string text) => WordsOf(text).All(word => Picks.Contains(word) || Fillers.Contains(word) || word.All(char.IsAsciiDigit));

    /// <summary>Whether these words only turn to another one of the same kind: "and what about ...?".</summary>
    public static bool AsksTheSame(string text) => WordsOf(text).All(word => Turns.Contains(word) || Fillers.Contains(word));

    /// <summary>Whether these words point at what was spoken of last: "cancel it", "where is that order".</summary>
    public static bool PointsBack(string text)
    {
        var words = WordsOf(text.ToLowerInvariant()).ToList();
        return words.Exists(Pointers.Contains)
            || words.Zip(words.Skip(1)).Any(pair => pair is ("this" or "that" or "the" or "same", "order" or "one") or ("cancel", "this" or "that"));
    }

    /// <summary>Whether a yes in these words is less than a yes.</summary>
    public static bool IsHedged(string? text) =>
        text is not null && (text.Contains('?') || WordsOf(text).Any(word => Hedges.Contains(word) || word.EndsWith("n't", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Whether nothing is left to understand in these words: "it's order number ...".</summary>
    public static bool AreFillersOnly(string text) => WordsOf(text).All(Fillers.Contains);

    /// <summary>The words of a text.</summary>
    public static IEnumerable<string> WordsOf(string text) => Word.Matches(text.Replace('’', '\'')).Select(match => match.Value);

    [GeneratedRegex(@"[\p{L}\p{Nd}]+(['-][\p{L}\p{Nd}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word { get; }
}
