using ChatBot.Understanding;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace ChatBot.Tests.Understanding;

public sealed class ModelFileTests : IDisposable
{
    private static readonly UtteranceFiles Utterances = new([("Talk/utterances.en.txt", "[greet]\nhello\nhi there\ngood day\n[goodbye]\nbye\nsee you\nfarewell\n")]);

    private readonly string _folder = Directory.CreateTempSubdirectory("classifier").FullName;

    private string KeptAt => Path.Combine(_folder, "models", "intents.bin");

    [Fact]
    public void A_kept_model_answers_as_the_trained_one()
    {
        var trained = New().LoadOrTrain(Utterances);

        var loaded = New().LoadOrTrain(Utterances);

        Assert.Equal(trained.Classifier.Classify("hello you", 2), loaded.Classifier.Classify("hello you", 2));
    }

    [Fact]
    public void A_kept_model_is_not_trained_again()
    {
        New().LoadOrTrain(Utterances);
        var kept = File.GetLastWriteTimeUtc(KeptAt);

        New().LoadOrTrain(Utterances);

        Assert.Equal(kept, File.GetLastWriteTimeUtc(KeptAt));
    }

    [Fact]
    public void Other_utterances_are_trained_anew()
    {
        New().LoadOrTrain(Utterances);

        var other = New().LoadOrTrain(new([("Talk/utterances.en.txt", "[yes]\nsure\nof course\nyes\n[no]\nno\nnever\nnot at all\n")]));

        Assert.Equal(["no", "yes"], other.Classifier.Intents);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(40)]
    [InlineData(5000)]
    public void A_file_cut_short_is_made_again(int length)
    {
        New().LoadOrTrain(Utterances);
        var whole = File.ReadAllBytes(KeptAt);
        File.WriteAllBytes(KeptAt, whole[..length]);

        New().LoadOrTrain(Utterances);

        Assert.Equal(whole, File.ReadAllBytes(KeptAt));
    }

    [Fact]
    public void A_damaged_file_is_made_again()
    {
        New().LoadOrTrain(Utterances);
        var whole = File.ReadAllBytes(KeptAt);
        var damaged = whole.ToArray();
        damaged[^100] ^= 1;
        File.WriteAllBytes(KeptAt, damaged);

        New().LoadOrTrain(Utterances);

        Assert.Equal(whole, File.ReadAllBytes(KeptAt));
    }

    [Fact]
    public void Nothing_but_the_model_stays_in_its_folder()
    {
        New().LoadOrTrain(Utterances);

        var files = Directory.GetFiles(Path.GetDirectoryName(KeptAt)!);

        Assert.Equal([KeptAt], files);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ModelFile New() => new(KeptAt, NullLogger<ModelFile>.Instance);
}
