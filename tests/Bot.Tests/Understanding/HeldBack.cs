using ChatBot.Understanding;
using ChatBot.Understanding.Classifier;

namespace ChatBot.Tests.Understanding;

/// <summary>Utterances that nothing is trained on.</summary>
internal static class HeldBack
{
    public static IReadOnlyList<LabelledText> English { get; } = Read("held-back.en.txt");

    private static List<LabelledText> Read(string name)
    {
        var examples = new List<LabelledText>();
        var path = Path.Combine(AppContext.BaseDirectory, "Understanding", name);
        new UtteranceReader(name, examples).Read(File.ReadAllText(path));
        return examples;
    }
}
