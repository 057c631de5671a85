using System.Text.Json;
using ChatBot.Understanding.Classifier;

namespace ChatBot.Evaluation.Intents;

/// <summary>Reads utterances: <c>text TAB intent</c>, or JSON lines with <c>text</c> (or MASSIVE's <c>utt</c>) and <c>intent</c>.</summary>
internal static class LabelledFile
{
    /// <exception cref="FormatException">A line is neither; the message names file and line.</exception>
    public static List<LabelledText> Read(string path)
    {
        var examples = new List<LabelledText>();
        foreach (var (number, line) in File.ReadLines(path).Index())
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                examples.Add(Line(path, number + 1, line) with { Group = number });
            }
        }

        return examples;
    }

    private static LabelledText Line(string path, int number, string line)
    {
        if (line.StartsWith('{'))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.TryGetProperty("text", out var words) ? words : json.RootElement.GetProperty("utt");
            return new(text.GetString()!, json.RootElement.GetProperty("intent").GetString()!);
        }

        var parts = line.Split('\t');
        return parts.Length >= 2
            ? new(parts[0], parts[1])
            : throw new FormatException($"{path}, line {number}: expected text and intent with a tab between them.");
    }
}
