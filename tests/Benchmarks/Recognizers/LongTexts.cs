using BenchmarkDotNet.Attributes;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;
using Microsoft.Recognizers.Text.Number;

namespace ChatBot.Benchmarks.Recognizers;

/// <summary>Texts made to be slow to read: the time must grow as the text does.</summary>
[MemoryDiagnoser]
public class LongTexts
{
    private string _text = "";

    /// <summary>What is repeated.</summary>
    [Params("2 days ", "7", "from 1 to ", "日é٣a")]
    public string Piece { get; set; } = "";

    /// <summary>Characters.</summary>
    [Params(5_600, 100_000)]
    public int Length { get; set; }

    /// <summary>Repeats the piece.</summary>
    [GlobalSetup]
    public void Repeat() => _text = string.Concat(Enumerable.Repeat(Piece, Length / Piece.Length));

    /// <summary>Dates and times.</summary>
    [Benchmark]
    public int Dates() => DateTimeRecognizer.RecognizeDateTime(_text, Culture.English, refTime: new DateTime(2026, 3, 2)).Count;

    /// <summary>Numbers.</summary>
    [Benchmark]
    public int Numbers() => NumberRecognizer.RecognizeNumber(_text, Culture.English).Count;
}
