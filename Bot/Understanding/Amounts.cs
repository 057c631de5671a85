using System.Globalization;
using Microsoft.Recognizers.Text.Number;

namespace ChatBot.Understanding;

/// <summary>Finds sums of money (a number beside a currency) and percentages.</summary>
internal static class Amounts
{
    private static readonly Dictionary<string, string> Currencies = new(StringComparer.OrdinalIgnoreCase)
    {
        ["$"] = "USD",
        ["usd"] = "USD",
        ["dollar"] = "USD",
        ["dollars"] = "USD",
        ["bucks"] = "USD",
        ["dólares"] = "USD",
        ["dolares"] = "USD",
        ["€"] = "EUR",
        ["eur"] = "EUR",
        ["euro"] = "EUR",
        ["euros"] = "EUR",
        ["£"] = "GBP",
        ["gbp"] = "GBP",
        ["pound"] = "GBP",
        ["pounds"] = "GBP",
        ["quid"] = "GBP",
        ["libras"] = "GBP",
        ["pfund"] = "GBP",
        ["¥"] = "JPY",
        ["yen"] = "JPY",
        ["chf"] = "CHF",
        ["francs"] = "CHF",
        ["franken"] = "CHF",
    };

    public static IEnumerable<Entity> Find(string text, string culture)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9') && !Word.Of(text).Exists(word => Currencies.ContainsKey(word.Text)))
        {
            yield break;
        }

        foreach (var number in NumberRecognizer.RecognizeNumber(text, culture))
        {
            var value = Convert.ToString(number.Resolution["value"], CultureInfo.InvariantCulture)!;
            if (decimal.TryParse(value, CultureInfo.InvariantCulture, out var sum) && Beside(text, number.Start, number.End + 1) is var (start, end, currency))
            {
                yield return new(EntityTypes.Amount, sum.ToString("0.##", CultureInfo.InvariantCulture), text[start..end], start, end, 0.97, currency);
            }
        }
    }

    /// <summary>The number with the currency before or after it, or nothing.</summary>
    private static (int Start, int End, string Currency)? Beside(string text, int start, int end)
    {
        var before = text[..start].TrimEnd();
        var sign = before.Length > 0 && Currencies.ContainsKey(before[^1..]) ? before.Length - 1 : before.LastIndexOf(' ') + 1;
        if (Currencies.TryGetValue(before[sign..], out var announced))
        {
            return (sign, end, announced);
        }

        var from = end + text[end..].TakeWhile(char.IsWhiteSpace).Count();
        var to = from < text.Length && char.IsLetter(text[from]) ? from + text[from..].TakeWhile(char.IsLetter).Count() : Math.Min(from + 1, text.Length);
        return Currencies.TryGetValue(text[from..to], out var following) ? (start, to, following) : null;
    }
}
