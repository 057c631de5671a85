using BenchmarkDotNet.Attributes;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.Choice;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;

namespace ChatBot.Benchmarks.Recognizers;

/// <summary>What the prompts ask of the recognizers, on twenty sentences as customers write them. Times and memory are per sentence.</summary>
[MemoryDiagnoser]
public class ChatSentences
{
    private static readonly DateTime Reference = new(2026, 3, 2, 10, 30, 0);

    private readonly string[] _sentences =
    [
        "yes please", "no thanks", "where is my order", "I ordered two weeks ago and nothing came", "next Friday at 5",
        "the day after tomorrow", "could you call me between 3 and 5 pm", "order 10045, please", "the second one", "I need two dozen of them",
        "it was $49.99", "cancel it", "can I return it within 30 days", "tomorrow morning works", "my address changed on March 3rd",
        "not sure", "I want to talk to a person", "ok", "it has been three weeks since I paid", "thank you very much for your help",
    ];

    /// <summary>Dates and times.</summary>
    [Benchmark(OperationsPerInvoke = 20)]
    public int Dates() => Count(static said => DateTimeRecognizer.RecognizeDateTime(said, Culture.English, refTime: Reference));

    /// <summary>Numbers.</summary>
    [Benchmark(OperationsPerInvoke = 20)]
    public int Numbers() => Count(static said => NumberRecognizer.RecognizeNumber(said, Culture.English));

    /// <summary>Yes and no.</summary>
    [Benchmark(OperationsPerInvoke = 20)]
    public int YesAndNo() => Count(static said => ChoiceRecognizer.RecognizeBoolean(said, Culture.English));

    private int Count(Func<string, List<ModelResult>> recognize)
    {
        var found = 0;

        foreach (var sentence in _sentences)
        {
            found += recognize(sentence).Count;
        }

        return found;
    }
}
