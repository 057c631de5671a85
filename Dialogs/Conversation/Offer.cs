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

    /// <summary>The journey in which the bot got stuck, as the customer calls it.</summary>
    public string? About { get; set; }

    /// <summary>A person, after three answers that could not be used.</summary>
    /// <param name="said">The last of them.</param>
    /// <param name="about">The journey that asked; null when it was the conversation itself.</param>
    public static Offer Person(Utterance said, JourneyName? about = null) => PersonFor(OfferReason.NotUnderstood, said, about);

    /// <summary>A person, after some numbers or words under which nothing was found.</summary>
    /// <param name="said">The last of them.</param>
    /// <param name="about">The journey that looked; null when it is not known.</param>
    public static Offer PersonToLook(Utterance said, JourneyName? about = null) => PersonFor(OfferReason.NotFound, said, about);

    /// <summary>A person, after a system did not answer, and not when tried again either.</summary>
    /// <param name="said">What was said last.</param>
    /// <param name="problem">What the system had.</param>
    public static Offer Person(Utterance said, Problem problem)
    {
        var offer = PersonFor(OfferReason.StillUnavailable, said, about: null);
        offer.Reference = problem.Reference;
        return offer;
    }

    private static Offer PersonFor(OfferReason reason, Utterance said, JourneyName? about) =>
        new() { Reason = reason, Journeys = [nameof(TalkToPersonDialog)], Said = said, About = about?.Title };
}
