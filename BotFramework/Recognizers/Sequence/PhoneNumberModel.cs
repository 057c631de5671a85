using System.Buffers;
using System.Globalization;

namespace Microsoft.Recognizers.Text.Sequence;

/// <summary>Finds phone numbers; the score (0 to 1) says how much it looks like one.</summary>
public class PhoneNumberModel : AbstractSequenceModel
{
    private const int MinDigits = 7;
    private const int MaxDigits = 17;
    private static readonly SearchValues<char> Separators = SearchValues.Create(" -./()+");
    private static readonly SearchValues<char> OtherSeparators = SearchValues.Create(" -/()+");

    internal PhoneNumberModel(string culture)
        : base(culture)
    {
    }

    /// <inheritdoc/>
    public override string ModelTypeName => "phonenumber";

    /// <inheritdoc/>
    public override List<ModelResult> Parse(string query) => base.Parse(query);

    internal override void Find(string text, List<ModelResult> results)
    {
        var index = 0;

        while (index < text.Length)
        {
            if (!IsStart(text, index))
            {
                index++;
                continue;
            }

            var end = EndOf(text, index);
            var (start, last) = Trim(text, index, end);

            if (last > start && IsPhone(text, ref start, ref last))
            {
                results.Add(Result(text, start, last, ("value", text[start..last]), ("score", PhoneScore.Of(text.AsSpan(start, last - start)).ToString("0.##", CultureInfo.InvariantCulture))));
                index = last;
            }
            else
            {
                index = Math.Max(end, index + 1);
            }
        }
    }

    private static bool IsStart(string text, int index) =>
        char.IsAsciiDigit(text[index]) || text[index] is '+' or '(' && (Characters.IsDigit(text, index + 1) || Characters.Is(text, index + 1, '+') || Characters.Is(text, index + 1, ' ') && Characters.IsDigit(text, index + 2));

    // Digits with at most two separators between them.
    private static int EndOf(string text, int index)
    {
        var separators = 0;

        while (index < text.Length)
        {
            var c = text[index];

            if (char.IsAsciiDigit(c))
            {
                separators = 0;
            }
            else if (c is ' ' or '-' or '.' or '/' or '(' or ')' or '+' or '\u00a0' or '\u2011')
            {
                if (c is not ('(' or ')' or '+') && ++separators > 2 || c == ' ' && Characters.Is(text, index - 1, ' '))
                {
                    return index;
                }
            }
            else
            {
                return index;
            }

            index++;
        }

        return index;
    }

    private static (int Start, int End) Trim(string text, int start, int end)
    {
        while (end > start && !char.IsAsciiDigit(text[end - 1]))
        {
            end--;
        }

        // A bracket that is never closed is no part of the number.
        if (text[start] == '(' && !text.AsSpan(start, end - start).Contains(')'))
        {
            start++;
        }

        return (start, end);
    }

    private static bool IsPhone(string text, ref int start, ref int end)
    {
        var number = text.AsSpan(start, end - start);
        var digits = Count(number);

        if (digits is < MinDigits or > MaxDigits || (digits == MinDigits && !number.ContainsAny(Separators)) || IsDate(number) || IsNested(number) || IsManyDots(number))
        {
            return false;
        }

        if (char.IsAsciiDigit(text[start]) && (Characters.IsWord(text, start - 1) || Characters.Is(text, start - 1, '-') && !Characters.Is(text, start - 2, '#') || Characters.Is(text, start - 1, '.') || Characters.Is(text, start - 1, ':') && Characters.IsDigit(text, start - 2)))
        {
            return false;
        }

        end = WithExtension(text, end);
        return !Characters.IsWord(text, end) && !(Characters.Is(text, end, ':') && Characters.IsDigit(text, end + 1)) && !Characters.Is(text, end, '=') && !Characters.Is(text, end, '%') && !IsHexadecimal(text, end) &&
            !(Characters.Is(text, end, '-') && Characters.IsLetterOrDigit(text, end + 1));
    }

    // "x63888", " ext 63888"
    private static int WithExtension(string text, int end)
    {
        var index = Characters.Is(text, end, ' ') ? end + 1 : end;
        var word = string.CompareOrdinal(text, index, "ext", 0, 3) == 0 ? index + 3 : Characters.Is(text, index, 'x') ? index + 1 : -1;

        if (word < 0)
        {
            return end;
        }

        word = Characters.Is(text, word, '.') ? word + 1 : word;
        word = Characters.Is(text, word, ' ') ? word + 1 : word;
        var after = Characters.Skip(text, word, char.IsAsciiDigit);
        return after > word && after - word <= 6 ? after : end;
    }

    // "46 D9 E9" goes on in pairs with letters.
    private static bool IsHexadecimal(string text, int end) =>
        Characters.Is(text, end, ' ') && end + 2 < text.Length && char.IsAsciiHexDigit(text[end + 1]) && char.IsAsciiHexDigit(text[end + 2]) && (char.IsAsciiDigit(text[end + 1]) || char.IsAsciiDigit(text[end + 2])) && !Characters.IsLetterOrDigit(text, end + 3);

    private static bool IsDate(ReadOnlySpan<char> number)
    {
        Span<Range> parts = stackalloc Range[4];
        var separator = number.Contains('/') ? '/' : number.Contains('-') ? '-' : '.';

        if (number.ContainsAny(" ()+") || number.Split(parts, separator) != 3)
        {
            return false;
        }

        var (a, b, c) = (number[parts[0]].Length, number[parts[1]].Length, number[parts[2]].Length);
        return (a <= 2 && b <= 2 && c is 2 or 4) || (a == 4 && b <= 2 && c <= 2);
    }

    private static bool IsNested(ReadOnlySpan<char> number)
    {
        var open = number.IndexOf('(');
        var close = number.IndexOf(')');
        var second = open < 0 ? -1 : number[(open + 1)..].IndexOf('(');
        return second >= 0 && close > open + 1 + second;
    }

    // A decimal number: one point, with digits only around it.
    private static bool IsManyDots(ReadOnlySpan<char> number) => number.IndexOf('.') is var dot and >= 0 && dot == number.LastIndexOf('.') && !number.ContainsAny(OtherSeparators);

    private static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;

        foreach (var c in text)
        {
            count += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return count;
    }
}
