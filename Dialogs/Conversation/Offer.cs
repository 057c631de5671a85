using ChatBot.Connectors.Capabilities;
using ChatBot.Dialogs.TalkToPerson;
using ChatBot.Dialogs.Turns;

namespace ChatBot.Dialogs.Conversation;

/// <summary>Journeys that the customer may have meant, and why they are asked about.</summary>
internal sealed class Offer
{
    public OfferReason Reason { get; set; }

    /// <summary>The dialogs in question, by name.</summary>
    public IList<string> Journeys { get; init; } = [];

    /// <summary>What the customer said, for the journey's first details.</summary>
    public Utterance Said { get; set; } = new();

    /// <summary>The reference of a problem, where one is the reason.</summary>
    public string Reference { get; set; } = "";

    /// <summary>After three answers that could not be used.</summary>
    public static Offer Person() => new() { Reason = OfferReason.NotUnderstood, Journeys = [nameof(TalkToPersonDialog)] };

    /// <summary>After some numbers under which nothing was found.</summary>
    public static Offer PersonAfterMisses() => new() { Reason = OfferReason.NotFound, Journeys = [nameof(TalkToPersonDialog)] };

    /// <summary>After a system did not answer, and not when tried again either.</summary>
    public static Offer PersonAfter(Problem problem) => new()
    {
        Reason = OfferReason.StillUnavailable,
        Journeys = [nameof(TalkToPersonDialog)],
        Reference = problem.Reference,
    };
}
