using ChatBot.Handoff;
using Microsoft.Extensions.Options;

namespace ChatBot.Approvals;

/// <summary>Takes agents' decisions.</summary>
internal sealed class ApprovalDesk(ApprovalStore approvals, ApprovalWorker worker, DeskSignals signals, IOptionsMonitor<DeskOptions> options)
{
    /// <summary>Settles a request as an agent decided; what was agreed to is done soon after.</summary>
    public async Task<ApprovalDecision> DecideAsync(string number, string hash, string agent, bool agreed, CancellationToken cancellationToken)
    {
        if (!options.CurrentValue.MayApprove(agent))
        {
            return ApprovalDecision.Gone;
        }

        var decision = await approvals.DecideAsync(number, hash, agent, agreed, cancellationToken);
        if (decision is ApprovalDecision.Taken)
        {
            worker.Ring();
            signals.Changed();
        }

        return decision;
    }
}
