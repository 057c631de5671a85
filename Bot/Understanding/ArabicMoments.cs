using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatBot.Understanding;

/// <summary>Days and lengths of time in Arabic, which the recognizers do not read: "غدا", "يوم الأحد", "12 مارس", "30 يوما".</summary>
internal static partial class ArabicMoments
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int TimeLimit = 5000;
    private const double OfForm = 0.9;
    private const int DaysOfWeek = 7;

    private static readonly Dictionary<string, int> Days = new()
    {
        ["اليوم"] = 0, ["غدا"] = 1, ["غدًا"] = 1, ["بكرة"] = 1, ["بكرا"] = 1, ["بعد غد"] = 2, ["أمس"] = -1, ["امس"] = -1, ["البارحة"] = -1,
    };

    private static readonly string[] Weekdays = ["الأحد", "الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت"];

    private static readonly string[][] Months =
    [
        ["يناير", "كانون الثاني"], ["فبراير", "شباط"], ["مارس", "آذار"], ["أبريل", "نيسان"], ["مايو", "أيار"], ["يونيو", "حزيران"],
        ["يوليو", "تموز"], ["أغسطس", "آب"], ["سبتمبر", "أيلول"], ["أكتوبر", "تشرين الأول"], ["نوفمبر", "تشرين الثاني"], ["ديسمبر", "كانون الأول"],
    ];

    public static IEnumerable<Entity> Find(string text, DateTime reference)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u0600', '\u06FF'))
        {
            return [];
        }

        return
        [
            .. Named().Matches(text).Select(match => Date(match, reference.AddDays(Days.GetValueOrDefault(match.Value, 1)))),
            .. Weekday().Matches(text).Select(match => Date(match, Next(reference, Array.IndexOf(Weekdays, match.Groups["day"].Value)))),
            .. OfMonth().Matches(text).Select(match => Month(match, reference)).OfType<Entity>(),
            .. Length().Matches(text).Select(Duration),
        ];
    }

    private static Entity Date(Match match, DateTime day) =>
        new(EntityTypes.Date, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), match.Value, match.Index, match.Index + match.Length, OfForm);

    private static DateTime Next(DateTime reference, int weekday) =>
        reference.AddDays(((weekday - (int)reference.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek) + 1);

    /// <summary>The day of that name that comes next, or null where the month has no such day.</summary>
    private static Entity? Month(Match match, DateTime reference)
    {
        var month = Array.FindIndex(Months, names => names.Contains(match.Groups["month"].Value)) + 1;
        var day = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);
        var year = reference.Year;
        if (day is 0 || day > DateTime.DaysInMonth(year, month))
        {
            return null;
        }

        var date = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified);
        return Date(match, date < reference.Date ? date.AddYears(1) : date);
    }

    private static Entity Duration(Match match)
    {
        var count = match.Groups["count"] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : match.Groups["two"].Success ? 2 : 1;
        var unit = match.Groups["unit"].Value;
        var length = unit[..2] switch
        {
            "دق" => $"PT{count}M",
            "سا" => $"PT{count}H",
            "يو" or "أي" or "اي" => $"P{count}D",
            "أس" or "اس" => $"P{count}W",
            "شه" or "أش" or "اش" => $"P{count}M",
            _ => $"P{count}Y",
        };
        return new(EntityTypes.Duration, length, match.Value, match.Index, match.Index + match.Length, OfForm);
    }

    [GeneratedRegex(@"(?<!\p{L})(بعد غد|اليوم|غد[اً]{1,2}|بكر[ةا]|[أا]مس|البارحة)(?!\p{L})", Options, TimeLimit)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<!\p{L})(يوم )?(?<day>الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت)( القادم| المقبل)?(?!\p{L})", Options, TimeLimit)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"(?<!\d)(?<day>\d{1,2}) (من )?(?<month>يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول)(?!\p{L})", Options, TimeLimit)]
    private static partial Regex OfMonth();

    [GeneratedRegex(@"(?<![\d\p{L}])((?<count>\d{1,4}) (?<unit>دقيقة|دقائق|ساعة|ساعات|يوما|يوم|أيام|ايام|أسبوعا|أسبوع|أسابيع|اسابيع|شهرا|شهر|أشهر|اشهر|سنة|سنوات)|(?<two>(?<unit>دقيقت|ساعت|يوم|أسبوع|شهر|سنت)(ين|ان))|(?<unit>أسبوع|شهر|سنة))(?!\p{L})", Options, TimeLimit)]
    private static partial Regex Length();
}
