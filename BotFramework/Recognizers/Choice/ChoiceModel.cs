using Microsoft.Recognizers.Text.Engine;

namespace Microsoft.Recognizers.Text.Choice;

/// <summary>Finds which of a fixed set of answers was meant.</summary>
public abstract class ChoiceModel : IModel
{
    private readonly ChoiceLanguage _language;

    internal ChoiceModel(string culture)
    {
        Culture = culture;
        RequestedCulture = culture;
        _language = ChoiceLanguage.Get(Cultures.LanguageOf(culture));
    }

    /// <inheritdoc/>
    public string Culture { get; private set; }

    /// <inheritdoc/>
    public abstract string ModelTypeName { get; }

    /// <inheritdoc/>
    public string RequestedCulture { get; private set; }

    /// <summary>The best match, or none: the one that covers most of the utterance; of equals the first.</summary>
    public List<ModelResult> Parse(string query)
    {
        ArgumentNullException.ThrowIfNull(query);

        if (!_language.TryFind(query, out var match))
        {
            return [];
        }

        return
        [
            new ModelResult
            {
                Start = match.Start,
                End = match.End - 1,
                Text = query[match.Start..match.End],
                TypeName = ModelTypeName,
                Resolution = new() { ["value"] = match.Value, ["score"] = match.Score, ["otherResults"] = new List<object>() },
            },
        ];
    }

    /// <inheritdoc/>
    public void SetCultureInfo(string culture, string requestedCulture = null)
    {
        Culture = culture;
        RequestedCulture = requestedCulture ?? culture;
    }
}
