using Microsoft.Recognizers.Text.Engine;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Finds numbers in digits and words: whole, decimal, fractions, powers.</summary>
public class NumberModel : AbstractNumberModel
{
    internal NumberModel(string culture, NumberOptions options)
        : base(culture, options)
    {
    }

    /// <inheritdoc/>
    public override string ModelTypeName => "number";

    internal override void Find(TokenStream tokens, List<ModelResult> results)
    {
        var reading = (Options & NumberOptions.PercentageMode) != 0 ? NumberReading.NoOver : NumberReading.None;

        for (var i = 0; i < tokens.Count; i++)
        {
            if (!Reader.TryRead(tokens, i, reading, out var match))
            {
                // The tail of "180ml" or of "21st" is no number either.
                continue;
            }

            var resolution = new SortedDictionary<string, object> { ["value"] = Cultures.Format(match.Value, Format) };

            if (Reader.Language.HasSubtypes && match.SubtypeName is { } subtype)
            {
                resolution["subtype"] = subtype;
            }

            results.Add(Result(tokens, match.First, match.End, ModelTypeName, resolution));
            i = match.End - 1;
        }
    }
}
