using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.ApprovalSettled;

/// <summary>What is said once somebody has decided.</summary>
internal static class ApprovalSettledAnswers
{
    private static readonly Words Words = new(typeof(ApprovalSettledAnswers));

    public static Activity Settled(ApprovalSettledDetails details) => details.Outcome switch
    {
        ApprovalOutcome.Done => Say.Text(Words.Say("Done", details.Number)),
        ApprovalOutcome.Refused => Say.Text(Words.Say("Refused", details.Number), Words["Person"]),
        ApprovalOutcome.Expired => Say.Text(Words.Say("Expired", details.Number), Words["Person"]),
        ApprovalOutcome.Uncertain => Say.Text(Words.Say("Uncertain", details.Number), Words["Person"]),
        _ => Say.Text(Words.Say("Failed", details.Number), Words["Person"]),
    };
}
