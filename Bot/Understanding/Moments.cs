using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace ChatBot.Understanding;

/// <summary>Finds dates, times and durations as the customer means them: "Friday" is the next one, unless they tell what was; "at 3" is in the afternoon, "at 9" in the morning.</summary>
internal static partial class Moments
{
    private const double OfForm = 0.9;
    private const double OfClock = 0.93;

    private const string Prefix = "datetimeV2.";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int TimeLimit = 5000;

    /// <summary>Hours before this one are said of the afternoon.</summary>
    private const int ShopsOpen = 8;

    private const int HalfDay = 12;

    /// <summary>A day named without its year may lie this long ago; one further back is rather meant in the year to come.</summary>
    private static readonly TimeSpan Recently = TimeSpan.FromDays(60);

    /// <summary>"Now" and "right away" are an urge, and name no time.</summary>
    private const string Now = "PRESENT_REF";

    public static IEnumerable<Entity> Find(string text, string culture, DateTime reference)
    {
        foreach (var named in ArabicMoments.Find(text, reference))
        {
            yield return named;
        }

        var clocks = Clocks(text).ToList();
        foreach (var clock in clocks)
        {
            yield return clock;
        }

        // What the clock said is left out, so that "Saturday 3.30" is not taken for the 30th of March.
        var rest = text.ToCharArray();
        foreach (var clock in clocks)
        {
            rest.AsSpan(clock.Start, clock.End - clock.Start).Fill(' ');
        }

        var tellsOfPast = Past().IsMatch(text) && !Future().IsMatch(text);
        foreach (var found in DateTimeRecognizer.RecognizeDateTime(new string(rest), culture, DateTimeOptions.SplitDateAndTime, reference))
        {
            if (Read(found, reference, tellsOfPast || (!found.Text.Any(char.IsDigit) && Since().IsMatch(text[..found.Start]))) is var (type, value) && IsMeant(text, found, type))
            {
                yield return new(type, value, text[found.Start..(found.End + 1)], found.Start, found.End + 1, OfForm);
            }
        }
    }

