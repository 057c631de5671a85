using ChatBot.Understanding.Classifier;
using Xunit;

namespace ChatBot.Tests.Understanding.Classifier;

public sealed class IntentTrainerTests
{
    private static readonly LabelledText[] Examples =
    [
        new("when does it come", "parcel_arrival"),
        new("is it on its way", "parcel_arrival"),
        new("it broke on the first day", "damaged_goods"),
        new("there is a hole in it", "damaged_goods"),
        new("i was charged too much", "wrong_invoice"),
        new("why did you take this sum", "wrong_invoice"),
    ];

    [Theory]
    [InlineData("parcel arrival", "parcel_arrival")]
    [InlineData("the goods, damaged", "damaged_goods")]
    [InlineData("invoice", "wrong_invoice")]
    public void The_intents_names_teach_too(string said, string meant)
    {
        var model = IntentTrainer.Train(Examples, [], new());

        var shares = new float[model.Intents.Count];
        model.Score(said, shares, 1);
        Assert.Equal(meant, model.Intents[Array.IndexOf(shares, shares.Max())]);
    }

    [Fact]
    public void The_same_examples_give_the_same_model()
    {
        var first = Bytes(IntentTrainer.Train(Examples, [], new()));
        var second = Bytes(IntentTrainer.Train(Examples, [], new()));

        Assert.Equal(first, second);
    }

    [Fact]
    public void The_fewer_the_examples_the_more_networks_vote_within_bounds()
    {
        LabelledText[] many = [.. Enumerable.Range(0, 2000).SelectMany(_ => Examples)];

        var few = IntentTrainer.Train(Examples, [], new() { Epochs = 1 });
        var lots = IntentTrainer.Train([.. many, .. many], [], new() { Epochs = 1, Passes = 1 });

        Assert.Equal(8, few.Networks);
        Assert.Equal(2, lots.Networks);
    }

    private static byte[] Bytes(IntentModel model)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        model.Write(writer);
        return stream.ToArray();
    }
}
