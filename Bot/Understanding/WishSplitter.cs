using System.Buffers;
using System.Text.RegularExpressions;

namespace ChatBot.Understanding;

/// <summary>Hears two wishes in one message: "cancel order 1042 and tell me where 1043 is".</summary>
/// <remarks>
/// A message is cut in two only at a word or sign that joins sentences, outside of everything named, and only where both
/// halves alone are surely wishes, and different ones: "black and white shoes" and "my name and address" stay whole.
/// </remarks>
internal sealed partial class WishSplitter(IntentClassifier classifier)
{
    private static readonly SearchValues<char> EndsOfSentences = SearchValues.Create(" .!?;؛؟");

    /// <summary>So sure must each half be beside an "and".</summary>
    private const float Sure = 0.5f;

    /// <summary>So sure where only the end of a sentence stands between: the next one often explains the first.</summary>
    private const float SureSentence = 0.85f;

    /// <summary>A question about how things work often only explains the wish beside it, so it must be surer.</summary>
    private const float SureQuestion = 0.9f;

    /// <summary>A message with more of them tells a story.</summary>
    private const int MostJoints = 8;

    private const float LeastInDoubt = 0.15f;
    private const float LeastInWhole = 0.05f;

    private const int FewestWords = 2;

    /// <summary>What is no wish that could stand beside another one.</summary>
    private static readonly HashSet<string> Alone =
        [IntentClassifier.None, "greet", "thanks", "goodbye", "help", "cancel", "start_over", "give_feedback"];

    /// <summary>Intents that say the same of one order or product: together they are one wish.</summary>
    private static readonly string[][] Kin =
    [
        ["get_order_status", "track_shipment", "list_orders"],
        ["search_products", "check_stock", "add_to_cart"],
        ["return_order", "request_refund", "cancel_order"],
        ["cancel_subscription", "request_refund", "cancel_order"],
        ["create_ticket", "talk_to_human", "request_refund"],
        ["create_ticket", "return_order"],
        ["add_to_cart", "checkout"],
        // What was bought is often told before what is wrong with it.
        ["search_products", "check_stock", "create_ticket", "return_order", "request_refund"],
    ];

    private static readonly string[] Numbers =
        [EntityTypes.OrderNumber, EntityTypes.TicketNumber, EntityTypes.InvoiceNumber, EntityTypes.TrackingNumber];

    /// <summary>The two wishes in the order in which they were said; empty where it is one.</summary>
    /// <param name="text">What the customer said.</param>
    /// <param name="entities">What they named in it.</param>
    /// <param name="most">How many intents of each to tell.</param>
    public IReadOnlyList<Wish> Split(string text, IReadOnlyList<Entity> entities, int most)
    {
        (Wish First, Wish Second, float Score)? best = null;
        var whole = classifier.Classify(text, most);
        foreach (var joint in Joint().Matches(text).Take(MostJoints))
        {
            if (joint.Index == 0 || joint.Index + joint.Length >= text.Length || entities.Any(entity => entity.Start < joint.Index && joint.Index + joint.Length < entity.End))
            {
                continue;
            }

            var first = Part(text, 0, joint.Index, entities, whole);
            var second = Part(text, joint.Index + joint.Length, text.Length, entities, whole);
            if (Like(first, second) is { } same)
            {
                second = same;
            }

            var score = Math.Min(first.Intents[0].Score, second.Intents[0].Score);
            var least = joint.ValueSpan.ContainsAnyExcept(EndsOfSentences) ? Sure : SureSentence;
            if (score >= least && AreTwo(first, second) && score > (best?.Score ?? 0))
            {
                best = (first, second, score);
            }
        }

        return best is { } found ? [found.First, found.Second] : [];
    }

    /// <summary>A half and what it wishes. What is in doubt in a half alone counts where the whole message says so as well.</summary>
    private Wish Part(string text, int start, int end, IReadOnlyList<Entity> entities, IReadOnlyList<ScoredIntent> whole)
    {
        var words = text[start..end].Trim();
        var intents = classifier.Classify(words, whole.Count);
        if (intents is [{ Intent: IntentClassifier.None }, { Score: >= LeastInDoubt } next, ..]
            && whole.Any(intent => intent.Intent == next.Intent && intent.Score >= LeastInWhole))
        {
            intents = [next with { Score = Sure }];
        }

        return new(words, new(intents, [.. entities.Where(entity => entity.Start >= start && entity.End <= end)]));
    }

    /// <summary>"Where is 1042 and 1043": the second half only names another one, so it wishes the same of it.</summary>
    private static Wish? Like(Wish first, Wish second) =>
        second.Understood.Entities is [var other] && Numbers.Contains(other.Type)
        && Word.Of(second.Text).Count <= Word.Of(other.Text).Count + 1
        && first.Understood.Entities.Any(one => one.Type == other.Type)
            ? second with { Understood = second.Understood with { Intents = first.Intents } }
            : null;

    private static bool AreTwo(Wish first, Wish second)
    {
        var (one, other) = (first.Intents[0], second.Intents[0]);
        if (!IsWish(first) || !IsWish(second))
        {
            return false;
        }

        var areOfOthers = Numbers.Any(type => first.Value(type) is { } number && second.Value(type) is { } another && number != another);
        return areOfOthers || (one.Intent != other.Intent && !Kin.Any(kin => kin.Contains(one.Intent) && kin.Contains(other.Intent)));
    }

    private static bool IsWish(Wish wish) => wish.Intents[0] is var (intent, score)
        && !Alone.Contains(intent)
        && (intent != "find_answer" || score >= SureQuestion)
        && (Word.Of(wish.Text).Count >= FewestWords || wish.Understood.Entities.Count > 0);

    /// <summary>Words and signs that may stand between two wishes; in Arabic "and" is written in one with the next word.</summary>
    [GeneratedRegex(
        @"(?:\s*[,;.!?،؛؟]+\s*|\s+)(?:(?:and|also|then|plus|besides|und|auch|dann|außerdem|sowie|y|e|también|tambien|además|ademas|luego|et|aussi|puis|ensuite|وكذلك|وأيضا|ثم|أيضا)\s+)+|(?<=\p{L}|\d)\s+و(?=\p{L}{3})|\s*[;.!?؛؟]+\s+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joint();
}

/// <summary>One of the wishes of a message.</summary>
/// <param name="Text">The words that say it.</param>
/// <param name="Understood">What was made of them.</param>
internal sealed record Wish(string Text, Understood Understood)
{
    public IReadOnlyList<ScoredIntent> Intents => Understood.Intents;

    public string? Value(string type) => Understood.Entities.FirstOrDefault(entity => entity.Type == type)?.Value;
}
