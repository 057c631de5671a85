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
        "e-mail", "email", "mail", "address", "i", "mean", "meant", "use", "have", "a", "an", "for", "yes", "ok", "sorry", "sure", "try", "and", "of", "here");

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
