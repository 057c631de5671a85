namespace ChatBot.Connectors.Capabilities.Events;

/// <summary>Something that a second person had to agree to is settled.</summary>
/// <param name="Number">The request's number, as the customer was told it.</param>
/// <param name="Verb">The capability that was asked for.</param>
/// <param name="Outcome">How it ended.</param>
public sealed record ApprovalSettled(
    string Id, DateTimeOffset OccurredAt, EventSubject Subject, string Number, string Verb, ApprovalOutcome Outcome)
    : BusinessEvent(Id, OccurredAt, Subject)
{
    /// <summary>The event's name in configuration and on the timeline.</summary>
    public const string Type = "approval_settled";
}

/// <summary>How a request for approval ended.</summary>
public enum ApprovalOutcome
{
    /// <summary>Somebody agreed, and it is done.</summary>
    Done,

    /// <summary>Somebody did not agree.</summary>
    Refused,

    /// <summary>Nobody looked at it in time.</summary>
    Expired,

    /// <summary>Somebody agreed, but it could not be done any more.</summary>
    Failed,

    /// <summary>Somebody agreed, and it is not known whether it was done.</summary>
    Uncertain,
}
