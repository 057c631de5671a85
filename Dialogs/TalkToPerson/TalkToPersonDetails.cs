using ChatBot.Dialogs.Conversation;

namespace ChatBot.Dialogs.TalkToPerson;

/// <summary>What a colleague should know first.</summary>
internal sealed class TalkToPersonDetails
{
    /// <summary>What the customer said when they asked for a person; the transcript does not have it yet. Empty when it has.</summary>
    public string LastWords { get; set; } = "";

    /// <summary>The journey that was left for it, if one was open.</summary>
    public string? About { get; set; }

    /// <summary>Why a person is needed, if it is not just the customer's wish: the offer that they said yes to.</summary>
    public OfferReason? Stuck { get; set; }

    /// <summary>Whether the customer has waited for a person already, and nobody came.</summary>
    public bool HasWaited { get; set; }
}
