using System.Collections.Concurrent;
using Microsoft.Recognizers.Text.Engine;
using Microsoft.Recognizers.Text.Grammar;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A language's words and patterns for time, read from its <c>datetime</c> and <c>datetime-rules</c> files.</summary>
internal sealed class DateTimeLanguage
{
    // Bounded by the number of language folders.
    private static readonly ConcurrentDictionary<string, Lazy<DateTimeLanguage>> Languages = new();

    private readonly Rule<Moment> _results;
    private readonly Rule<Moment> _split;

    private DateTimeLanguage(string code, char point)
    {
        Vocabulary = new Vocabulary();
        var numbers = new NumberLanguage(code, Vocabulary);
        var reader = new GrammarReader<Moment>(Vocabulary, OptionOf);
        ReadLists(code, reader);

        var terminals = new DateTimeTerminals(new NumberReader(numbers, point), Vocabulary);
        terminals.Register(reader);
        DateTimeActions.Register(reader);
        // A language may have patterns of its own; otherwise the common ones for day before month are used.
        reader.Read(LanguageFile.Lines(LanguageFile.Exists(code, "datetime-rules") ? code : "common", "datetime-rules"));
        RuleCount = reader.RuleCount;
        _results = reader.Rule("result");
        _split = reader.Rule("splitresult");
    }

    public Vocabulary Vocabulary { get; }

    public int RuleCount { get; }

    public static DateTimeLanguage Get(string code, char point) =>
        Languages.GetOrAdd(code + point, _ => new Lazy<DateTimeLanguage>(() => new DateTimeLanguage(code, point))).Value;

    public bool TryFind(DateTimeRun run, int index, out Moment moment, out int end) => run.TryMatch(run.Has(DateTimeOptions.SplitDateAndTime) ? _split : _results, index, out moment, out end);

    // The common file names every list that the common patterns use; a language fills those it has words for.
    private void ReadLists(string code, GrammarReader<Moment> reader)
    {
        var own = LanguageFile.Read(code, "datetime");
        var common = LanguageFile.Read("common", "datetime");

        foreach (var (name, entries) in own.Sections)
        {
            if (name == "joined")
            {
                entries.ForEach(entry => Vocabulary.Join(entry.Phrase));
            }
            else
            {
                reader.List(name, entries);
            }
        }

        foreach (var (name, entries) in common.Sections)
        {
            reader.List(name, entries);
        }
    }

    private static int OptionOf(string name) => (int)(name switch
    {
        nameof(DateTimeOptions.CalendarMode) => DateTimeOptions.CalendarMode,
        nameof(DateTimeOptions.ExperimentalMode) => DateTimeOptions.ExperimentalMode,
        nameof(DateTimeOptions.ExtendedTypes) => DateTimeOptions.ExtendedTypes,
        nameof(DateTimeOptions.SplitDateAndTime) => DateTimeOptions.SplitDateAndTime,
        nameof(DateTimeOptions.TasksMode) => DateTimeOptions.TasksMode,
        _ => throw new FormatException($"Patterns cannot ask for the option '{name}'."),
    });
}
