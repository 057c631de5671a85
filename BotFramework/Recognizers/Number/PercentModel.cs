using Microsoft.Recognizers.Text.Engine;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Finds percentages: 20 %, twenty per cent, percents of twenty.</summary>
public class PercentModel : AbstractNumberModel
{
    internal PercentModel(string culture, NumberOptions options)
        : base(culture, options)
    {
    }

    /// <inheritdoc/>
    public override string ModelTypeName => "percentage";

    private bool Fractions => (Options & NumberOptions.PercentageMode) != 0;

    internal override void Find(TokenStream tokens, List<ModelResult> results)
    {
        var language = Reader.Language;

        for (var i = 0; i < tokens.Count; i++)
        {
            if (language.PercentBefore.TryFind(tokens, i, out _, out var end) && Reader.TryRead(tokens, end, NumberReading.None, out var number))
            {
                Add(number.Value, i, number.End);
            }
            else if (Reader.TryRead(tokens, i, NumberReading.Glued, out number))
            {
                if (language.PercentWords.TryFind(tokens, number.End, out _, out end) && !IsEscape(tokens, i, end))
                {
                    Add(number.Value, i, end);
                }
                else if (Fractions && TryReadShare(tokens, number, out var share, out end))
                {
                    Add(share, i, end);
                }
                else
                {
                    i = number.End - 1;
                }
            }
            else if (tokens.Is(i, '%') && !tokens.Touches(i) && !tokens.Touches(i + 1))
            {
                results.Add(Result(tokens, i, i + 1, ModelTypeName, new() { ["value"] = "null" }));
            }

            void Add(double value, int first, int after)
            {
                results.Add(Result(tokens, first, after, ModelTypeName, new() { ["value"] = Cultures.Format(value, Format) + "%" }));
                i = after - 1;
            }
        }
    }

    // In an address "%20" is a space and no percentage.
    private static bool IsEscape(TokenStream tokens, int first, int end) =>
        tokens.Is(end - 1, '%') && tokens.Touches(end) && tokens[end].Kind != TokenKind.Symbol ||
        tokens.Touches(first) && tokens.Is(first - 1, '%');

    // "one out of three", "one in two", "a fourth of": a share of the whole, when the option says so.
    private bool TryReadShare(TokenStream tokens, NumberMatch number, out double share, out int end)
    {
        share = number.Value * 100;
        end = number.End;

        if (number.Subtype == NumberSubtype.Fraction)
        {
            if (Reader.Language.ShareOf.TryFind(tokens, number.End, out _, out end))
            {
                return true;
            }

            end = number.End;
            return Reader.Language.Over.TryFindWithin(tokens, number.First, number.End);
        }

        if (Reader.Language.ShareIn.TryFind(tokens, number.End, out _, out var next) && Reader.TryRead(tokens, next, NumberReading.IntegerOnly, out var whole) && whole.Value > 0)
        {
            share = 100 * number.Value / whole.Value;
            end = whole.End;
            return true;
        }

        return false;
    }
}
