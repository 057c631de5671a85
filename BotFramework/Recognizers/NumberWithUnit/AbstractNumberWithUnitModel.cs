using System.Globalization;
using Microsoft.Recognizers.Text.Engine;

namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>What the models of quantities share.</summary>
public abstract class AbstractNumberWithUnitModel : IModel
{
    private readonly UnitLanguage _language;
    private readonly UnitReader _reader;
    private readonly NumberFormatInfo _format;

    internal AbstractNumberWithUnitModel(string culture, string kind)
    {
        Culture = culture;
        RequestedCulture = culture;
        _language = UnitLanguage.Get(Cultures.LanguageOf(culture), kind, Cultures.PointOf(culture));
        _reader = new UnitReader(_language, kind == "currency");
        _format = Cultures.FormatOf(culture);
    }

    /// <inheritdoc/>
    public string Culture { get; private set; }

    /// <inheritdoc/>
    public abstract string ModelTypeName { get; }

    /// <inheritdoc/>
    public string RequestedCulture { get; private set; }

    /// <inheritdoc/>
    public List<ModelResult> Parse(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var results = new List<ModelResult>();
        using var tokens = TokenStream.Read(query, _language.Vocabulary);

        for (var i = 0; i < tokens.Count; i++)
        {
            if (!_reader.TryRead(tokens, i, out var match))
            {
                continue;
            }

            results.Add(new ModelResult
            {
                Start = tokens[match.First].Start,
                End = tokens[match.End - 1].End - 1,
                Text = tokens.Span(match.First, match.End).ToString(),
                TypeName = ModelTypeName,
                Resolution = Resolution(match.Value is { } value ? Format(value) : null, match.Unit),
            });
            i = match.End - 1;
        }

        return results;
    }

    /// <inheritdoc/>
    public void SetCultureInfo(string culture, string requestedCulture = null)
    {
        Culture = culture;
        RequestedCulture = requestedCulture ?? culture;
    }

    internal virtual SortedDictionary<string, object> Resolution(string value, Unit unit) => new() { ["value"] = value, ["unit"] = unit.Name };

    // Two units added up, such as feet and inches, are not cut to fifteen digits.
    private string Format(double value)
    {
        var text = Cultures.Format(value, _format);
        return Math.Abs(value) < 1000 && double.Parse(text, _format) != value ? value.ToString("R", _format) : text;
    }
}
