using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatBot.Understanding;

/// <summary>Finds how many of a product are meant: "three mugs", "2 of them", "x4", "ajoutez-en deux".</summary>
internal static partial class Quantities
{
    private const double OfForm = 0.9;
    private const int MostOfOne = 999;

    /// <param name="text">What the customer said.</param>
    /// <param name="others">What was found in it before.</param>
    public static IEnumerable<Entity> Find(string text, List<Entity> others) =>
        Counts().Matches(text).Concat(BeforeNoun().Matches(text).Where(match => others.Exists(other => other.Type == EntityTypes.Product && other.Start == match.Index + match.Length)))
            .Select(match => match.Groups["value"])
            .Where(number => others.TrueForAll(other => other.End <= number.Index || number.Index + number.Length <= other.Start))
            .DistinctBy(number => number.Index)
            .Select(number => (number, Count: SmallNumbers.Read(number.Value)))
            .Where(number => number.Count is > 0 and <= MostOfOne)
            .Select(number => new Entity(
                EntityTypes.Quantity, number.Count!.Value.ToString(CultureInfo.InvariantCulture), number.number.Value, number.number.Index, number.number.Index + number.number.Length, OfForm));

    /// <summary>In words only from two: "a kettle" and "una taza" count nothing.</summary>
    private const string Number = @"(?<value>\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|اثنين|ثلاثة|أربعة|خمسة)";

    [GeneratedRegex(
        @"(?<![\d.,#/-])\b" + Number + @" ?(?=(of|de) (them|those|these|each|ellos|ellas|esos|esas|cada)\b|davon\b|stück\b|pieces?\b|pcs\b|units?\b|unidades?\b|exemplaires?\b|d'entre|more\b(?! (day|week|hour|minute|month|time))|x\b)"
        + @"|(?<![\w])x ?" + Number + @"\b|(-en|j'en (veux|prends|voudrais)|prends-en|mets-en|nehme|ich nehme|póngame|ponme|dame|quiero|i'll take|i want|make it|make that|add) " + Number + @"(?=$|[.,!?]| (au|dans|al|a la|in|to|en|please|por favor|bitte|s'il)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Counts();

    [GeneratedRegex(
        @"(?<![\d.,#/-])\b" + Number + @" ?(x |× |of |of the |of those |more |pairs? of |bags? of |packs? of |boxes of |bottles of |sets? of |new |other |de |des |más |pares de |paires? de |bolsas de |sacs? de |Paar |weitere |andere )?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex BeforeNoun();
}
