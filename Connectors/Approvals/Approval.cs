namespace ChatBot.Connectors.Approvals;

/// <summary>A second person's yes to one capability with exactly these parameters.</summary>
/// <param name="Number">The request's number.</param>
/// <param name="Approver">Who agreed.</param>
/// <param name="Hash">A hash of the parameters that they saw: anything else is not agreed to.</param>
internal sealed record Approval(string Number, string Approver, string Hash);
