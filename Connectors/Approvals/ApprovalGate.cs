using System.Text;
using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Pipeline;
using Microsoft.Extensions.Options;

namespace ChatBot.Connectors.Approvals;

/// <summary>Lets an approved call pass, and puts any other one before a second person.</summary>
internal sealed class ApprovalGate(IApprovalStore store, IOptions<ApprovalOptions> options, TimeProvider clock)
{
    /// <summary>Null when a second person has agreed to exactly this; otherwise what to tell the caller.</summary>
    public async ValueTask<Problem?> AskAsync(CapabilityCall call, string rule, CancellationToken cancellationToken)
    {
        var parameters = CanonicalParameters.Bytes(call.Request);
        var hash = CanonicalParameters.Hash(call.Request);
        if (call.Approval is { } approval && approval.Hash == hash)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var waiting = await store.RequestAsync(
            new(
                $"A-{ProblemReference.Letters6()}",
                call.Route.Verb,
                Encoding.UTF8.GetString(parameters),
                hash,
                rule,
                call.Caller,
                now,
                now + options.Value.EscalateAfter,
                now + options.Value.Expiry),
            cancellationToken);
        call.Reference = waiting.Number;
        return new Problem(ProblemKind.ApprovalNeeded) { Reason = rule };
    }
}
