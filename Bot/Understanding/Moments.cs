using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace ChatBot.Understanding;

/// <summary>Finds dates, times and durations as the customer means them: "Friday" is the next one, "at 3" is in the afternoon.</summary>
internal static class Moments
{
    private const double OfForm = 0.9;

    private const string Prefix = "datetimeV2.";

    /// <summary>"Now" and "right away" are an urge, and name no time.</summary>
    private const string Now = "PRESENT_REF";

    public static IEnumerable<Entity> Find(string text, string culture, DateTime reference)
    {
        foreach (var found in DateTimeRecognizer.RecognizeDateTime(text, culture, DateTimeOptions.SplitDateAndTime, reference))
        {
            if (Read(found) is var (type, value))
            {
                yield return new(type, value, text[found.Start..(found.End + 1)], found.Start, found.End + 1, OfForm);
            }
        }
    }

    private static (string Type, string Value)? Read(ModelResult found)
    {
        if (!found.TypeName.StartsWith(Prefix, StringComparison.Ordinal) ||
            found.Resolution?.GetValueOrDefault("values") is not IList<Dictionary<string, string>> { Count: > 0 } values)
        {
            return null;
        }

        // Of a past and a future reading, or of morning and afternoon, the last one is what a customer of a shop means.
        var likely = values[^1];

        if (likely.GetValueOrDefault("timex") == Now)
        {
            return null;
        }

        return found.TypeName[Prefix.Length..] switch
        {
            "date" when likely.TryGetValue("value", out var date) => (EntityTypes.Date, date),
            "time" when likely.TryGetValue("value", out var time) => (EntityTypes.Time, time.Length > 5 ? time[..5] : time),
            "duration" when likely.TryGetValue("timex", out var length) => (EntityTypes.Duration, length),
            _ => null,
        };
    }
}
