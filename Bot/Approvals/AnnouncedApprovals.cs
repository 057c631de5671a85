using ChatBot.Connectors.Approvals;
using ChatBot.Handoff;

namespace ChatBot.Approvals;

/// <summary>Keeps requests in the store and wakes the desk's pages.</summary>
internal sealed class AnnouncedApprovals(ApprovalStore approvals, DeskSignals signals) : IApprovalStore
{
    public async Task<ApprovalRequest> RequestAsync(ApprovalRequest asked, CancellationToken cancellationToken)
    {
        var waiting = await approvals.RequestAsync(asked, cancellationToken);
        signals.Changed();
        return waiting;
    }
}
