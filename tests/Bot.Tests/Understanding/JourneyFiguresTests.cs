using ChatBot.Evaluation.Journeys;
using ChatBot.Understanding;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace ChatBot.Tests.Understanding;

public sealed class JourneyFiguresTests
{
    /// <summary>Sixty conversations that nothing is trained on, with what should be understood of each turn; the same format as <c>Evaluation journeys</c> reads.</summary>
    private static readonly Lazy<JourneyFigures> Figures = new(Measure);

    [Fact]
    public void Wishes_within_conversations_are_understood() => Assert.InRange(Figures.Value.IntentAccuracy, 0.92, 1);

    [Fact]
    public void What_is_named_is_found_by_type_and_value() => Assert.InRange(Figures.Value.EntityF1, 0.9, 1);

    [Fact]
    public void Hardly_anything_begins_that_nobody_wanted() => Assert.True(Figures.Value.FalseStarts <= Figures.Value.Turns * 0.01, $"{Figures.Value.FalseStarts} false starts");

    private static JourneyFigures Measure()
    {
        var configuration = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).Build();
        var options = configuration.GetSection(UnderstandingOptions.Section).Get<UnderstandingOptions>()!;
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Understanding", "journeys.jsonl"));
        return JourneysCommand.Measure(TrainedOnce.Classifier, new(TrainedOnce.Model, options), lines);
    }
}
