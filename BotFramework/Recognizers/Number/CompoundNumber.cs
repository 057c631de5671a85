using Microsoft.Recognizers.Text.Engine;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Reads a number written as one word: einundzwanzig, ventitré, tweehonderdste, veinticincoavos.</summary>
internal static class CompoundNumber
{
    private const int MaxParts = 24;

    // A word that is no number must be given up soon.
    private const int MaxSteps = 400;

    public static bool TryRead(ReadOnlySpan<char> word, WordTable<NumberWord> parts, out NumberWord number)
    {
        Span<NumberWord> found = stackalloc NumberWord[MaxParts];
        var steps = MaxSteps;
        return Split(word, parts, found, 0, ref steps, out number);
    }

    private static bool Split(
        ReadOnlySpan<char> rest,
        WordTable<NumberWord> parts,
        Span<NumberWord> found,
        int count,
        ref int steps,
        out NumberWord number)
    {
        number = default;

        if (rest.IsEmpty)
        {
            return TryAddUp(found[..count], out number);
        }

        if (count == found.Length)
        {
            return false;
        }

        for (var length = Math.Min(rest.Length, 16); length > 0; length--)
        {
            if (--steps <= 0)
            {
                return false;
            }

            if (parts.TryFind(rest[..length], out var part))
            {
                found[count] = part;

                if (Split(rest[length..], parts, found, count + 1, ref steps, out number))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool TryAddUp(ReadOnlySpan<NumberWord> words, out NumberWord number)
    {
        Span<NumberSum.Part> parts = stackalloc NumberSum.Part[MaxParts];
        var sum = new NumberSum(parts);
        var kind = NumberWordKind.Value;
        var fraction = 0.0;
        number = default;

        for (var i = 0; i < words.Length; i++)
        {
            var last = i == words.Length - 1;
            var word = words[i];

            switch (word.Kind)
            {
                case NumberWordKind.Value:
                    if (i + 2 < words.Length && word.Value < 10 && IsAnd(words[i + 1]) && words[i + 2] is { Kind: NumberWordKind.Value or NumberWordKind.Ordinal, Room: 10 } tens)
                    {
                        word = tens with { Value = tens.Value + word.Value, Room = 1 };
                        i += 2;
                    }

                    goto case NumberWordKind.Ordinal;
                case NumberWordKind.Ordinal:
                    if (!sum.TryAdd(word.Value, word.Room, i))
                    {
                        return false;
                    }

                    if (word.Kind == NumberWordKind.Ordinal && i != words.Length - 1)
                    {
                        return false;
                    }

                    kind = word.Kind == NumberWordKind.Ordinal ? NumberWordKind.Ordinal : kind;
                    break;
                case NumberWordKind.Multiplier:
                case NumberWordKind.OrdinalMultiplier:
                    if (!sum.TryMultiply(word.Value, word.Value, word.Room, i, out _) || (word.Kind == NumberWordKind.OrdinalMultiplier && !last))
                    {
                        return false;
                    }

                    kind = word.Kind == NumberWordKind.OrdinalMultiplier ? NumberWordKind.Ordinal : kind;
                    break;
                case NumberWordKind.And:
                case NumberWordKind.InnerAnd:
                    if (i == 0 || last)
                    {
                        return false;
                    }

                    break;
                case NumberWordKind.Fraction:
                    if (!last || i == 0)
                    {
                        return false;
                    }

                    fraction = word.Value;
                    break;
                case NumberWordKind.OrdinalEnding:
                    if (!last || i == 0)
                    {
                        return false;
                    }

                    kind = NumberWordKind.Ordinal;
                    break;
                default:
                    return false;
            }
        }

        if (sum.Count == 0)
        {
            return false;
        }

        number = new NumberWord(kind, sum.Total + fraction, fraction > 0 ? 0 : sum.Room);
        return true;
    }

    private static bool IsAnd(NumberWord word) => word.Kind is NumberWordKind.And or NumberWordKind.InnerAnd;
}
