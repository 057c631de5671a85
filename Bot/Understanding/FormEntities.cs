using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatBot.Understanding;

/// <summary>Finds what is told by its form, or by one word before it: addresses of mail, phone numbers, postcodes, sizes, ratings.</summary>
internal static partial class FormEntities
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int TimeLimit = 5000;
    private const double OfForm = 0.96;

    public static IEnumerable<Entity> Find(string text) =>
    [
        .. All(EntityTypes.Email, Email(), text, 0.99, value => value),
        .. All(EntityTypes.Phone, Phone(), text, 0.9, Digits).Where(IsPhone),
        .. All(EntityTypes.Phone, AnnouncedPhone(), text, OfForm, Digits).Where(IsPhone),
        .. All(EntityTypes.CardLast4, CardLast4(), text, 0.97, value => value),
        .. All(EntityTypes.Coupon, Coupon(), text, OfForm, Upper),
        .. All(EntityTypes.Sku, Sku(), text, 0.97, Upper),
        .. All(EntityTypes.Size, Size(), text, OfForm, SizeOf),
        .. All(EntityTypes.Size, LetterSize(), text, OfForm, SizeOf),
        .. All(EntityTypes.Rating, Rating(), text, OfForm, NumberOf),
    ];

    private static IEnumerable<Entity> All(string type, Regex form, string text, double confidence, Func<string, string> value) =>
        form.Matches(text).Select(match => match.Groups["value"]).Select(found =>
            new Entity(type, value(found.Value), found.Value, found.Index, found.Index + found.Length, confidence));

    private static string Digits(string phone) => string.Concat(phone.Where(character => char.IsDigit(character) || character == '+'));

    private static bool IsPhone(Entity phone) => phone.Value.Count(char.IsDigit) is >= 7 and <= 15;

    private static string Upper(string value) => value.ToUpper(CultureInfo.InvariantCulture);

    private static string SizeOf(string value) => value.ToLowerInvariant() switch
    {
        "small" or "pequeña" or "petit" => "S",
        "medium" or "mediana" or "moyen" => "M",
        "large" or "grande" or "grand" => "L",
        "extra large" => "XL",
        var other => Upper(other),
    };

    private static string NumberOf(string value) => SmallNumbers.Read(value)?.ToString(CultureInfo.InvariantCulture) ?? value;

    [GeneratedRegex(@"\b(?<value>[A-Z0-9][A-Z0-9._%+'-]*@[A-Z0-9-]+(\.[A-Z0-9-]+)*\.[A-Z]{2,24})\b", Options, TimeLimit)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?<![\w.-])(?<value>\+\d[\d ()/.-]{5,18}\d|\(?0\d[\d ()/.-]{6,16}\d|\d{3}[ .-]\d{4}|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}|[679]\d{2}[ .-]\d{3}[ .-]\d{3}|[679]\d{2}([ .-]\d{2}){3})(?![\w-])", Options, TimeLimit)]
    private static partial Regex Phone();

    [GeneratedRegex(@"\b(phone|mobile|cell|call me (on|at)|text me (on|at)|tel|telephone|whatsapp|teléfono|telefono|móvil|movil|celular|telefon|telefonnummer|handy|handynummer|rufnummer|téléphone|telephone|portable|هاتف|هاتفي|جوال|جوالي)\b[^\d+\n]{0,25}(?<value>[+(]?\d[\d ()/.-]{5,18}\d)(?![\w-])", Options, TimeLimit)]
    private static partial Regex AnnouncedPhone();

    [GeneratedRegex(@"(\b(ending|ends|finishing|terminada|acabada|termina|acaba|final|endet|endend|endung|finissant|finit|terminant|termine|تنتهي)( (in|with|on|en|auf|mit|par|ب))?|\blast (four|4)( digits)?( are| is)?|\b(últimos|ultimos) (cuatro|4)( dígitos| digitos| números)?( son)?|\b(letzten?|letzte) (vier|4)( ziffern| stellen)?( sind)?|\b(quatre|4) derniers( chiffres)?( sont)?|\bendziffern|\b(visa|mastercard|amex|maestro|card|tarjeta|carte|karte)( (is|mit|con|avec|no|number|nr))?|[•*x]{2,4}) ?:?(?<value>\d{4})\b(?! ?[-\d€$£%])|\b(mit|con|avec) (?<value>\d{4}) (am ende|al final|à la fin)\b", Options, TimeLimit)]
    private static partial Regex CardLast4();

    [GeneratedRegex(@"\b(code|coupon|voucher|promo|promo code|discount code|gutschein|gutscheincode|rabattcode|aktionscode|cupón|cupon|código|codigo|bon|bon d'achat|code promo|كود|قسيمة)( (code|is|ist|es|est|de descuento|de réduction|promotionnel|promocional))*\s?[:""'“„«]? ?(?<value>(?=\w*\d)[A-Z][A-Z0-9-]{2,}|(?-i:[A-Z]{4,}))\b", Options, TimeLimit)]
    private static partial Regex Coupon();

    [GeneratedRegex(@"\b(sku|article|artikel|artikelnummer|artículo|articulo|référence|réf|product code|item|model|modell|modelo|modèle|produkt|produktnummer|produit|producto)( (no|nr|number|num|nummer|número|numéro|code))?\.? ?:?#? ?(?<value>[A-Z]{2,5}-\d{1,6}(-[A-Z0-9]+)?|(?-i:[A-Z]{2,5}\d{2,6}))\b", Options, TimeLimit)]
    private static partial Regex Sku();

    [GeneratedRegex(@"\b((shoe )?size|sizes|talla|tallas|número de pie|größe|grösse|groesse|gr\.|taille|pointure|مقاس|قياس)( (is|ist|es|est|a|an|en|eu|uk|us))?:? (?<value>\d{1,2}([.,]5)?|x{0,3}[sl]|[2-5]xl|m|small|medium|large|extra large|mediana|pequeña|grande)\b|\b(eu|uk|us|eur) (?<value>\d{1,2}([.,]5)?)\b|\b(?<value>\d{2}([.,]5)?) (eu|eur)\b(?! ?o)|\bin (a |an )?(?<value>small|medium|large|extra large)\b", Options, TimeLimit)]
    private static partial Regex Size();

    [GeneratedRegex(@"\b(in|en|la|una|un|le|du|als|a|an|the|size|and|y|und|et|o|or|oder|ou) (?<value>XS|S|M|L|XL|XXL|XXXL|[2-5]XL)\b(?!['’.-])|(?<![\w'’.-])(?<value>XS|XL|XXL|XXXL|[2-5]XL)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeLimit)]
    private static partial Regex LetterSize();

    [GeneratedRegex(@"(?<![\d.,])(?<value>\b(10|[0-9])|\b(one|two|three|four|five|una|dos|tres|cuatro|cinco|un|ein|einen|zwei|drei|vier|fünf|une|deux|trois|quatre|cinq|ten|zehn|diez|dix|eight|acht|ocho|huit|nine|neun|nueve|neuf|خمس|أربع|ثلاث)\b) ?(stars?\b|★|⭐|out of (5|10|five|ten)\b|/ ?(5|10)\b(?![/\d])|estrellas?\b|sterne?n?\b|étoiles?\b|نجوم|von (5|10|fünf|zehn)( sternen| punkten)?\b|de (5|10|cinco|diez)\b(?! \p{L})|sur (5|10|cinq|dix)\b)", Options, TimeLimit)]
    private static partial Regex Rating();
}