    /// <summary>Times of day in figures: "at 9", "3.30 pm", "um 15 Uhr", "14h30", "a las 10:00".</summary>
    private static IEnumerable<Entity> Clocks(string text)
    {
        foreach (Match match in Clock().Matches(text))
        {
            var said = match.Groups["said"];
            var hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture);
            var minute = match.Groups["minute"] is { Success: true, Value: var minutes } ? int.Parse(minutes, CultureInfo.InvariantCulture) : 0;
            var half = match.Groups["half"].Value.ToLowerInvariant();
            hour += half switch
            {
                ['p', ..] or "م" or "مساء" when hour < HalfDay => HalfDay,
                ['a', ..] or "ص" or "صباحا" when hour == HalfDay => -HalfDay,
                // 09:00 and 15:00 are written so; a bare 3 is said of the afternoon.
                "" when hour is > 0 and < ShopsOpen && !match.Groups["hour"].Value.StartsWith('0') => HalfDay,
                _ => 0,
            };
            yield return new(EntityTypes.Time, $"{hour:00}:{minute:00}", said.Value, said.Index, said.Index + said.Length, OfClock);
        }
    }

    private static (string Type, string Value)? Read(ModelResult found, DateTime reference, bool tellsOfPast)
    {
        if (!found.TypeName.StartsWith(Prefix, StringComparison.Ordinal) ||
            found.Resolution?.GetValueOrDefault("values") is not IList<Dictionary<string, string>> { Count: > 0 } values)
        {
            return null;
        }

        // Of a past and a future reading the last one is the future.
        var likely = tellsOfPast || WasRecently(values, reference) ? values[0] : values[^1];

        if (likely.GetValueOrDefault("timex") == Now)
        {
            return null;
        }

        return found.TypeName[Prefix.Length..] switch
        {
            "date" when likely.TryGetValue("value", out var date) => (EntityTypes.Date, date),
            "time" when Daytime(values) is { } time => (EntityTypes.Time, time),
            "duration" when likely.TryGetValue("timex", out var length) => (EntityTypes.Duration, length),
            _ => null,
        };
    }

    /// <summary>"March 3rd", said on the 10th, is a week ago; weekdays come every week and are meant to come.</summary>
    private static bool WasRecently(IList<Dictionary<string, string>> values, DateTime reference) =>
        values.Count == 2
        && DateTime.TryParse(values[0].GetValueOrDefault("value"), CultureInfo.InvariantCulture, out var past)
        && DateTime.TryParse(values[1].GetValueOrDefault("value"), CultureInfo.InvariantCulture, out var future)
        && future - past > Recently && reference - past is { Ticks: > 0 } ago && ago < Recently;

    private static string? Daytime(IList<Dictionary<string, string>> values)
    {
        var times = values.Select(value => value.GetValueOrDefault("value")).Where(time => time?.Length >= 5).Select(time => time![..5]).ToList();
        return times.Find(time => time.CompareTo("08:00", StringComparison.Ordinal) >= 0 && time.CompareTo("20:00", StringComparison.Ordinal) < 0) ?? times.LastOrDefault();
    }

    private static int CompareTo(this string time, string other, StringComparison comparison) => string.Compare(time, other, comparison);

    /// <summary>A number alone, and "to one", are no time; "a month" after a price is no length.</summary>
    private static bool IsMeant(string text, ModelResult found, string type) => type switch
    {
        EntityTypes.Time => !NoTime().IsMatch(found.Text),
        EntityTypes.Date => !NoDate().IsMatch(found.Text),
        EntityTypes.Duration => !Moment().IsMatch(found.Text) && !(Each().IsMatch(found.Text) && AfterPrice().IsMatch(text[..found.Start])),
        _ => true,
    };

    [GeneratedRegex(
        @"(?<![\d.,:/#$€£-])((?<=\b(at|@|um|gegen|ab|las|la|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|الساعة) )(?<said>(?<hour>[01]?\d|2[0-3])([.:h](?<minute>[0-5]\d))?( ?(?<half>[ap]\.?m\b\.?|صباحا|مساء|ص\b|م\b)| ?(uhr|h)\b)?)(?! ?(%|€|\$|£|[.,/-]\d|stars?|out|euro|dollar|pound|quid|eur|days?|weeks?|items?|of|x\b|\d|st\b|nd\b|rd\b|th\b|\p{L}+ (street|st|road|rd|lane|avenue|ave|drive|close|way)\b|uhr \d))"
        + @"|\b(?<said>(?<hour>[01]?\d|2[0-3]) ?h ?(?<minute>[0-5]\d)?)\b|\b(?<said>(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)( ?(?<half>[ap]\.?m\b))?)(?![\d:])|\b(?<said>(?<hour>1[0-2]|0?\d)([.:](?<minute>[0-5]\d))? ?(?<half>[ap]m\b|[ap]\.m\.))|\b(?<said>(?<hour>[01]?\d|2[0-3])([.:](?<minute>[0-5]\d))? uhr)\b)",
        Options, TimeLimit)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b(i \p{L}+ed|was|were|been|raised|asked|ordered|bought|paid|charged|arrived|came|got|received|since|last|ago|had|did|placed|returned|sent it|compré|pedí|pagué|cobraron|cobrasteis|llegó|recibí|devolví|hice|desde|pasado|pasada|fue|era|habe|hatte|wurde|wurden|war|waren|gekauft|bestellt|bezahlt|abgebucht|seit|letzten|letzte|acheté|commandé|payé|débité|reçu|était|depuis|dernier|dernière|prélevé|renvoyé|ai)\b", Options, TimeLimit)]
    private static partial Regex Past();

    [GeneratedRegex(@"\b(by|until|till|before|will|next|deliver|book|can|could|bis|vor|nächsten|nächste|kommenden|möchte|will|avant|jusqu'au|prochain|prochaine|veux|voudrais|antes|hasta|próximo|próxima|quiero|puedo)\b", Options, TimeLimit)]
    private static partial Regex Future();

    [GeneratedRegex(@"^(\d{1,2}|((at|à|a|um|la|las|to) )?(un|une|one|una|uno|ein|eine|eins|two|three))$", Options, TimeLimit)]
    private static partial Regex NoTime();

    /// <summary>"The second one", and the day of all mothers where one's own is meant.</summary>
    [GeneratedRegex(@"^((the|el|la|le|der|die|das|den) )?(first|second|third|fourth|fifth|primero|primera|segundo|segunda|tercero|tercera|premier|première|deuxième|troisième|erste[nrs]?|zweite[nrs]?|dritte[nrs]?|mother|father|may|march|sol|do|so|mi|di)$", Options, TimeLimit)]
    private static partial Regex NoDate();

    /// <summary>"Wait a second" asks for patience.</summary>
    [GeneratedRegex(@"^(a|one|un|une|una|ein|eine|einen) (second|minute|moment|sec|min|segundo|minuto|momento|seconde|sekunde|augenblick)$", Options, TimeLimit)]
    private static partial Regex Moment();

    [GeneratedRegex(@"\b(from|since|last|vom|seit|letzten|del|desde|pasado|du|de|depuis|dernier) (the )?$", Options, TimeLimit)]
    private static partial Regex Since();

    [GeneratedRegex(@"^(a|per|each|every|al|por|cada|im|pro|par|un|une|une) \p{L}+$|^\p{L}+$", Options, TimeLimit)]
    private static partial Regex Each();

    [GeneratedRegex(@"(\d|[€$£]|euros?|dollars?|pounds?|pfund|bucks|quid|libras|livres|dólares)\s*(/|a|per|al|par|pro|im|por)?\s*$", Options, TimeLimit)]
    private static partial Regex AfterPrice();
}
