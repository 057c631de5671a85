using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Recognizers.Text;

namespace ChatBot.Evaluation.Recognizers;

/// <summary>Runs a folder of public specification cases and prints passed and total per language and model.</summary>
internal static class RecognizerEvaluation
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Dictionary<string, string> Cultures = new()
    {
        ["English"] = Culture.English,
        ["EnglishOthers"] = Culture.EnglishOthers,
        ["Spanish"] = Culture.Spanish,
        ["SpanishMexican"] = Culture.SpanishMexican,
        ["French"] = Culture.French,
        ["German"] = Culture.German,
        ["Portuguese"] = Culture.Portuguese,
        ["Italian"] = Culture.Italian,
        ["Dutch"] = Culture.Dutch,
    };

    /// <param name="arguments">The folder, and <c>--failures N</c> to print that many failures per file.</param>
    public static int Run(IReadOnlyList<string> arguments)
    {
        if (arguments.Count == 0 || !Directory.Exists(arguments[0]))
        {
            Console.Error.WriteLine("Usage: recognizers PATH [--failures N]; PATH is a folder of <Recognizer>/<Language>/<Model>.json files.");
            return 2;
        }

        var shown = arguments.Count > 2 && arguments[1] == "--failures" && int.TryParse(arguments[2], out var number) ? number : 0;
        var totals = new SortedDictionary<string, (int Passed, int Total)>(StringComparer.Ordinal);

        foreach (var path in Directory.EnumerateFiles(arguments[0], "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var (passed, total) = RunFile(path, shown);
            var language = LanguageOf(path);
            Console.WriteLine($"{language,-15} {Path.GetFileNameWithoutExtension(path),-35} {passed,4} / {total,4}");
            var sum = totals.GetValueOrDefault(language);
            totals[language] = (sum.Passed + passed, sum.Total + total);
        }

        Console.WriteLine();

        foreach (var (language, (passed, total)) in totals)
        {
            Console.WriteLine($"{language,-15} {passed,5} / {total,5}  {(total == 0 ? 100 : 100.0 * passed / total):F1} %");
        }

        return 0;
    }

    /// <summary>How many cases of a file pass.</summary>
    public static (int Passed, int Total) RunFile(string path, int shown)
    {
        var passed = 0;
        var total = 0;

        foreach (var example in RecognizerCase.Read(path))
        {
            total++;

            if (Failure(example) is not { } failure)
            {
                passed++;
            }
            else if (shown-- > 0)
            {
                Console.WriteLine($"  {Path.GetFileNameWithoutExtension(path)} #{example.Index} {JsonSerializer.Serialize(example.Input, Readable)}: {failure}");
            }
        }

        return (passed, total);
    }

    private static string LanguageOf(string path) => Path.GetFileName(Path.GetDirectoryName(path))!;

    private static string? Failure(RecognizerCase example)
    {
        var name = Path.GetFileNameWithoutExtension(example.File);

        if (!Cultures.TryGetValue(LanguageOf(example.File), out var culture))
        {
            return "the language is not known";
        }

        if (name == "Resolver")
        {
            return TimexEvaluation.Difference(example);
        }

        try
        {
            return RecognizerModels.TryParse(name, culture, example, out var results)
                ? RecognizerComparison.Difference(example, results)
                : "the model is not known";
        }
        catch (ArgumentException exception)
        {
            return exception.Message;
        }
    }
}
