using ChatBot.Understanding;
using ChatBot.Understanding.Classifier;
using Xunit;
using Xunit.Abstractions;

namespace ChatBot.Tests.Understanding;

public sealed class IntentClassifierTests(ITestOutputHelper output)
{
    /// <summary>Intents that begin nothing which could harm.</summary>
    private static readonly string[] Harmless = [IntentClassifier.None, "greet", "thanks", "goodbye", "help", "cancel", "start_over"];

    [Fact]
    public void At_least_92_of_100_wishes_in_unknown_words_are_understood()
    {
        var wishes = HeldBack.English.Where(one => one.Intent != IntentClassifier.None).ToArray();

        var wrong = wishes.Where(wish => Top(wish) != wish.Intent).ToArray();

        Report(wrong);
        Assert.True(wrong.Length <= 0.08 * wishes.Length, $"{wrong.Length} of {wishes.Length} were misunderstood.");
    }

    [Fact]
    public void At_most_5_of_100_utterances_out_of_scope_begin_an_action()
    {
        var chatter = HeldBack.English.Where(one => one.Intent == IntentClassifier.None).ToArray();

        var begun = chatter.Where(one => !Harmless.Contains(Top(one))).ToArray();

        Report(begun);
        Assert.True(begun.Length <= 0.05 * chatter.Length, $"{begun.Length} of {chatter.Length} began an action.");
    }

    [Fact]
    public void An_action_is_hardly_ever_taken_for_another()
    {
        var wishes = HeldBack.English.Where(one => one.Intent != IntentClassifier.None).ToArray();

        var mistaken = wishes.Where(wish => Top(wish) is var top && top != wish.Intent && !Harmless.Contains(top)).ToArray();

        Report(mistaken);
        Assert.True(mistaken.Length <= 0.04 * wishes.Length, $"{mistaken.Length} of {wishes.Length} began another action.");
    }

    [Theory]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("de")]
    [InlineData("ar")]
    public void Other_languages_are_understood_as_well(string language)
    {
        var utterances = HeldBack.Read(language);

        var wrong = utterances.Where(one => Top(one) != one.Intent).ToArray();

        Report(wrong);
        Assert.True(wrong.Length <= 0.15 * utterances.Count, $"{wrong.Length} of {utterances.Count} were misunderstood.");
        Assert.DoesNotContain(wrong, one => one.Intent == IntentClassifier.None && !Harmless.Contains(Top(one)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!?!?!")]
    [InlineData("żółć ☃ 你好 \ud83d")]
    public void Words_never_heard_begin_nothing(string text)
    {
        var intents = TrainedOnce.Classifier.Classify(text, 3);

        Assert.Contains(intents[0].Intent, Harmless);
    }

    [Fact]
    public void A_very_long_message_is_answered_too()
    {
        var intents = TrainedOnce.Classifier.Classify(string.Concat(Enumerable.Repeat("?a", 100_000)), 3);

        Assert.Equal(3, intents.Count);
    }

    [Fact]
    public void Scores_are_shares_and_the_best_come_first()
    {
        var intents = TrainedOnce.Classifier.Classify("cancel my order 1042", 3);

        Assert.Equal("cancel_order", intents[0].Intent);
        Assert.All(intents, intent => Assert.InRange(intent.Score, 0, 1));
        Assert.True(intents[0].Score > intents[1].Score && intents[1].Score >= intents[2].Score);
    }

    [Fact]
    public void The_same_utterances_train_the_same_model()
    {
        LabelledText[] examples = [new("where is it", "where", 0), new("stop it", "stop", 1), new("where are you", "where", 2), new("please stop", "stop", 3)];

        var first = Bytes(ClassifierTraining.Train(examples));
        var second = Bytes(ClassifierTraining.Train(examples));

        Assert.Equal(first, second);
    }

    [Fact]
    public void No_held_back_utterance_is_trained_on()
    {
        string[] languages = ["en", "es", "fr", "de"];
        var trained = TrainedOnce.Utterances.Examples().Select(example => example.Meant.Text.ToLowerInvariant()).ToHashSet();

        var leaked = languages.SelectMany(HeldBack.Read).Where(one => trained.Contains(one.Text.ToLowerInvariant()));

        Assert.Empty(leaked);
    }

    private static string Top(LabelledText utterance) => TrainedOnce.Classifier.Classify(utterance.Text, 1)[0].Intent;

    private static byte[] Bytes(IntentClassifier classifier)
    {
        var stream = new MemoryStream();
        classifier.Write(new(stream));
        return stream.ToArray();
    }

    private void Report(IEnumerable<LabelledText> utterances)
    {
        foreach (var utterance in utterances)
        {
            var best = TrainedOnce.Classifier.Classify(utterance.Text, 3);
            output.WriteLine($"{utterance.Text} [{utterance.Intent}] -> {string.Join(", ", best.Select(one => $"{one.Intent} {one.Score:F2}"))}");
        }
    }
}
