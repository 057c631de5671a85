using System.Collections.Concurrent;
using Microsoft.Recognizers.Text.Engine;
using Microsoft.Recognizers.Text.Grammar;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>The patterns for ranges of numbers, the same in every language, over a language's <c>numberrange</c> word lists.</summary>
internal sealed class NumberRangeLanguage
{
    // Bounded by the languages and decimal points.
    private static readonly ConcurrentDictionary<string, Lazy<NumberRangeLanguage>> Languages = new();

    private static readonly string[] Lists = ["the", "more", "less", "least", "most", "ormore", "orless", "orequal", "equal", "between", "and", "from", "to", "join"];

    private readonly Rule<Interval> _results;
    private readonly int _rules;

    private NumberRangeLanguage(string code, char point)
    {
        Vocabulary = new Vocabulary();
        var numbers = new NumberLanguage(code, Vocabulary);
        var grammar = new GrammarReader<Interval>(Vocabulary);
        var file = LanguageFile.Exists(code, "numberrange") ? LanguageFile.Read(code, "numberrange") : null;

        foreach (var list in Lists)
        {
            grammar.List(list, file?[list] ?? []);
        }

        var reader = new NumberReader(numbers, point);
        grammar.Terminal("n", (GrammarRun<Interval> run, int index, out int end, out double number, out Interval value) =>
        {
            value = null;
            var read = reader.TryRead(run.Tokens, index, NumberReading.None, out var match);
            (end, number) = (match.End, match.Value);
            return read;
        }, () => new WordSet(Vocabulary.Count) { Any = true });
        grammar.Terminal("ord", (GrammarRun<Interval> run, int index, out int end, out double number, out Interval value) =>
        {
            value = null;
            var read = reader.TryReadOrdinal(run.Tokens, index, out var match);
            (end, number) = (match.End, match.Value);
            return read;
        }, () => new WordSet(Vocabulary.Count) { Any = true });
        NumberRangeActions.Register(grammar);
        grammar.Read(LanguageFile.Lines("common", "numberrange-rules"));
        _results = grammar.Rule("result");
        _rules = grammar.RuleCount;
    }

    public Vocabulary Vocabulary { get; }

    public static NumberRangeLanguage Get(string code, char point) =>
        Languages.GetOrAdd(code + point, _ => new Lazy<NumberRangeLanguage>(() => new NumberRangeLanguage(code, point))).Value;

    public GrammarRun<Interval> Run(TokenStream tokens) => new(tokens, _rules);

    public bool TryFind(GrammarRun<Interval> run, int index, out Interval interval, out int end) => run.TryMatch(_results, index, out interval, out end);
}
