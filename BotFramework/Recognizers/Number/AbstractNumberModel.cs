using System.Globalization;
using Microsoft.Recognizers.Text.Engine;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>What the number models share: one pass over the tokens, the longest match first.</summary>
public abstract class AbstractNumberModel : IModel
{
    internal AbstractNumberModel(string culture, NumberOptions options)
    {
        Culture = culture;
        RequestedCulture = culture;
        Options = options;
        Reader = new NumberReader(NumberLanguage.Get(Cultures.LanguageOf(culture)), Cultures.PointOf(culture));
        Format = Cultures.FormatOf(culture);
    }

    /// <inheritdoc/>
    public string Culture { get; private set; }

    /// <inheritdoc/>
    public abstract string ModelTypeName { get; }

    /// <inheritdoc/>
    public string RequestedCulture { get; private set; }

    internal NumberOptions Options { get; }

    internal NumberReader Reader { get; }

    internal virtual Vocabulary Vocabulary => Reader.Language.Vocabulary;

    internal NumberFormatInfo Format { get; }

    /// <inheritdoc/>
    public List<ModelResult> Parse(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var results = new List<ModelResult>();
        using var tokens = TokenStream.Read(query, Vocabulary);
        Find(tokens, results);
        return results;
    }

    /// <inheritdoc/>
    public void SetCultureInfo(string culture, string requestedCulture = null)
    {
        Culture = culture;
        RequestedCulture = requestedCulture ?? culture;
    }

    internal abstract void Find(TokenStream tokens, List<ModelResult> results);

    internal static ModelResult Result(TokenStream tokens, int first, int end, string type, SortedDictionary<string, object> resolution) => new()
    {
        Start = tokens[first].Start,
        End = tokens[end - 1].End - 1,
        Text = tokens.Span(first, end).ToString(),
        TypeName = type,
        Resolution = resolution,
    };
}
