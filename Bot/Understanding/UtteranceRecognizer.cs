using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace ChatBot.Understanding;

/// <summary>Gives the dialogs what was understood, in the SDK's form.</summary>
/// <remarks>
/// <see cref="RecognizerResult.Intents"/> holds the verbs with their scores, <c>none</c> on top when the best is too
/// unsure. <see cref="RecognizerResult.Entities"/> holds a list per type; each entry has <c>value</c>, <c>text</c>,
/// <c>start</c>, <c>end</c> (exclusive), <c>confidence</c> and, for sums of money, <c>unit</c>. Where two wishes were said,
/// <see cref="RecognizerResult.Properties"/> holds a list of two results, <see cref="Wishes"/>, each as if it had been said alone.
/// </remarks>
public sealed class UtteranceRecognizer(IntentClassifier classifier, EntityExtractor entities, IProductNames products, TimeProvider clock) : IRecognizer
{
    /// <summary>So many intents are told, so that a close call can be asked about.</summary>
    public const int MostIntents = 3;

    /// <summary>Under this name <see cref="RecognizerResult.Properties"/> holds the two wishes of a message that has two.</summary>
    public const string Wishes = "wishes";

    private volatile WishSplitter _wishes = new(classifier);

    private volatile IntentClassifier _classifier = classifier;

    /// <inheritdoc/>
    public async Task<RecognizerResult> RecognizeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        var text = activity.Text ?? "";
        var names = await products.GetNamesAsync(cancellationToken);
        var understood = Understand(text, new(Culture(activity.Locale), LocalTime(activity), names));
        var result = Result(text, understood);
        if (_wishes.Split(text, understood.Entities, MostIntents) is { Count: > 0 } wishes)
        {
            result.Properties[Wishes] = wishes.Select(wish => Result(wish.Text, wish.Understood)).ToList();
        }

        return result;
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
    /// <param name="context">Their language, their clock, and the catalogue.</param>
    public Understood Understand(string text, EntityContext context) =>
        new(_classifier.Classify(text, MostIntents), entities.Extract(text, context));

    /// <summary>Has the next utterances understood by another classifier.</summary>
    /// <param name="other">One of the same languages.</param>
    internal void Use(IntentClassifier other) => (_classifier, _wishes) = (other, new(other));

    private static RecognizerResult Result(string text, Understood understood) => new()
    {
        Text = text,
        Intents = understood.Intents.ToDictionary(intent => intent.Intent, intent => new IntentScore { Score = intent.Score }),
        Entities = Entities(understood.Entities),
    };

    private static string Culture(string? locale) => string.IsNullOrWhiteSpace(locale) ? "en-US" : locale;

    /// <summary>The customer's clock: as their device tells it, else by their time zone, else ours in UTC.</summary>
    private DateTime LocalTime(Activity activity)
    {
        if (activity.LocalTimestamp is { } local)
        {
            return local.DateTime;
        }

        var now = clock.GetUtcNow();
        return TimeZoneInfo.TryFindSystemTimeZoneById(activity.LocalTimezone ?? "UTC", out var zone)
            ? TimeZoneInfo.ConvertTime(now, zone).DateTime
            : now.DateTime;
    }

    private static JObject Entities(IReadOnlyList<Entity> found)
    {
        var byType = new JObject();
        foreach (var group in found.GroupBy(entity => entity.Type))
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
