using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatBot.Understanding;

/// <summary>Finds what is told by its form, or by one word before it: addresses of mail, phone numbers, postcodes, sizes, ratings.</summary>
internal static partial class FormEntities
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int TimeLimit = 250;

    public static IEnumerable<Entity> Find(string text) =>
    [
        .. All(EntityTypes.Email, Email(), text, 0.99, value => value),
        .. All(EntityTypes.Phone, Phone(), text, 0.9, Digits).Where(phone => phone.Value.Count(char.IsDigit) is >= 7 and <= 15),
        .. All(EntityTypes.Postcode, BritishPostcode(), text, 0.96, value => value.ToUpper(CultureInfo.InvariantCulture)),
        .. All(EntityTypes.Postcode, AnnouncedPostcode(), text, 0.96, value => value),
        .. All(EntityTypes.CardLast4, CardLast4(), text, 0.97, value => value),
        .. All(EntityTypes.Coupon, Coupon(), text, 0.96, value => value.ToUpper(CultureInfo.InvariantCulture)),
        .. All(EntityTypes.Size, Size(), text, 0.96, value => value.ToUpper(CultureInfo.InvariantCulture)),
        .. All(EntityTypes.Rating, Rating(), text, 0.96, value => value),
        .. All(EntityTypes.Percent, Percent(), text, 0.97, value => value.Replace(',', '.')),
    ];

    private static IEnumerable<Entity> All(string type, Regex form, string text, double confidence, Func<string, string> value) =>
        form.Matches(text).Select(match => match.Groups["value"]).Select(found =>
            new Entity(type, value(found.Value), found.Value, found.Index, found.Index + found.Length, confidence));

    private static string Digits(string phone) => string.Concat(phone.Where(character => char.IsDigit(character) || character == '+'));

    [GeneratedRegex(@"\b(?<value>[A-Z0-9][A-Z0-9._%+'-]*@[A-Z0-9-]+(\.[A-Z0-9-]+)*\.[A-Z]{2,24})\b", Options, TimeLimit)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\w.-])(?<value>\+\d[\d ()/.-]{5,18}\d|\(?0\d[\d ()/.-]{6,16}\d|\d{3}[ .-]\d{4}|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4})(?![\w-])", Options, TimeLimit)]
    private static partial Regex Phone();

    [GeneratedRegex(@"\b(?<value>[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\b", Options, TimeLimit)]
    private static partial Regex BritishPostcode();

    [GeneratedRegex(@"\b(zip|zip code|postcode|post code|postal code|plz|postleitzahl|code postal|código postal)( is| ist| est| es)?:? (?<value>\d{4,5})\b", Options, TimeLimit)]
    private static partial Regex AnnouncedPostcode();

    [GeneratedRegex(@"\b(ending( in| with)?|ends (in|with)|last four( digits)?( are)?|acabada en|termina en|endet auf|finissant par|se terminant par) (?<value>\d{4})\b", Options, TimeLimit)]
    private static partial Regex CardLast4();

    [GeneratedRegex(@"\b(code|coupon|voucher|promo|gutschein|gutscheincode|cupón|código|bon)( code)? (?<value>(?=\w*\d)[A-Z][A-Z0-9]{3,})\b", Options, TimeLimit)]
    private static partial Regex Coupon();

    [GeneratedRegex(@"\b(size|talla|größe|groesse|taille|pointure) (?<value>\d{1,2}([.,]5)?|x{0,3}[sl]|m)\b", Options, TimeLimit)]
    private static partial Regex Size();

    [GeneratedRegex(@"(?<value>\b[0-5]|\b10) ?(stars?\b|★|out of (5|10)\b|/ ?(5|10)\b|estrellas?\b|sterne?\b|étoiles?\b)", Options, TimeLimit)]
    private static partial Regex Rating();

    [GeneratedRegex(@"\b(?<value>\d{1,3}([.,]\d{1,2})?) ?(%|percent\b|per cent\b|por ciento\b|prozent\b|pour ?cent\b)", Options, TimeLimit)]
    private static partial Regex Percent();
}
