using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatBot.Understanding;

/// <summary>Takes out of a text what points to a person: addresses of mail and post, telephone, card and account numbers, names.</summary>
/// <remarks>Rather too much than too little: long numbers of parcels go as well.</remarks>
internal sealed partial class PersonalData(EntityExtractor entities)
{
    private static readonly Dictionary<string, string> Kinds = new()
    {
        [EntityTypes.Email] = "EMAIL",
        [EntityTypes.Phone] = "PHONE",
        [EntityTypes.Address] = "ADDRESS",
        [EntityTypes.Postcode] = "POSTCODE",
        [EntityTypes.PersonName] = "NAME",
        [EntityTypes.Payee] = "NAME",
        [EntityTypes.Account] = "ACCOUNT",
        [EntityTypes.CardLast4] = "CARD",
    };

    /// <summary>Puts a mark such as <c>EMAIL1</c> in the place of each.</summary>
    /// <param name="text">What was said or is to be said.</param>
    /// <param name="names">Names that are known to be people's.</param>
    public MaskedText Mask(string text, params IReadOnlyList<string> names)
    {
        var spans = Find(text, names).OrderBy(span => span.Start).ThenByDescending(span => span.End).ToList();
        var hidden = new List<(string Mark, string Original)>();
        var (masked, at) = (new System.Text.StringBuilder(), 0);

        foreach (var span in spans.Where(span => span.Start < span.End))
        {
            if (span.Start < at)
            {
                continue;
            }

            var original = text[span.Start..span.End];
            var mark = hidden.Find(known => known.Original == original).Mark ?? string.Create(CultureInfo.InvariantCulture, $"{span.Kind}{hidden.Count + 1}");
            hidden.Add((mark, original));
            masked.Append(text, at, span.Start - at).Append(mark);
            at = span.End;
        }

        return new(masked.Append(text, at, text.Length - at).ToString(), hidden);
    }

    private IEnumerable<(int Start, int End, string Kind)> Find(string text, IReadOnlyList<string> names)
    {
        // The clock and the catalogue do not matter for what is looked for.
        var named = entities.Extract(text, new("en-US", DateTime.UnixEpoch, []))
            .Where(entity => Kinds.ContainsKey(entity.Type))
            .Select(entity => (entity.Start, entity.End, Kinds[entity.Type]));
        var known = names.Where(name => name.Length > 1).SelectMany(name => Regex.Matches(text, $@"(?<!\w){Regex.Escape(name)}(?!\w)").Select(found => (found.Index, found.Index + found.Length, "NAME")));
        return named.Concat(known)
            .Concat(Spans(Email, text, "EMAIL"))
            .Concat(Spans(Account, text, "ACCOUNT"))
            .Concat(Spans(LongNumber, text, "NUMBER"))
            .Concat(Spans(Street, text, "ADDRESS"))
            .Concat(Introduced.Matches(text).Select(found => (found.Groups[1].Index, found.Groups[1].Index + found.Groups[1].Length, "NAME")));
    }

    private static IEnumerable<(int, int, string)> Spans(Regex pattern, string text, string kind) =>
        pattern.Matches(text).Select(found => (found.Index, found.Index + found.Length, kind));

    [GeneratedRegex(@"[\w.+%-]+@[\w-]+(\.[\w-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Email { get; }

    [GeneratedRegex(@"\b[A-Z]{2}\d{2}( ?[A-Z0-9]{4}){3,7}( ?[A-Z0-9]{1,3})?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Account { get; }

    /// <summary>Seven digits and more, however they are grouped: telephones and cards. A day such as 2026-11-24 is none.</summary>
    [GeneratedRegex(@"(?<![\w-])(?!\d{4}-\d{2}-\d{2}(?!\d))\+?\(?\d(?:[ ().\-/]{0,2}\d){6,18}(?!\w)", RegexOptions.CultureInvariant)]
    private static partial Regex LongNumber { get; }

    [GeneratedRegex(@"\b\d{1,5}[a-z]? ((?-i:\p{Lu})\p{L}+ ){1,3}(street|st|road|rd|avenue|ave|lane|ln|drive|dr|square|way|boulevard|blvd)\b|\b(?-i:\p{Lu})\p{L}*(straße|strasse|str\.|weg|gasse|platz|allee) \d{1,4}[a-z]?\b|\b(calle|avenida|plaza|rue|avenue|boulevard) ((?:de|la|las|los|el|du|des|del|(?-i:\p{Lu})\p{L}+) ){1,4}?\d{1,4}\b|\b\d{1,4},? (rue|avenue|boulevard) ((?:de|la|du|des|(?-i:\p{Lu})\p{L}+) ?){1,4}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Street { get; }

    [GeneratedRegex(@"(?:my name is|this is|i am|i'm|ich heiße|mein name ist|ich bin|me llamo|mi nombre es|soy|je m['’]appelle|mon nom est|je suis) ((?-i:\p{Lu}[\p{L}'-]+)(?: (?-i:\p{Lu}[\p{L}'-]+))*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Introduced { get; }
}

/// <summary>A text without what points to a person.</summary>
/// <param name="Text">With marks in the places.</param>
/// <param name="Hidden">What each mark stands for.</param>
internal sealed record MaskedText(string Text, IReadOnlyList<(string Mark, string Original)> Hidden)
{
    /// <summary>A text with the marks, as it was meant.</summary>
    public string Restore(string text) => Hidden.OrderByDescending(hidden => hidden.Mark.Length)
        .Aggregate(text, (restored, hidden) => restored.Replace(hidden.Mark, hidden.Original, StringComparison.Ordinal));
}
