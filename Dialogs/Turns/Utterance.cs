using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace ChatBot.Dialogs.Turns;

/// <summary>What the customer said and what was understood of it. It survives JSON, so that a wish can wait for a later turn.</summary>
public sealed class Utterance
{
    /// <summary>The intent of talk that means none of the things the bot can do.</summary>
    public const string None = "none";

    /// <summary>The words as they came.</summary>
    public string Text { get; set; } = "";

    /// <summary>What they want, as an intent's name, or <see cref="None"/>.</summary>
    public string Intent { get; set; } = None;

    /// <summary>How sure that is: 0 to 1.</summary>
    public double Score { get; set; }

    /// <summary>What they want if not <see cref="Intent"/>; null when nothing else comes into question.</summary>
    public string? NextIntent { get; set; }

    /// <summary>How sure that is: 0 to 1.</summary>
    public double NextScore { get; set; }

    /// <summary>The numbers, addresses and names that were said, in the order in which they were said.</summary>
    public IList<SpokenEntity> Entities { get; init; } = [];

    /// <summary>Where two wishes were said, each of them, in order; else empty.</summary>
    public IList<Utterance> Wishes { get; init; } = [];

    /// <summary>Whether it takes back what was said before: "not the order, the ticket".</summary>
    public bool IsCorrection { get; set; }

    /// <summary>The first thing of a type that was said, or null.</summary>
    /// <param name="type">Such as <c>order_number</c>.</param>
    public string? Entity(string type) => Entities.FirstOrDefault(entity => entity.Type == type)?.Value;

    /// <summary>The same with one thing more that was meant, though not said.</summary>
    /// <param name="type">Such as <c>order_number</c>.</param>
    /// <param name="value">What is meant.</param>
    internal Utterance Meaning(string type, string value) => new()
    {
        Text = Text,
        Intent = Intent,
        Score = Score,
        NextIntent = NextIntent,
        NextScore = NextScore,
        Entities = [.. Entities, new SpokenEntity(type, value, value)],
    };

    /// <summary>Takes over what a recognizer understood.</summary>
    /// <param name="text">The words as they came.</param>
    /// <param name="result">What the recognizer made of them.</param>
    public static Utterance From(string text, RecognizerResult result)
    {
        var ranked = (result.Intents ?? new Dictionary<string, IntentScore>())
            .OrderByDescending(intent => intent.Value.Score ?? 0)
            .ToList();
        var said = new Utterance { Text = text, Entities = [.. EntitiesOf(result.Entities)], Wishes = [.. WishesOf(result)] };

        if (ranked is [var best, ..])
        {
            (said.Intent, said.Score) = (best.Key, best.Value.Score ?? 0);
        }

        if (ranked.Skip(1).FirstOrDefault(intent => intent.Key != None) is { Key: { } next } second)
        {
            (said.NextIntent, said.NextScore) = (next, second.Value.Score ?? 0);
        }

        return said;
    }

    private static IEnumerable<Utterance> WishesOf(RecognizerResult result) =>
        result.Properties?.TryGetValue("wishes", out var wishes) is true && wishes is IEnumerable<RecognizerResult> parts
            ? parts.Select(part => From(part.Text, part))
            : [];

    private static IEnumerable<SpokenEntity> EntitiesOf(JObject? found) =>
        (found?.Properties() ?? [])
            .SelectMany(type => type.Value.OfType<JObject>().Select(entity => (type.Name, Entity: entity)))
            .OrderBy(entity => (int?)entity.Entity["start"] ?? 0)
            .Select(entity => new SpokenEntity(entity.Name, entity.Entity["value"]?.ToString() ?? "", entity.Entity["text"]?.ToString() ?? ""));
}
