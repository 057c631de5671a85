using Microsoft.Recognizers.Text.Engine;

namespace Microsoft.Recognizers.Text.DateTime;

using DateTime = System.DateTime;

/// <summary>Finds dates, times, ranges, durations and what comes back regularly.</summary>
public class DateTimeModel : IModel
{
    private readonly DateTimeLanguage _language;
    private readonly DateTimeOptions _options;
    private readonly bool _dayFirst;

    internal DateTimeModel(string culture, DateTimeOptions options)
    {
        Culture = culture;
        RequestedCulture = culture;
        _options = options;
        _dayFirst = culture != Text.Culture.English;
        _language = DateTimeLanguage.Get(Cultures.LanguageOf(culture), Cultures.PointOf(culture));
    }

    /// <inheritdoc/>
    public string Culture { get; private set; }

    /// <inheritdoc/>
    public string ModelTypeName => "datetime";

    /// <inheritdoc/>
    public string RequestedCulture { get; private set; }

    /// <summary>What is found, read as if said now.</summary>
    public List<ModelResult> Parse(string query) => Parse(query, TimeProvider.System.GetLocalNow().DateTime);

    /// <summary>What is found, read as if said at a given time.</summary>
    /// <param name="query">What was said.</param>
    /// <param name="refTime">The speaker's date and wall clock.</param>
    public List<ModelResult> Parse(string query, DateTime refTime)
    {
        ArgumentNullException.ThrowIfNull(query);
        var results = new List<ModelResult>();
        using var tokens = TokenStream.Read(query, _language.Vocabulary);
        using var run = new DateTimeRun(tokens, _language.RuleCount, refTime, _options, _dayFirst);

        for (var i = 0; i < tokens.Count; i++)
        {
            if (_language.TryFind(run, i, out var moment, out var end))
            {
                if (moment.Parts is { } parts)
                {
                    var whole = tokens.Span(parts[0].First + parts[0].Moment.Lead, end).ToString();
                    results.AddRange(parts.Select(part => new ExtendedModelResult(Result(tokens, part.First + part.Moment.Lead, part.End, part.Moment)) { TypeName = "datetimeV2.datetimealt", ParentText = whole }));
                }
                else if (!moment.Hidden)
                {
                    var read = run.Has(DateTimeOptions.TasksMode) ? TasksMode.Adjust(run, moment) : moment;
                    results.Add(Result(tokens, i + moment.Lead, end, read));
                }

                i = end - 1;
            }

            run.Forget(i + 1);
        }

        return results;
    }

    /// <inheritdoc/>
    public void SetCultureInfo(string culture, string requestedCulture = null)
    {
        Culture = culture;
        RequestedCulture = requestedCulture ?? culture;
    }

    private static ModelResult Result(TokenStream tokens, int first, int end, Moment moment) => new()
    {
        Start = tokens[first].Start,
        End = tokens[end - 1].End - 1,
        Text = tokens.Span(first, end).ToString(),
        TypeName = "datetimeV2." + MomentWriter.NameOf(moment.TypeKind ?? moment.Kind),
        Resolution = new() { ["values"] = MomentWriter.Values(moment) },
    };
}
