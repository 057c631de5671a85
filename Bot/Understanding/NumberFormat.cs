using System.Text;
using System.Text.RegularExpressions;

namespace ChatBot.Understanding;

/// <summary>Finds the numbers of one kind (orders, tickets) by the formats of the system behind and the words around.</summary>
/// <remarks>
/// A format with letters in it speaks for itself. One of digits alone might be a year or a quantity: it is taken with
/// less confidence, and with full confidence when a word such as "order" or a # stands before it. What is announced by
/// such a word may also be written in another way, or digit by digit: "my order number is 10 44".
/// </remarks>
internal sealed partial class NumberFormat
{
    private const double Announced = 0.95;
    private const double InAnyForm = 0.94;
    private const double Bare = 0.6;

    /// <summary>A number in parts is one only if together they have a length that the formats know, else at least this.</summary>
    private const int FewestDigits = 3;

    private readonly string _type;
    private readonly Regex _announced;
    private readonly Regex? _regex;

    /// <param name="type">The entity's type.</param>
    /// <param name="cues">Words that announce it, as alternatives of a regular expression.</param>
    /// <param name="formats">As written in <see cref="UnderstandingOptions"/>.</param>
    public NumberFormat(string type, string cues, IEnumerable<string> formats)
    {
        _type = type;
        _announced = new(
            $@"\b(?:{cues})\b\W{{0,3}}(?:(?:number|num|no|nr|n°|nº|n\.º|id|code|ref(?:erence)?|de|número|numero|numéro|nummer|رقم)\b\W{{0,2}})*(?:(?:is|was|es|ist|est|lautet|c'est|هو)\s+)?[#:]?\s?(?<number>[A-Z]{{0,5}}[-/]?[0-9][0-9A-Z]*(?:[-/][0-9A-Z]+)*|[0-9]{{1,4}}(?: [0-9]{{1,4}}){{1,3}})(?![\w€$£%])",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
            TimeSpan.FromMilliseconds(5000));
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
            yield return new(_type, number.Value.ToUpperInvariant(), number.Value, number.Index, number.Index + number.Length, announced ? Announced : Bare);
        }

        foreach (Match match in _announced.Matches(text))
        {
            var number = match.Groups["number"];
            var parts = Parted().Match(text, number.Index);
            var (length, value) = parts.Success && parts.Index == number.Index ? (parts.Length, parts.Value.Replace(" ", "", StringComparison.Ordinal)) : (number.Length, number.Value);
            if (value.Count(char.IsAsciiDigit) >= FewestDigits && !IsPartOfMore(text, number) && !IsUnit(text, number.Index + length))
            {
                yield return new(_type, value.ToUpperInvariant(), text.Substring(number.Index, length), number.Index, number.Index + length, InAnyForm);
            }
        }
    }

    /// <summary>"Order 100 mugs" and "invoice 200 euros" name no number.</summary>
    private static bool IsUnit(string text, int end) => Counted().IsMatch(text[end..]);

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

    [GeneratedRegex(@"\G[0-9]{1,4}( [0-9]{1,4}){1,3}(?![\w.,:/%€$£-])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Parted();

    [GeneratedRegex(@"^\s*(€|\$|£|%|euros?\b|dollars?\b|pounds?\b|(?!(is|has|was|and|or|to|in|from|for|with|by|please|yet|now|it|that|shipped|arrived|never|not|still|cancel|but|my|the|on|at)\b)[a-z]{3,}s\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Counted();
}
