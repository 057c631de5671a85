using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatBot.Understanding;

/// <summary>Finds streets with their house numbers, postcodes, and towns beside a postcode, as they are written in several countries.</summary>
internal static partial class Addresses
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int TimeLimit = 5000;
    private const double OfStreet = 0.97;
    private const double OfCode = 0.965;
    private const double OfTown = 0.9;

    public static IEnumerable<Entity> Find(string text)
    {
        foreach (var street in new[] { English(), German(), Spanish(), French() }.SelectMany(form => form.Matches(text)).Select(match => match.Groups["value"]))
        {
            yield return new(EntityTypes.Address, street.Value, street.Value, street.Index, street.Index + street.Length, OfStreet);
        }

        foreach (var code in new[] { British(), Canadian(), Dutch(), Announced() }.SelectMany(form => form.Matches(text)).Select(match => match.Groups["value"]))
        {
            yield return new(EntityTypes.Postcode, code.Value.ToUpper(CultureInfo.InvariantCulture), code.Value, code.Index, code.Index + code.Length, OfCode);
        }

        foreach (Match match in CodeAndTown().Matches(text))
        {
            var (code, town) = (match.Groups["code"], match.Groups["town"]);
            yield return new(EntityTypes.Postcode, code.Value, code.Value, code.Index, code.Index + code.Length, OfCode);
            yield return new(EntityTypes.City, town.Value, town.Value, town.Index, town.Index + town.Length, OfTown);
        }
    }

    [GeneratedRegex(@"\b(?<value>((flat|apt|apartment|unit|suite) \w{1,4},? )?\d{1,5}[a-z]? ((?!(is|are|was|has|on|in|at|by|to|of|for|and|or|with|my|your|our|its|it's|this|that)\b)[\p{L}'.]+ ){1,3}(street|st|road|rd|lane|ln|avenue|ave|drive|dr|court|ct|way|close|square|sq|place|terrace|boulevard|blvd|crescent|gardens|row|hill|park|mews|grove|highway|parade)\b\.?(,? (flat|apt|apartment|unit|suite) \w{1,4}\b)?)", Options, TimeLimit)]
    private static partial Regex English();

    [GeneratedRegex(@"(?<![\p{L}])(?<value>([\p{L}-]{2,}(straße|strasse|str\.|weg|platz|allee|gasse|damm|ufer|chaussee|promenade)|(?-i:\p{Lu})[\p{L}-]+ (straße|strasse|str\.|weg|platz|allee|gasse|damm|ufer|chaussee|promenade)) ?\d{1,4}( ?[a-h])?)\b|\b(?<value>(?-i:(Am|An der|An den|Im|In der|Auf dem|Zum|Zur)) (?-i:\p{Lu})[\p{L}-]+ \d{1,4} ?[a-h]?)\b", Options, TimeLimit)]
    private static partial Regex German();

    [GeneratedRegex(@"\b(?<value>(calle|c/|avenida|avda\.?|av\.|plaza|paseo|camino|carretera|ronda|travesía|gran vía|rambla)( (de|del|la|las|los|el))*( [\p{L}.]+){0,4}?,? ?((n[ºo°.]+|número) ?)?\d{1,4}(, ?\d{1,2}[ºª]( ?[a-z]\b)?)?)(?!\d)", Options, TimeLimit)]
    private static partial Regex Spanish();

    [GeneratedRegex(@"\b(?<value>\d{1,4}( ?(bis|ter))?,? (rue|avenue|av\.|boulevard|bd|place|chemin|allée|allee|impasse|quai|route|cours|square|passage|faubourg)( (de la|de l['’]|des|du|de|d['’]|la|le|les))? ?((?-i:\p{Lu})[\p{L}'’-]+( (?-i:\p{Lu}|d|l)[\p{L}'’-]+){0,3}|[\p{L}'’-]+))", Options, TimeLimit)]
    private static partial Regex French();

    [GeneratedRegex(@"\b(?<value>[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\b", Options, TimeLimit)]
    private static partial Regex British();

    [GeneratedRegex(@"\b(?<value>[A-Z]\d[A-Z] ?\d[A-Z]\d)\b", Options, TimeLimit)]
    private static partial Regex Canadian();

    [GeneratedRegex(@"\b(?<value>[1-9]\d{3} [A-Z]{2})\b(?=$|[,.;]| \p{Lu})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeLimit)]
    private static partial Regex Dutch();

    [GeneratedRegex(@"\b(zip|zip code|zipcode|postcode|post code|postal code|plz|postleitzahl|code postal|código postal|codigo postal|cp|الرمز البريدي)( (is|ist|est|es|now|ahora|jetzt|هو))*:? (?<value>\d{4,5}(-\d{4})?)\b|\b[A-Z]{2} (?<value>\d{5}(-\d{4})?)\b(?=$|[,.;!?])", Options, TimeLimit)]
    private static partial Regex Announced();

    /// <summary>"50674 Köln", at the beginning, after a comma, or after a word such as "in"; never after "order".</summary>
    [GeneratedRegex(@"(^|[,;:]\s*|\b(in|nach|à|en|a|to|de|zu|aus|near|bei) )(?<code>\d{4,5}) (?<town>\p{Lu}[\p{L}'’-]+( (am|an der|im|sur|sous|les|la|le|de|del|de la|the) \p{Lu}?[\p{L}'’-]+| \p{Lu}[\p{L}'’-]+){0,2})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeLimit)]
    private static partial Regex CodeAndTown();
}
