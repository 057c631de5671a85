using System.Globalization;
using Microsoft.Recognizers.Text.Engine;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Finds ordinals: third, 21st, and relative ones such as last and next.</summary>
public class OrdinalModel : AbstractNumberModel
{
    private readonly RelativeOrdinals _relative;
    private readonly bool _suppressed;

    internal OrdinalModel(string culture, NumberOptions options)
        : base(culture, options)
    {
        _relative = new RelativeOrdinals(Reader.Language);
        _suppressed = (options & NumberOptions.SuppressExtendedTypes) != 0;
    }

    /// <inheritdoc/>
    public override string ModelTypeName => "ordinal";

    internal override void Find(TokenStream tokens, List<ModelResult> results)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (_relative.TryFind(tokens, i, out var position, out var end))
            {
                if (_suppressed)
                {
                    i = end - 1;
                    continue;
                }

                results.Add(Result(tokens, i, end, "ordinal.relative", Resolution(position.ToString(), position.Offset.ToString(CultureInfo.InvariantCulture), position.RelativeTo)));
                i = end - 1;
            }
            else if (Reader.MayStart(tokens, i) && Reader.TryReadOrdinal(tokens, i, out var match))
            {
                var value = Cultures.Format(match.Value, Format);
                results.Add(Result(tokens, match.First, match.End, ModelTypeName, Resolution(value, value, "start")));
                i = match.End - 1;
            }
        }
    }

    private static SortedDictionary<string, object> Resolution(string value, string offset, string relativeTo) => new()
    {
        ["offset"] = offset,
        ["relativeTo"] = relativeTo,
        ["value"] = value,
    };
}
