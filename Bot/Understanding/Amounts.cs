using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Recognizers.Text.Number;

namespace ChatBot.Understanding;

/// <summary>Finds sums of money (a number beside a currency) and percentages, in figures of any country's writing and in words.</summary>
internal static partial class Amounts
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int TimeLimit = 5000;
    private const double OfForm = 0.97;

    private static readonly Dictionary<string, string> Currencies = Named(
        ("USD", "$|us$|usd|dollar|dollars|bucks|us dollars|dólar|dólares|dolares|دولار|دولارا|دولارات"),
        ("EUR", "€|eur|euro|euros|pavos|balles|يورو"),
        ("GBP", "£|gbp|pound|pounds|quid|libra|libras|libras esterlinas|pfund|livres|livres sterling|جنيه استرليني"),
        ("JPY", "¥|jpy|yen|yens"),
        ("CHF", "chf|francs|franken|francs suisses|francos suizos|francos"),
        ("CAD", "ca$|c$|cad"),
        ("AUD", "a$|au$|aud"),
        ("MXN", "mxn|pesos|pesos mexicanos"),
        ("INR", "₹|inr|rupees|rupias|roupies|rupien"),
        ("PLN", "zł|pln|zloty"),
        ("SEK", "sek|kronor"),
        ("SAR", "sar|ريال|ريالا|riyals|riyal"),
        ("AED", "aed|درهم|درهما|dirhams|dirham"),
        ("EGP", "egp|جنيه|جنيها"));

    private static readonly string Currency = string.Join('|', Currencies.Keys.OrderByDescending(name => name.Length).Select(name =>
        char.IsLetter(name[^1]) ? $@"{Regex.Escape(name)}(?![\p{{L}}\d])" : Regex.Escape(name)));

    /// <summary>Figures with points, commas, spaces or apostrophes between, maybe thousands by a k.</summary>
    private const string Figures = @"\d{1,3}(?:[ .,'’\u00A0\u202F]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?![\d])";

    private static readonly Regex Money = new(
        $@"(?<![\p{{L}}\d.,])(?:(?<before>{Currency})\s?(?<number>{Figures})(?<thousand>k(?![\p{{L}}\d]))?|(?<number>{Figures})(?<thousand>k)?\s?(?<after>{Currency}))",
        Options, TimeSpan.FromMilliseconds(TimeLimit));

    public static IEnumerable<Entity> Find(string text, string culture)
    {
        foreach (Match match in Money.Matches(text))
        {
            var currency = Currencies[(match.Groups["before"].Success ? match.Groups["before"] : match.Groups["after"]).Value];
            var sum = Number(match.Groups["number"].Value) * (match.Groups["thousand"].Success ? 1000 : 1);
            yield return new(EntityTypes.Amount, Plain(sum), match.Value, match.Index, match.Index + match.Length, OfForm, currency);
        }

        foreach (Match match in Share().Matches(text))
        {
            var number = match.Groups["value"];
            yield return new(EntityTypes.Percent, Plain(Number(number.Value)), number.Value, number.Index, number.Index + number.Length, OfForm);
        }

        foreach (var entity in InWords(text, culture))
        {
            yield return entity;
        }
    }

    /// <summary>"Twenty dollars", "twenty percent".</summary>
    private static IEnumerable<Entity> InWords(string text, string culture)
    {
        var units = UnitWord().Matches(text);
        if (units.Count == 0)
        {
            yield break;
        }

        foreach (var number in NumberRecognizer.RecognizeNumber(text, culture).Where(number => !number.Text.Any(char.IsDigit)))
        {
            var unit = units.FirstOrDefault(unit => unit.Index >= number.End + 1 && string.IsNullOrWhiteSpace(text[(number.End + 1)..unit.Index]));
            if (unit is null || !decimal.TryParse(Convert.ToString(number.Resolution["value"], CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, out var value))
            {
                continue;
            }

            yield return Currencies.TryGetValue(unit.Value, out var currency)
                ? new(EntityTypes.Amount, Plain(value), text[number.Start..(unit.Index + unit.Length)], number.Start, unit.Index + unit.Length, OfForm, currency)
                : new(EntityTypes.Percent, Plain(value), text[number.Start..(number.End + 1)], number.Start, number.End + 1, OfForm);
        }
    }

    /// <summary>The last sign is the decimal one if one or two figures follow it; all others part thousands.</summary>
    internal static decimal Number(string figures)
    {
        var point = figures.LastIndexOfAny(['.', ',']);
        var decimals = point >= 0 && figures.Length - point - 1 is 1 or 2 ? figures[(point + 1)..] : "";
        var whole = point >= 0 && decimals.Length > 0 ? figures[..point] : figures;
        return decimal.Parse($"{string.Concat(whole.Where(char.IsAsciiDigit))}.{decimals}0", CultureInfo.InvariantCulture);
    }

    private static string Plain(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static Dictionary<string, string> Named(params (string Code, string Names)[] currencies) => currencies
        .SelectMany(currency => currency.Names.Split('|').Select(name => (name, currency.Code)))
        .ToDictionary(name => name.name, name => name.Code, StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"\b(?<value>\d{1,3}([.,]\d{1,2})?) ?(%|٪|percent\b|per cent\b|pct\b|por ?ciento\b|prozent\b|pour ?cent\b|بالمئة|بالمائة|في المئة|في المائة)", Options, TimeLimit)]
    private static partial Regex Share();

    [GeneratedRegex(@"\b(dollars?|bucks|euros?|pounds?|quid|yen|francs|franken|pfund|dólares|libras|livres|pesos|percent|per cent|por ciento|prozent|pour ?cent)\b", Options, TimeLimit)]
    private static partial Regex UnitWord();
}
