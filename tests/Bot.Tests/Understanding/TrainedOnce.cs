using ChatBot.Understanding;

namespace ChatBot.Tests.Understanding;

/// <summary>The bot's own classifier, trained once for all tests that ask it something.</summary>
internal static class TrainedOnce
{
    public static UtteranceFiles Utterances { get; } = UtteranceFiles.InDialogs();

    public static IntentClassifier Classifier { get; } = ClassifierTraining.Train(Utterances.Examples());
}
