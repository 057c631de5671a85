using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Debugging;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Xunit;

namespace BotBuilder.Tests.Dialogs;

public class RecognizerTests
{
    [Fact]
    public void Several_findings_become_a_choice()
    {
        var result = Fixed.Choose(new() { ["a"] = Found("Book", 0.9), ["b"] = Found("Cancel", 0.8), ["c"] = Found(Recognizer.NoneIntent, 1) });

        Assert.Equal(Recognizer.ChooseIntent, Assert.Single(result.Intents).Key);
        var candidates = Assert.IsType<List<JObject>>(result.Properties["candidates"]);
        Assert.Equal(["Book", "Cancel"], candidates.Select(candidate => (string)candidate["intent"]));
    }

    [Fact]
    public void No_finding_is_told_as_none()
    {
        var result = Fixed.Choose(new() { ["a"] = Found(Recognizer.NoneIntent, 1) });

        Assert.Equal(Recognizer.NoneIntent, Assert.Single(result.Intents).Key);
    }

    [Fact]
    public async Task A_finding_is_reported_where_the_turn_says()
    {
        var telemetry = new RecordingTelemetry();
        var adapter = new TestAdapter();
        var turnContext = new TurnContext(adapter, adapter.MakeActivity("book it"));
        turnContext.TurnState.Add<IBotTelemetryClient>(telemetry);
        var dc = new DialogContext(new DialogSet(), turnContext, new DialogState());

        await new Fixed().RecognizeAsync(dc, turnContext.Activity, default, new() { ["More"] = "yes" });

        Assert.Equal(["FixedResult"], telemetry.Events);
        Assert.Equal(("Book", "0.9", "yes"), (telemetry.Properties[0]["TopIntent"], telemetry.Properties[0]["TopIntentScore"], telemetry.Properties[0]["More"]));
    }

    [Fact]
    public async Task A_recognizer_must_say_how_it_recognizes()
    {
        await Assert.ThrowsAsync<NotImplementedException>(() => new Recognizer().RecognizeAsync(null, null));
    }

    [Fact]
    public void Places_in_source_files_are_noted_while_somebody_asks_for_them()
    {
        var before = DebugSupport.SourceMap;
        var map = new SourceMap();
        DebugSupport.SourceMap = map;
        try
        {
            var recognizer = new Recognizer();

            Assert.True(map.TryGetValue(recognizer, out var range));
            Assert.EndsWith("RecognizerTests.cs", range.Path, StringComparison.Ordinal);
            Assert.Equal(range, range.DeepClone());
            Assert.NotSame(range.StartPoint, range.DeepClone().StartPoint);
        }
        finally
        {
            DebugSupport.SourceMap = before;
        }
    }

    [Fact]
    public void A_reader_tells_where_an_object_begins_and_ends()
    {
        using var reader = new JsonTextReader(new StringReader("{\n  'a': 1\n}"));
        reader.Read();

        var read = SourcePoint.ReadObjectWithSourcePoints(reader, JToken.ReadFrom, out var start, out var end);

        Assert.Equal(1, read["a"]);
        Assert.Equal((1, 3), (start.LineIndex, end.LineIndex));
        Assert.NotEqual(start, end);
    }

    private static RecognizerResult Found(string intent, double score) => new()
    {
        Text = "book it",
        Intents = new Dictionary<string, IntentScore> { [intent] = new() { Score = score } },
    };

    private sealed class Fixed : Recognizer
    {
        public static RecognizerResult Choose(Dictionary<string, RecognizerResult> results) => CreateChooseIntentResult(results);

        public override Task<RecognizerResult> RecognizeAsync(DialogContext dialogContext, Activity activity, CancellationToken cancellationToken = default, Dictionary<string, string> telemetryProperties = null, Dictionary<string, double> telemetryMetrics = null)
        {
            var result = Found("Book", 0.9);
            TrackRecognizerResult(dialogContext, "FixedResult", FillRecognizerResultTelemetryProperties(result, telemetryProperties, dialogContext), telemetryMetrics);
            return Task.FromResult(result);
        }
    }
}
