using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ChatBot.Dialogs.Voice;

namespace ChatBot.Dialogs.Questions;

/// <summary>Words around an answer, in all languages that the bot speaks.</summary>
internal static partial class QuestionWords
{
    private const int MostWords = 8;

    private static readonly Words Words = new(typeof(QuestionWords));

    private static readonly FrozenSet<string> Hedges = Words.Listed("Hedges");

    private static readonly FrozenSet<string> Fillers = Words.Listed("Fillers");

    private static readonly FrozenSet<string> Turns = Words.Listed("Turns");

    private static readonly FrozenSet<string> Declines = Words.Listed("Declines");

    private static readonly FrozenSet<string> Pointers = Words.Listed("Pointers");

    private static readonly FrozenSet<string> CancelWords = Words.Listed("CancelWords");

    private static readonly FrozenSet<string> Yes = Words.Listed("Yes");

    private static readonly FrozenSet<string> No = Words.Listed("No");

    private static readonly FrozenSet<string> Picks = Words.Listed("Picks");

    /// <summary>How an e-mail address is called as a choice, in the customer's language.</summary>
    public static string Email => Words["Email"];

    /// <summary>Whether these words say nothing but which one of some it is: "the second one", "2".</summary>
    public static bool IsPick(string text) => WordsOf(text).All(word => Picks.Contains(word) || Fillers.Contains(word) || word.All(char.IsAsciiDigit));

    /// <summary>Whether these words only turn to another one of the same kind: "and what about ...?".</summary>
    public static bool AsksTheSame(string text) => WordsOf(text).All(word => Turns.Contains(word) || Fillers.Contains(word));

    /// <summary>A plain yes or no, and words that add nothing; null where they say neither.</summary>
    public static bool? ReadYesNo(string text) => WordsOf(text).ToList() switch
    {
        [var first, .. var rest] when Yes.Contains(first) && rest.All(word => Yes.Contains(word) || Fillers.Contains(word)) => true,
        [var first, .. var rest] when No.Contains(first) && rest.All(word => No.Contains(word) || Declines.Contains(word) || Fillers.Contains(word)) => false,
        _ => null,
    };

    /// <summary>Whether these words say no more than no, as to "is there anything else?".</summary>
    public static bool IsDecline(string text) => WordsOf(text).ToList() is { Count: > 0 } words && words.All(Declines.Contains);

    /// <summary>Whether these few words want what was shown last to be cancelled: "ok cancel that one".</summary>
    public static bool CancelsWhatWasShown(string text) =>
        PointsBack(text) && WordsOf(text).ToList() is { Count: <= MostWords } words && words.Any(CancelWords.Contains);

    /// <summary>Whether these words point at what was spoken of last: "cancel it", "where is that order".</summary>
    public static bool PointsBack(string text)
    {
        var words = $" {string.Join(' ', WordsOf(text))} ";
        return Pointers.Any(pointer => words.Contains($" {pointer} ", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a yes in these words is less than a yes.</summary>
    public static bool IsHedged(string? text) =>
        text is not null && (text.Contains('?') || IsDenied(text));

    /// <summary>Whether these words deny or doubt something.</summary>
    public static bool IsDenied(string text) =>
        WordsOf(text).Any(word => Hedges.Contains(word) || word.EndsWith("n't", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether nothing is left to understand in these words: "it's order number ...".</summary>
    public static bool AreFillersOnly(string text) => WordsOf(text).All(Fillers.Contains);

    /// <summary>The words of a text.</summary>
    public static IEnumerable<string> WordsOf(string text) => Word.Matches(text.Replace('’', '\'')).Select(match => match.Value);

    [GeneratedRegex(@"[\p{L}\p{Nd}]+(['-][\p{L}\p{Nd}]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex Word { get; }
}
