using ChatBot.Connectors.Capabilities;

namespace ChatBot.Connectors.Pipeline;

/// <summary>One call, as the audit keeps it. Nothing in it needs to be erased later: personal parameters are hashed.</summary>
/// <param name="At">When the call ended.</param>
/// <param name="Verb">The capability's name.</param>
/// <param name="Version">The capability's version.</param>
/// <param name="Access">What the call does to the world.</param>
/// <param name="Connector">The system that was to answer.</param>
/// <param name="Level">How surely the caller was known.</param>
/// <param name="Customer">Who called, once known.</param>
/// <param name="Channel">The channel it came through.</param>
/// <param name="ConversationId">The conversation it came from.</param>
/// <param name="TurnKey">The turn it belongs to.</param>
/// <param name="Parameters">The parameters as JSON when they are public; otherwise <c>hmac-sha256:</c> and a keyed hash of them.</param>
/// <param name="Outcome"><c>answered</c>, or the problem's kind.</param>
/// <param name="Reason">The problem's reason, if it had one.</param>
/// <param name="Reference">The problem's reference, if there was a problem.</param>
/// <param name="Actor">Who acted, where it was not the customer.</param>
/// <param name="Approval">The number of the approval and who gave it, where a second person had to agree.</param>
/// <param name="Facts">What the rules saw and decided, so that other rules can be tried on it; null when the call never came so far.</param>
public sealed record AuditRecord(
    DateTimeOffset At,
    string Verb,
    int Version,
    Access Access,
    string Connector,
    CallerLevel Level,
    CustomerId? Customer,
    string Channel,
    string ConversationId,
    string TurnKey,
    string Parameters,
    string Outcome,
    string? Reason,
    string? Reference,
    string? Actor = null,
    string? Approval = null,
    CallFacts? Facts = null);
