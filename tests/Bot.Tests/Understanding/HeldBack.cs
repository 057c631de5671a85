using ChatBot.Understanding;
using ChatBot.Understanding.Classifier;

namespace ChatBot.Tests.Understanding;

/// <summary>Utterances that nothing is trained on.</summary>
internal static class HeldBack
{
    public static IReadOnlyList<LabelledText> English { get; } = Read("en");

    /// <param name="language">Such as <c>es</c>.</param>
    public static List<LabelledText> Read(string language)
    {
        var examples = new List<Example>();
        var name = $"held-back.{language}.txt";
        var path = Path.Combine(AppContext.BaseDirectory, "Understanding", name);
        new UtteranceReader(name, examples).Read(File.ReadAllText(path));
        return examples.ConvertAll(example => example.Meant);
    }
}
