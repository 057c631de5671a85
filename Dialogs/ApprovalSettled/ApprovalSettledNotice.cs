using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Dialogs.Notices;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;
using Settled = ChatBot.Connectors.Capabilities.Events.ApprovalSettled;

namespace ChatBot.Dialogs.ApprovalSettled;

/// <summary>Tells what came of a wish that somebody had to agree to.</summary>
public sealed class ApprovalSettledNotice : NoticeDialog
{
    /// <summary>Makes the notice.</summary>
    public ApprovalSettledNotice()
        : base(nameof(ApprovalSettledNotice)) =>
        Steps(TellAsync);

    /// <inheritdoc/>
    public override Type Event => typeof(Settled);

    /// <inheritdoc/>
    public override object DetailsFrom(BusinessEvent happened) =>
        happened is Settled settled ? new ApprovalSettledDetails { Number = settled.Number, Outcome = settled.Outcome } : new ApprovalSettledDetails();

    private static Task<DialogTurnResult> TellAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        EndAsync(step, ApprovalSettledAnswers.Settled(step.Details<ApprovalSettledDetails>()), cancellationToken);
}
