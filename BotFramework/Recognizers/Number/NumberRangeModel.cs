using Microsoft.Recognizers.Text.Engine;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Finds ranges of numbers: more than ten, between 20 and 30.</summary>
public class NumberRangeModel : AbstractNumberModel
{
    private readonly NumberRangeLanguage _language;

    internal NumberRangeModel(string culture, NumberOptions options)
        : base(culture, options) =>
        _language = NumberRangeLanguage.Get(Cultures.LanguageOf(culture), Cultures.PointOf(culture));

    /// <inheritdoc/>
    public override string ModelTypeName => "numberrange";

    internal override Vocabulary Vocabulary => _language.Vocabulary;

    internal override void Find(TokenStream tokens, List<ModelResult> results)
    {
        using var run = _language.Run(tokens);

        for (var i = 0; i < tokens.Count; i++)
        {
            run.Forget(i);

            if (!_language.TryFind(run, i, out var interval, out var end))
            {
                continue;
            }

            var inclusive = (Options & NumberOptions.ExperimentalMode) != 0 && interval is { Low: not null, LowIncluded: true, High: not null };
            results.Add(Result(tokens, i, end, ModelTypeName, new() { ["value"] = (inclusive ? interval with { HighIncluded = true } : interval).ToString() }));
            i = end - 1;
        }
    }
}
