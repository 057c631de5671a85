using System.Globalization;

namespace Microsoft.Recognizers.Text.Sequence;

/// <summary>Finds GUIDs: with or without dashes, alone, in braces, as urn:uuid: or X'...'.</summary>
public class GUIDModel : AbstractSequenceModel
{
    private static readonly int[] Groups = [8, 4, 4, 4, 12];

    internal GUIDModel(string culture)
        : base(culture)
    {
    }

    /// <inheritdoc/>
    public override string ModelTypeName => "guid";

    /// <inheritdoc/>
    public override List<ModelResult> Parse(string query) => base.Parse(query);

    internal override void Find(string text, List<ModelResult> results)
    {
        for (var i = 0; i + 32 <= text.Length; i++)
        {
            if (!char.IsAsciiHexDigit(text[i]) || Characters.IsLetterOrDigit(text, i - 1))
            {
                continue;
            }

            var end = EndOf(text, i, true);
            end = end < 0 ? EndOf(text, i, false) : end;

            if (end > 0 && !Characters.IsLetterOrDigit(text, end) && TryReadWrapping(text, i, end, out var start, out var after))
            {
                results.Add(Result(text, start, after, ("value", text[start..after]), ("score", Score(text[i..end], start < i).ToString("0.##", CultureInfo.InvariantCulture))));
                i = after - 1;
            }
            else
            {
                i = Characters.Skip(text, i, char.IsAsciiHexDigit) - 1;
            }
        }
    }

    private static int EndOf(string text, int index, bool dashes)
    {
        for (var group = 0; group < Groups.Length; group++)
        {
            for (var i = 0; i < Groups[group]; i++, index++)
            {
                if (index >= text.Length || !char.IsAsciiHexDigit(text[index]))
                {
                    return -1;
                }
            }

            if (dashes && group < Groups.Length - 1 && !Characters.Is(text, index++, '-'))
            {
                return -1;
            }
        }

        return index;
    }

    private static bool TryReadWrapping(string text, int first, int last, out int start, out int end)
    {
        (start, end) = (first, last);
        const string Urn = "urn:uuid:";

        if (first >= Urn.Length && string.CompareOrdinal(text, first - Urn.Length, Urn, 0, Urn.Length) == 0)
        {
            start = first - Urn.Length;
        }
        else if (Characters.Is(text, first - 1, '\'') && Characters.Is(text, first - 2, 'x') && Characters.Is(text, last, '\''))
        {
            (start, end) = (first - 2, last + 1);
        }
        else if (Characters.Is(text, first - 1, '{') && Characters.Is(text, last, '}'))
        {
            (start, end) = (first - 1, last + 1);
        }

        return true;
    }

    private static double Score(string guid, bool wrapped)
    {
        var score = 100 - (wrapped ? 0 : 10) - (guid.Contains('-') ? 0 : 10) - (guid.All(c => c == '-' || char.IsAsciiDigit(c)) ? 15 : 0);
        return score / 100.0;
    }
}
