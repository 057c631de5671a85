using Microsoft.Recognizers.Text.Engine;

namespace Microsoft.Recognizers.Text.Sequence;

/// <summary>What the models of character sequences share.</summary>
public abstract class AbstractSequenceModel : IModel
{
    internal AbstractSequenceModel(string culture)
    {
        Culture = culture;
        RequestedCulture = culture;
    }

    /// <inheritdoc/>
    public string Culture { get; private set; }

    /// <inheritdoc/>
    public abstract string ModelTypeName { get; }

    /// <inheritdoc/>
    public string RequestedCulture { get; private set; }

    /// <inheritdoc/>
    public virtual List<ModelResult> Parse(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var results = new List<ModelResult>();
        Find(Preprocessor.Prepare(query), results);
        return results;
    }

    /// <inheritdoc/>
    public void SetCultureInfo(string culture, string requestedCulture = null)
    {
        Culture = culture;
        RequestedCulture = requestedCulture ?? culture;
    }

    internal abstract void Find(string text, List<ModelResult> results);

    internal ModelResult Result(string text, int start, int end, params ReadOnlySpan<(string Key, object Value)> resolution)
    {
        var result = new ModelResult { Start = start, End = end - 1, Text = text[start..end], TypeName = ModelTypeName, Resolution = [] };

        foreach (var (key, value) in resolution)
        {
            result.Resolution[key] = value;
        }

        return result;
    }
}
