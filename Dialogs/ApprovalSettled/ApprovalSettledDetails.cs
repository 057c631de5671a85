using ChatBot.Connectors.Capabilities.Events;

namespace ChatBot.Dialogs.ApprovalSettled;

/// <summary>The wish, and what came of it.</summary>
internal sealed class ApprovalSettledDetails
{
    public string Number { get; set; } = "";

    public ApprovalOutcome Outcome { get; set; }
}
