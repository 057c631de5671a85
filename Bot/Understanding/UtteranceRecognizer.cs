using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace ChatBot.Understanding;

/// <summary>Gives the dialogs what was understood, in the SDK's form.</summary>
/// <remarks>
/// <see cref="RecognizerResult.Intents"/> holds the verbs with their scores, <c>none</c> on top when the best is too
/// unsure. <see cref="RecognizerResult.Entities"/> holds a list per type; each entry has <c>value</c>, <c>text</c>,
/// <c>start</c>, <c>end</c> (exclusive), <c>confidence</c> and, for sums of money, <c>unit</c>.
/// </remarks>
public sealed class UtteranceRecognizer(IntentClassifier classifier, EntityExtractor entities, IProductNames products) : IRecognizer
{
    /// <summary>So many intents are told, so that a close call can be asked about.</summary>
    public const int MostIntents = 3;

    /// <inheritdoc/>
    public async Task<RecognizerResult> RecognizeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var text = turnContext.Activity.Text ?? "";
        var names = await products.GetNamesAsync(cancellationToken);
        var understood = Understand(text, names);
        return new()
        {
            Text = text,
            Intents = understood.Intents.ToDictionary(intent => intent.Intent, intent => new IntentScore { Score = intent.Score }),
            Entities = Entities(understood.Entities),
        };
    }

    /// <inheritdoc/>
    public async Task<T> RecognizeAsync<T>(ITurnContext turnContext, CancellationToken cancellationToken)
        where T : IRecognizerConvert, new()
    {
        var result = new T();
        result.Convert(await RecognizeAsync(turnContext, cancellationToken));
        return result;
    }

    /// <summary>The same without a turn.</summary>
    /// <param name="text">What the customer said.</param>
    /// <param name="productNames">The catalogue.</param>
    public Understood Understand(string text, IReadOnlyList<string> productNames) =>
        new(classifier.Classify(text, MostIntents), entities.Extract(text, productNames));

    private static JObject Entities(IReadOnlyList<Entity> entities)
    {
        var byType = new JObject();
        foreach (var group in entities.GroupBy(entity => entity.Type))
        {
            byType[group.Key] = new JArray(group.Select(Json));
        }

        return byType;
    }

    private static JObject Json(Entity entity)
    {
        var json = new JObject
        {
            ["value"] = entity.Value,
            ["text"] = entity.Text,
            ["start"] = entity.Start,
            ["end"] = entity.End,
            ["confidence"] = Math.Round(entity.Confidence, 3),
        };
        if (entity.Unit is { } unit)
        {
            json["unit"] = unit;
        }

        return json;
    }
}
