using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Approvals;

/// <summary>Something that a second person has to agree to.</summary>
/// <param name="Number">What people call it: <c>A-7K3M9Q</c>.</param>
/// <param name="Verb">The capability's name.</param>
/// <param name="Parameters">Its parameters as JSON: what the approver reads, and what is done.</param>
/// <param name="Hash">A hash of the parameters.</param>
/// <param name="Rule">The rule that asks for it, with the rules' version.</param>
/// <param name="Requester">Who asked; they cannot agree to it themselves.</param>
/// <param name="RequestedAt">When it was asked.</param>
/// <param name="EscalatesAt">When somebody else is told that it still waits.</param>
/// <param name="ExpiresAt">From when on nobody can agree to it any more.</param>
public sealed record ApprovalRequest(
    string Number,
    string Verb,
    string Parameters,
    string Hash,
    string Rule,
    Caller Requester,
    DateTimeOffset RequestedAt,
    DateTimeOffset EscalatesAt,
    DateTimeOffset ExpiresAt)
{
    /// <summary>Whether this person asked for it: they, or somebody for them, as far as names tell.</summary>
    /// <param name="approver">The name of who wants to agree.</param>
    public bool IsFrom(string approver) =>
        string.Equals(Requester.Actor, approver, StringComparison.OrdinalIgnoreCase) ||
        string.Equals(Requester.Customer?.Value, approver, StringComparison.OrdinalIgnoreCase) ||
        string.Equals(Requester.Email?.Value, approver, StringComparison.OrdinalIgnoreCase);
}
