using System.Collections.Concurrent;
using Microsoft.Recognizers.Text.Engine;
using Microsoft.Recognizers.Text.Grammar;
using Microsoft.Recognizers.Text.Number;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A language's words and patterns for time, read from its <c>datetime</c> and <c>datetime-rules</c> files.</summary>
internal sealed class DateTimeLanguage
{
    // Bounded by the number of language folders.
    private static readonly ConcurrentDictionary<(string Code, char Point), Lazy<DateTimeLanguage>> Languages = new();

    private readonly Rule<Moment> _results;
    private readonly Rule<Moment> _split;

    private DateTimeLanguage(string code, char point)
    {
        Vocabulary = new Vocabulary();
        var numbers = new NumberLanguage(code, Vocabulary);
        var reader = new GrammarReader<Moment>(Vocabulary, static name => (int)Enum.Parse<DateTimeOptions>(name));
        ReadLists(code, reader);

        var terminals = new DateTimeTerminals(new NumberReader(numbers, point), Vocabulary);
        terminals.Register(reader);
        DateTimeActions.Register(reader);
        // A language may have patterns of its own; otherwise the common ones for day before month are used.
        reader.Read(LanguageFile.Text(LanguageFile.Exists(code, "datetime-rules") ? code : "common", "datetime-rules"));
        numbers.Freeze();
        reader.Freeze();
        RuleCount = reader.RuleCount;
        _results = reader.Rule("result");
        _split = reader.Rule("splitresult");
    }

    public Vocabulary Vocabulary { get; }

    public int RuleCount { get; }

    public static DateTimeLanguage Get(string code, char point) =>
        Languages.GetOrAdd((code, point), static key => new Lazy<DateTimeLanguage>(() => new DateTimeLanguage(key.Code, key.Point))).Value;

    // The common file names every list that the common patterns use; a language fills those it has words for.
    private void ReadLists(string code, GrammarReader<Moment> reader)
    {
        var own = LanguageFile.Read(code, "datetime");
        var common = LanguageFile.Read("common", "datetime");

        foreach (var (name, entries) in own.Sections)
        {
            if (name == "joined")
            {
                Vocabulary.Join(entries.Select(entry => entry.Phrase));
            }
            else
            {
                reader.List(name, entries.Concat(common[name]));
            }
        }

        foreach (var (name, entries) in common.Sections.Where(section => own[section.Name].Count == 0))
        {
            reader.TryList(name, entries);
        }
    }

    public bool TryFind(DateTimeRun run, int index, out Moment moment, out int end) => run.TryMatch(run.Has(DateTimeOptions.SplitDateAndTime) ? _split : _results, index, out moment, out end);
}
