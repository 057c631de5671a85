using BenchmarkDotNet.Attributes;
using ChatBot.Understanding;

namespace ChatBot.Benchmarks.Understanding;

/// <summary>What it takes to understand one utterance, and to train the model at the first start.</summary>
[MemoryDiagnoser]
public class Recognition
{
    private const string Words = "hi, where is my order 1042 with the blue enamel kettle? it should have come on monday";

    private readonly UtteranceFiles _utterances = UtteranceFiles.InDialogs();
    private readonly EntityContext _context = new("en-US", new DateTime(2026, 3, 10, 12, 0, 0, DateTimeKind.Unspecified), ["Blue Enamel Kettle", "Travel Mug"]);
    private UnderstandingModel _model = null!;
    private EntityExtractor _entities = null!;

    /// <summary>Trains once.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _model = UnderstandingModel.Train(_utterances);
        _entities = new(_model, new() { OrderNumbers = { "0000" }, TicketNumbers = { "T-0+" } });
    }

    /// <summary>The intents of a sentence of seventeen words.</summary>
    [Benchmark]
    public IReadOnlyList<ScoredIntent> Intents() => _model.Classifier.Classify(Words, UtteranceRecognizer.MostIntents);

    /// <summary>What is named in it.</summary>
    [Benchmark]
    public IReadOnlyList<Entity> Entities() => _entities.Extract(Words, _context);

    /// <summary>The whole training, as at a first start.</summary>
    [Benchmark]
    public IReadOnlyList<string> Training() => UnderstandingModel.Train(_utterances).Classifier.Intents;
}
