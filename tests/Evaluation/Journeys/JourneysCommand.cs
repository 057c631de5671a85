using System.Globalization;
using System.Text.Json;
using ChatBot.Understanding;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatBot.Evaluation.Journeys;

/// <summary>Runs conversations through the bot's whole recognizer and prints what failed and the figures.</summary>
internal sealed class JourneysCommand(IntentClassifier classifier, EntityExtractor entities)
{
    /// <summary>So sure must the recognizer be to leave an open question for another journey; as the main dialog has it.</summary>
    private const double Clear = 0.6;

    private const int MostWordsAround = 1;

    private static readonly JsonSerializerOptions CaseJson = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private static readonly string[] Wishes = ["request", "followup"];

    private static readonly string[] BeginNothing = [IntentClassifier.None, "greet", "thanks", "goodbye", "help", "cancel", "start_over"];

    private int _wishes;
    private int _understood;
    private int _falseStarts;
    private int _turns;
    private int _expected;
    private int _found;
    private int _right;

    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [var file])
        {
            await Console.Error.WriteLineAsync("journeys FILE");
            return 2;
        }

        var models = Path.Combine(AppContext.BaseDirectory, "understanding", "models.bin");
        var trained = new ModelFile(models, NullLogger<ModelFile>.Instance).LoadOrTrain(UtteranceFiles.InDialogs());
        var configuration = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).Build();
        var options = configuration.GetSection(UnderstandingOptions.Section).Get<UnderstandingOptions>()!;
        var figures = Measure(trained.Classifier, new(trained, options), await File.ReadAllLinesAsync(file));
        Console.WriteLine(JsonSerializer.Serialize(figures, JsonSerializerOptions.Web));
        return 0;
    }

    /// <summary>Runs the conversations, prints what failed, and gives the figures.</summary>
    /// <param name="classifier">Tells what the customer wants.</param>
    /// <param name="entities">Finds what they name.</param>
    /// <param name="lines">A conversation each, as JSON.</param>
    public static JourneyFigures Measure(IntentClassifier classifier, EntityExtractor entities, IEnumerable<string> lines)
    {
        var command = new JourneysCommand(classifier, entities);
        foreach (var line in lines)
        {
            command.Measure(JsonSerializer.Deserialize<JourneyCase>(line, CaseJson)!);
        }

        return command.Figures();
    }

    private void Measure(JourneyCase journey)
    {
        var isOpen = false;
        foreach (var turn in journey.Turns)
        {
            _turns++;
            var reference = journey.ReferenceDate.ToDateTime(new TimeOnly(12, 0));
            var top = classifier.Classify(turn.Text, 3)[0];
            var named = entities.Extract(turn.Text, new(journey.Lang, reference, []));
            var intent = isOpen && (top.Score < Clear || IsAnswer(turn.Text, named)) ? IntentClassifier.None : top.Intent;
            Judge(journey, turn, Wishes.Contains(turn.Act) ? top.Intent : intent);
            Compare(journey, turn, named);
            isOpen |= Wishes.Contains(turn.Act);
        }
    }

    /// <summary>A number or a name and hardly another word: where a question is open, the main dialog takes that for the answer before all else.</summary>
    private static bool IsAnswer(string text, IReadOnlyList<Entity> named) =>
        named is [var only] && $"{text[..only.Start]} {text[only.End..]}".Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetter)) <= MostWordsAround;

    private void Judge(JourneyCase journey, JourneyTurn turn, string intent)
    {
        if (Wishes.Contains(turn.Act))
        {
            _wishes++;
            var isRight = intent == turn.Intent || turn.Also.Contains(intent);
            _understood += isRight ? 1 : 0;
            Report(isRight, journey, turn, $"expected {turn.Intent}, understood {intent}");
        }
        else
        {
            var begun = !BeginNothing.Contains(intent) && intent != turn.Intent && !turn.Also.Contains(intent);
            _falseStarts += begun ? 1 : 0;
            Report(!begun, journey, turn, $"begun {intent} on {turn.Act}");
        }
    }

    private void Compare(JourneyCase journey, JourneyTurn turn, IReadOnlyList<Entity> named)
    {
        var expected = turn.Entities.Select(entity => $"{entity.Type}={entity.Plain}").ToList();
        var found = named.Select(entity => $"{entity.Type}={Plain(entity)}").ToList();
        var missing = expected.ToList();
        var surplus = found.Where(one => !RemoveFrom(missing, one)).ToList();
        (_expected, _found, _right) = (_expected + expected.Count, _found + found.Count, _right + expected.Count - missing.Count);
        Report(missing.Count == 0 && surplus.Count == 0, journey, turn, $"missing [{string.Join(", ", missing)}], surplus [{string.Join(", ", surplus)}]");
    }

    private static bool RemoveFrom(List<string> list, string item)
    {
        var index = list.FindIndex(other => string.Equals(other, item, StringComparison.OrdinalIgnoreCase));
        if (index >= 0)
        {
            list.RemoveAt(index);
        }

        return index >= 0;
    }

    private static string Plain(Entity entity) => entity.Unit is { } unit
        ? string.Create(CultureInfo.InvariantCulture, $"{decimal.Parse(entity.Value, CultureInfo.InvariantCulture):0.##} {unit}")
        : entity.Value;

    private static void Report(bool isRight, JourneyCase journey, JourneyTurn turn, string what)
    {
        if (!isRight)
        {
            Console.WriteLine($"{journey.Id} \"{turn.Text}\": {what}");
        }
    }

    private JourneyFigures Figures() => new()
    {
        IntentAccuracy = _wishes == 0 ? 0 : _understood / (double)_wishes,
        EntityF1 = _expected + _found == 0 ? 0 : 2.0 * _right / (_expected + _found),
        FalseStarts = _falseStarts,
        Turns = _turns,
    };
}
