namespace ChatBot.Understanding;

/// <summary>All that is learnt from the utterance files.</summary>
/// <param name="Classifier">Tells what the customer wants.</param>
/// <param name="Tagger">Finds what they name.</param>
/// <param name="Languages">Tells the language they write.</param>
internal sealed record UnderstandingModel(IntentClassifier Classifier, PhraseTagger Tagger, LanguageDetector Languages)
{
    /// <summary>Raised with every change that makes other models of the same utterances, so that kept ones are not used.</summary>
    public const int Version = 5;

    public static UnderstandingModel Train(UtteranceFiles utterances)
    {
        var examples = utterances.Examples();
        IntentClassifier classifier = null!;
        PhraseTagger tagger = null!;
        LanguageDetector languages = null!;
        // They know nothing of each other, and somebody may be waiting for the first start.
        Parallel.Invoke(
            () => classifier = ClassifierTraining.Train([.. examples.Select(example => example.Meant)]),
            () => tagger = PhraseTagger.Train([.. examples.Select(example => example.Tagged)]),
            () => languages = LanguageDetector.Train(examples));
        return new(classifier, tagger, languages);
    }

    public void Write(BinaryWriter writer)
    {
        Classifier.Write(writer);
        Tagger.Write(writer);
        Languages.Write(writer);
    }

    public static UnderstandingModel Read(BinaryReader reader) => new(IntentClassifier.Read(reader), PhraseTagger.Read(reader), LanguageDetector.Read(reader));
}
