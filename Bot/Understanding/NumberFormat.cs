using System.Text;
using System.Text.RegularExpressions;

namespace ChatBot.Understanding;

/// <summary>Finds the numbers of one kind (orders, tickets) by the formats of the system behind and the words around.</summary>
/// <remarks>
/// A format with letters in it speaks for itself. One of digits alone might be a year or a quantity: it is taken with
/// less confidence, and with full confidence when a word such as "order" or a # stands before it.
/// </remarks>
internal sealed class NumberFormat
{
    private readonly string _type;
    private readonly Regex? _regex;

    /// <param name="type">The entity's type.</param>
    /// <param name="cues">Words that announce it, as alternatives of a regular expression.</param>
    /// <param name="formats">As written in <see cref="UnderstandingOptions"/>.</param>
    public NumberFormat(string type, string cues, IEnumerable<string> formats)
    {
        _type = type;
        var number = string.Join('|', formats.OrderByDescending(format => format.Length).Select(Pattern));
        _regex = number.Length == 0 ? null : new(
            $@"(?<cue>(?:\b(?:{cues})\b\s*(?:(?:number|num|no|nr|id|ref(?:erence)?)\b\.?)?\s*(?:is\s+|:\s*)?)|\bno\.?\s+)?(?<hash>#\s?)?(?:^|\b)(?<number>{number})(?:\b|$)",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);
    }

    public IEnumerable<Entity> Find(string text)
    {
        foreach (Match match in _regex?.Matches(text) ?? Enumerable.Empty<Match>())
        {
            var number = match.Groups["number"];
            if (IsPartOfMore(text, number))
            {
                continue;
            }

            var announced = match.Groups["cue"].Length > 0 || match.Groups["hash"].Length > 0 || number.Value.Any(char.IsLetter);
            yield return new(_type, number.Value.ToUpperInvariant(), number.Value, number.Index, number.Index + number.Length, announced ? 0.95 : 0.6);
        }
    }

    /// <summary>1042 is no order in 10.1042, 1042-7, 1042.50, 1042%, £1042 or T-1042.</summary>
    private static bool IsPartOfMore(string text, Group number)
    {
        var before = text.AsSpan(0, number.Index);
        var after = text.AsSpan(number.Index + number.Length);
        return before is [.., '-' or '/' or '+' or '$' or '€' or '£' or '@' or '_']
            || (before is [.., var digit, '.' or ','] && char.IsDigit(digit))
            || after is ['%' or '@' or '€' or '$' or '£' or '_', ..]
            || (after is ['.' or ',' or '-' or '/' or ':', var next, ..] && char.IsDigit(next));
    }

    private static string Pattern(string format)
    {
        var pattern = new StringBuilder();
        foreach (var character in format)
        {
            pattern.Append(character switch
            {
                '0' => "[0-9]",
                'A' => "[A-Z]",
                '+' => "+",
                _ => Regex.Escape(character.ToString()),
            });
        }

        return pattern.ToString();
    }
}
