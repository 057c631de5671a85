using Microsoft.Recognizers.Text.Engine;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Finds ranges of numbers: more than ten, between 20 and 30.</summary>
public class NumberRangeModel : AbstractNumberModel
{
    internal NumberRangeModel(string culture, NumberOptions options)
        : base(culture, options)
    {
    }

    /// <inheritdoc/>
    public override string ModelTypeName => "numberrange";

    internal override void Find(TokenStream tokens, List<ModelResult> results)
    {
    }
}
