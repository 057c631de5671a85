using ChatBot.Connectors.Plumbing;
using ChatBot.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;
using Xunit;

namespace ChatBot.Tests.Understanding;

public sealed class UtteranceRecognizerTests
{
    private readonly UtteranceRecognizer _recognizer = new(TrainedOnce.Classifier, TrainedOnce.Entities, new TwoProducts(), TimeProvider.System);

    [Fact]
    public async Task A_wish_is_told_with_its_score_and_what_was_named()
    {
        var turn = Turn("where is order 1042 with the kettle?");

        var result = await _recognizer.RecognizeAsync(turn, CancellationToken.None);

        Assert.Equal("get_order_status", result.GetTopScoringIntent().Item1);
        Assert.InRange(result.GetTopScoringIntent().Item2, 0.5, 1);
        Assert.Equal("1042", (string?)result.Entities["order_number"]![0]!["value"]);
        Assert.Equal((15, 19), ((int)result.Entities["order_number"]![0]!["start"]!, (int)result.Entities["order_number"]![0]!["end"]!));
        Assert.Equal("Blue Enamel Kettle", (string?)result.Entities["product"]![0]!["value"]);
    }

    [Fact]
    public async Task Talk_that_is_not_understood_is_none_on_top()
    {
        var turn = Turn("xylophone quarks marmalade");

        var result = await _recognizer.RecognizeAsync(turn, CancellationToken.None);

        Assert.Equal("none", result.GetTopScoringIntent().Item1);
    }

    [Fact]
    public async Task A_message_without_text_is_none()
    {
        var turn = Turn(null);

        var result = await _recognizer.RecognizeAsync(turn, CancellationToken.None);

        Assert.Equal("none", result.GetTopScoringIntent().Item1);
        Assert.Empty(result.Entities);
    }

    [Theory]
    [InlineData("Understanding:OrderNumbers:0", "0000", "TicketNumbers")]
    [InlineData("Understanding:OrderNumber", "0000", "OrderNumber")]
    public void Settings_that_are_missing_or_misspelt_stop_the_start(string key, string value, string named)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();
        var services = new ServiceCollection();

        var failure = Assert.Throws<SettingsException>(() => services.AddUnderstanding(configuration));

        Assert.Contains(named, failure.Message, StringComparison.Ordinal);
    }

    private static ITurnContext Turn(string? text)
    {
        var turn = Substitute.For<ITurnContext>();
        turn.Activity.Returns(new Activity { Type = ActivityTypes.Message, Text = text! });
        return turn;
    }

    private sealed class TwoProducts : IProductNames
    {
        public ValueTask<IReadOnlyList<string>> GetNamesAsync(CancellationToken cancellationToken) =>
            ValueTask.FromResult<IReadOnlyList<string>>(["Blue Enamel Kettle", "Rain Jacket"]);
    }
}
