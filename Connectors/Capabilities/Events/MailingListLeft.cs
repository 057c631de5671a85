namespace ChatBot.Connectors.Capabilities.Events;

/// <summary>Somebody wants no more advertising by mail, or their address takes none.</summary>
/// <param name="List">The list, as the mailing system names it; null when it does not say.</param>
public sealed record MailingListLeft(string Id, DateTimeOffset OccurredAt, EventSubject Subject, string? List = null)
    : BusinessEvent(Id, OccurredAt, Subject)
{
    /// <summary>The event's name in configuration and on the timeline.</summary>
    public const string Type = "mailing_list_left";
}
