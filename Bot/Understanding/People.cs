using System.Text.RegularExpressions;

namespace ChatBot.Understanding;

/// <summary>Finds people by the words before their names: who gets money, whom an appointment is with, who is writing.</summary>
internal static partial class People
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int TimeLimit = 5000;
    private const double OfTitle = 0.93;
    private const double OfPayee = 0.92;
    private const double OfName = 0.88;

    /// <summary>One or two capitalised words, maybe with a small "de" or "van" between.</summary>
    private const string Name = @"\p{Lu}[\p{L}'’-]+(?: (?:(?:de|del|la|van|von|der|al|ben|di|da|le) ){0,2}\p{Lu}[\p{L}'’.-]*){0,2}";

    private const string FullName = @"\p{Lu}[\p{L}'’-]+(?: (?:(?:de|del|la|van|von|der|al|ben|di|da|le) ){0,2}\p{Lu}[\p{L}'’.-]+){1,2}";

    private const string Title = @"(?:Dra?|Mr|Mrs|Ms|Miss|Prof|Herrn?|Frau|Señora?|Sra?|Don|Doña|Mme|Madame|Monsieur|M|Mlle|Docteur|Doctora?|Doktor)\.?";

    public static IEnumerable<Entity> Find(string text)
    {
        var pays = Pays().IsMatch(text);
        return
        [
            .. Found(EntityTypes.PersonName, Titled(), text, pays ? OfName : OfTitle),
            .. Found(EntityTypes.PersonName, Introduced(), text, OfTitle),
            .. Found(EntityTypes.PersonName, With(), text, OfName).Where(name => !pays),
            .. pays ? Found(EntityTypes.Payee, To(), text, OfPayee) : [],
            .. pays ? Found(EntityTypes.Payee, ToRelative(), text, OfPayee) : [],
        ];
    }

    private static IEnumerable<Entity> Found(string type, Regex form, string text, double confidence) => form.Matches(text)
        .Select(match => match.Groups["value"])
        .Select(name => new Entity(type, name.Value, name.Value, name.Index, name.Index + name.Length, confidence))
        .Where(name => !NoName().IsMatch(name.Text));

    [GeneratedRegex(@"(?i)\b(send|transfer|pay|wire|move|give|envía|envia|enviar|envíale|transfiere|transferir|transferencia|manda|mandar|pagar|paga|bizum|überweise|überweis|überweisen|überweisung|sende|schicke|schick|zahle|zahlen|vire|virer|virement|envoie|envoyer|verser|verse|transférer|transfère|payer|حول|أرسل|تحويل)\b", Options, TimeLimit)]
    private static partial Regex Pays();

    [GeneratedRegex($@"(?<![\p{{L}}])(?<value>{Title} {Name})", Options, TimeLimit)]
    private static partial Regex Titled();

    [GeneratedRegex($@"\b((?i:my name is|my name's|name is|the name is|name's|this is|in the name of|under the name|booked under|mein name ist|ich heiße|ich heisse|auf den namen|auf den name|me llamo|mi nombre es|a nombre de|je m['’]appelle|mon nom est|au nom de)|I['’]m|I am|[Ii]ch bin|[Ss]oy|[Jj]e suis|[Aa]sk for|[Aa]n die) (?<value>{Name})", Options, TimeLimit)]
    private static partial Regex Introduced();

    [GeneratedRegex($@"\b((with|[Ww]ith|w/?|see|chez|avec|con) (?<value>{Name})|(bei|mit) (?<value>{FullName}))", Options, TimeLimit)]
    private static partial Regex With();

    [GeneratedRegex($@"\b(?:to|a|à|para|pour|au|an) (?<value>(?:{Title} )?{FullName})|\b(?:to|a|à|para|pour) (?<value>(?:{Title} )?{Name})|\b(?:pay|paga a|zahle|schicke|überweise) (?<value>{Name})(?= (?:\d|€|\$|£))", Options, TimeLimit)]
    private static partial Regex To();

    [GeneratedRegex(@"(?i)\b(to|a|à|an|para|pour) (?<value>(my|mi|mon|ma|meine[rnm]?) (mum|mom|mother|dad|father|sister|brother|wife|husband|landlord|son|daughter|flatmate|roommate|friend|boss|partner|madre|padre|hermana|hermano|mujer|marido|casero|hijo|hija|amigo|amiga|mère|père|sœur|soeur|frère|femme|mari|propriétaire|fils|fille|ami|amie|mutter|vater|schwester|bruder|frau|mann|vermieter|sohn|tochter|freund|freundin)( \p{Lu}\p{L}+)?)\b", Options, TimeLimit)]
    private static partial Regex ToRelative();

    /// <summary>Capitalised words that name no person.</summary>
    [GeneratedRegex(@"(?i)^(visa|mastercard|paypal|amex|american express|klarna|apple|google|bizum|sepa|ups|dhl|dpd|fedex|hermes|gls|usps|correos|colissimo|chronopost|royal mail|evri|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|mon(tag)?|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|english|spanish|french|german|arabic|mein|meine|meinem|das|die|der|dem|den|konto|rechnung|bestellung|i|not|interested|sorry|sure|iban)\b", Options, TimeLimit)]
    private static partial Regex NoName();
}
