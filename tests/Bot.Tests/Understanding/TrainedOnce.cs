using ChatBot.Understanding;

namespace ChatBot.Tests.Understanding;

/// <summary>The bot's own classifier, trained once for all tests that ask it something.</summary>
internal static class TrainedOnce
{
    public static UtteranceFiles Utterances { get; } = UtteranceFiles.InDialogs();

    public static UnderstandingModel Model { get; } = UnderstandingModel.Train(Utterances);

    public static IntentClassifier Classifier => Model.Classifier;

    public static EntityExtractor Entities { get; } = new(Model, new()
    {
        OrderNumbers = { "0000", "ORD-0+" },
        TicketNumbers = { "T-0+" },
        InvoiceNumbers = { "INV-0+" },
        TrackingNumbers = { "1Z0+" },
    });
}
