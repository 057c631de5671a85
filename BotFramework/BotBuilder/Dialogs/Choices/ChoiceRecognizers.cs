using System.Globalization;
using Microsoft.Recognizers.Text.Number;
using RecognizedText = Microsoft.Recognizers.Text.ModelResult;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Finds out which choices somebody means: by their words or, if there are none, by "the third one" or "3".</summary>
public class ChoiceRecognizers
{
    /// <summary>Finds out which choices somebody means.</summary>
    /// <param name="utterance">What was said.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="options">How to look.</param>
    /// <returns>What was found, in the order of the text.</returns>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<string> choices, FindChoicesOptions options = null) =>
        RecognizeChoices(utterance, ChoiceFactory.ToChoices(choices), options);

    /// <summary>Finds out which choices somebody means.</summary>
    /// <param name="utterance">What was said.</param>
    /// <param name="list">The choices.</param>
    /// <param name="options">How to look.</param>
    /// <returns>What was found, in the order of the text.</returns>
    public static List<ModelResult<FoundChoice>> RecognizeChoices(string utterance, IList<Choice> list, FindChoicesOptions options = null)
    {
        utterance ??= string.Empty;
        list ??= [];

        // One way of looking at a time: in "the first division book" the title must win over the ordinal.
        var matched = Find.FindChoices(utterance, list, options);
        if (matched.Count > 0)
        {
            return matched;
        }

        var locale = options?.Locale ?? Microsoft.Recognizers.Text.Culture.English;
        List<RecognizedText> numbers = options?.RecognizeOrdinals ?? true ? NumberRecognizer.RecognizeOrdinal(utterance, locale) : [];
        if (numbers.Count == 0 && (options?.RecognizeNumbers ?? true))
        {
            numbers = NumberRecognizer.RecognizeNumber(utterance, locale);
        }

        foreach (var number in numbers)
        {
            if (Position(number, list.Count) is { } position && position > 0 && position <= list.Count)
            {
                matched.Add(Result(number, list[position - 1], position - 1));
            }
        }

        matched.Sort((left, right) => left.Start.CompareTo(right.Start));
        return matched;
    }

    /// <summary>The number from 1 that was said, where "last" counts from the end; null when it is no whole number.</summary>
    private static int? Position(RecognizedText number, int count)
    {
        if (number.Resolution == null)
        {
            return null;
        }

        if (number.TypeName.StartsWith("ordinal", StringComparison.Ordinal) && number.Resolution.TryGetValue("offset", out var offset))
        {
            var relativeTo = number.Resolution.TryGetValue("relativeTo", out var relative) ? relative?.ToString() : null;
            return Whole(offset) switch
            {
                null => null,
                var steps when relativeTo == "end" => count + steps,
                var steps when relativeTo is "start" or null => steps,
                _ => null,
            };
        }

        return number.Resolution.TryGetValue("value", out var value) ? Whole(value) : null;
    }

    private static int? Whole(object text) =>
        int.TryParse(text?.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static ModelResult<FoundChoice> Result(RecognizedText number, Choice choice, int index) => new()
    {
        Start = number.Start,
        End = number.End,
        TypeName = "choice",
        Text = number.Text,
        Resolution = new FoundChoice { Value = choice.Value, Index = index, Score = 1 },
    };
}
