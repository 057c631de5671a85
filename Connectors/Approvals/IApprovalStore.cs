namespace ChatBot.Connectors.Approvals;

/// <summary>Where requests wait for a second person. Every call is durable when it returns.</summary>
public interface IApprovalStore
{
    /// <summary>Keeps a request, or finds the one that the same person has waiting for the same thing, so that a repeated turn or a repeated wish asks once.</summary>
    /// <param name="asked">The request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The request that waits.</returns>
    Task<ApprovalRequest> RequestAsync(ApprovalRequest asked, CancellationToken cancellationToken);
}
