using System.Diagnostics;
using System.Text.Json;
using ChatBot.Understanding.Classifier;

namespace ChatBot.Evaluation.Intents;

/// <summary>Trains on one file, tests on another, prints the figures as one line of JSON.</summary>
internal static class IntentsCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    public static int Run(string[] arguments)
    {
        if (!TryRead(arguments, out var files) || !files.ContainsKey("--train") || !files.ContainsKey("--test"))
        {
            Console.Error.WriteLine("intents --train FILE [--valid FILE] --test FILE [--oos FILE] [--oos-train FILE] [--oos-valid FILE]");
            return 2;
        }

        Console.WriteLine(JsonSerializer.Serialize(Evaluate(files), Json));
        return 0;
    }

    private static bool TryRead(string[] arguments, out Dictionary<string, string> files)
    {
        string[] known = ["--train", "--valid", "--test", "--oos", "--oos-train", "--oos-valid"];
        files = arguments.Chunk(2).Where(pair => pair.Length == 2 && known.Contains(pair[0])).ToDictionary(pair => pair[0], pair => pair[1]);
        return files.Count * 2 == arguments.Length;
    }

    private static IntentFigures Evaluate(Dictionary<string, string> files)
    {
        List<LabelledText> Read(string name) => files.TryGetValue(name, out var path) ? LabelledFile.Read(path) : [];
        var (test, oos) = (Read("--test"), Read("--oos"));
        var begun = Stopwatch.GetTimestamp();
        var trained = OpenSetTraining.Train(Read("--train"), Read("--valid"), Read("--oos-train"), Read("--oos-valid"), oos.Count > 0);
        var seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        var answers = test.ConvertAll(one => trained.Answer(one.Text));
        var outside = oos.ConvertAll(one => trained.Answer(one.Text));
        var timing = Timing.Of(trained.Model, test);
        var figures = new IntentFigures
        {
            Accuracy = test.Index().Average(one => one.Item.Intent == answers[one.Index].Intent ? 1.0 : 0),
            MacroF1 = MacroF1(test, answers),
            TrainSeconds = seconds,
            P50Microseconds = timing.P50Microseconds,
            P99Microseconds = timing.P99Microseconds,
            BytesPerUtterance = timing.BytesPerUtterance,
            ModelBytes = trained.Model.Bytes,
        };
        return oos.Count == 0 ? figures : WithScope(figures, test, answers, outside, trained.Threshold);
    }

    private static IntentFigures WithScope(
        IntentFigures figures, List<LabelledText> test, List<Answer> answers, List<Answer> outside, float threshold)
    {
        var turnedAway = outside.Count(answer => answer.Score < threshold);
        var wronglyTurnedAway = answers.Count(answer => answer.Score < threshold);
        return figures with
        {
            InScopeAccuracy = test.Index().Average(one =>
                answers[one.Index].Score >= threshold && answers[one.Index].Intent == one.Item.Intent ? 1.0 : 0),
            OosRecall = turnedAway / (double)outside.Count,
            OosPrecision = turnedAway / (double)Math.Max(1, turnedAway + wronglyTurnedAway),
            Auroc = OpenSetTraining.Auroc([.. answers.Select(answer => answer.Score)], [.. outside.Select(answer => answer.Score)]),
        };
    }

    private static double MacroF1(List<LabelledText> test, List<Answer> answers)
    {
        var right = test.Zip(answers).Where(pair => pair.First.Intent == pair.Second.Intent).CountBy(pair => pair.First.Intent).ToDictionary();
        var meant = test.CountBy(one => one.Intent).ToDictionary();
        var said = answers.CountBy(answer => answer.Intent).ToDictionary();
        return meant.Keys.Average(intent => 2.0 * right.GetValueOrDefault(intent) / (meant[intent] + said.GetValueOrDefault(intent)));
    }
}
