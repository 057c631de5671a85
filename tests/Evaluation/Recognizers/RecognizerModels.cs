using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.NumberWithUnit;
using Microsoft.Recognizers.Text.Sequence;

namespace ChatBot.Evaluation.Recognizers;

/// <summary>Chooses the model and its options by the name of a specification file.</summary>
internal static class RecognizerModels
{
    private static readonly Dictionary<string, DateTimeOptions> DateTimeModes = new()
    {
        [""] = DateTimeOptions.None,
        ["CalendarMode"] = DateTimeOptions.CalendarMode,
        ["ComplexCalendar"] = DateTimeOptions.ExtendedTypes | DateTimeOptions.CalendarMode | DateTimeOptions.EnablePreview,
        ["ExperimentalMode"] = DateTimeOptions.ExperimentalMode,
        ["ExtendedTypes"] = DateTimeOptions.ExtendedTypes,
        ["SplitDateAndTime"] = DateTimeOptions.SplitDateAndTime,
        ["TasksMode"] = DateTimeOptions.TasksMode,
    };

    private static readonly Dictionary<string, NumberOptions> NumberModes = new()
    {
        [""] = NumberOptions.None,
        ["PercentMode"] = NumberOptions.PercentageMode,
        ["SuppressExtendedTypes"] = NumberOptions.SuppressExtendedTypes,
        ["ExperimentalMode"] = NumberOptions.ExperimentalMode,
        ["EnablePreview"] = NumberOptions.EnablePreview,
    };

    public static bool TryParse(string name, string culture, RecognizerCase example, out IReadOnlyList<ModelResult> results)
    {
        var split = name.IndexOf("Model", StringComparison.Ordinal);
        var (model, mode) = split < 0 ? (name, "") : (name[..split], name[(split + 5)..]);
        results = [];

        if (model == "DateTime" && DateTimeModes.TryGetValue(mode, out var dateTime))
        {
            results = DateTimeRecognizer.RecognizeDateTime(example.Input, culture, dateTime, example.Reference, false);
            return true;
        }

        var found = NumberModes.TryGetValue(mode, out var number) ? Parse(model, example.Input, culture, number) : null;
        results = found ?? [];
        return found is not null;
    }

    private static List<ModelResult>? Parse(string model, string input, string culture, NumberOptions options) => model switch
    {
        "Number" => NumberRecognizer.RecognizeNumber(input, culture, options, false),
        "Ordinal" => NumberRecognizer.RecognizeOrdinal(input, culture, options, false),
        "Percent" => NumberRecognizer.RecognizePercentage(input, culture, options, false),
        "NumberRange" => NumberRecognizer.RecognizeNumberRange(input, culture, options, false),
        "Age" => NumberWithUnitRecognizer.RecognizeAge(input, culture, fallbackToDefaultCulture: false),
        "Currency" => NumberWithUnitRecognizer.RecognizeCurrency(input, culture, fallbackToDefaultCulture: false),
        "Dimension" => NumberWithUnitRecognizer.RecognizeDimension(input, culture, fallbackToDefaultCulture: false),
        "Temperature" => NumberWithUnitRecognizer.RecognizeTemperature(input, culture, fallbackToDefaultCulture: false),
        "PhoneNumber" => SequenceRecognizer.RecognizePhoneNumber(input, culture),
        "IpAddress" => SequenceRecognizer.RecognizeIpAddress(input, culture),
        "URL" => SequenceRecognizer.RecognizeURL(input, culture),
        "Email" => SequenceRecognizer.RecognizeEmail(input, culture),
        "GUID" => SequenceRecognizer.RecognizeGUID(input, culture),
        "Mention" => SequenceRecognizer.RecognizeMention(input, culture),
        "Hashtag" => SequenceRecognizer.RecognizeHashtag(input, culture),
        "QuotedText" => SequenceRecognizer.RecognizeQuotedText(input, culture),
        "Boolean" => ChoiceRecognizer.RecognizeBoolean(input, culture, fallbackToDefaultCulture: false),
        _ => null,
    };
}
