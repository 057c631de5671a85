namespace ChatBot.Connectors.Capabilities.Marketing;

/// <summary>Whether somebody is on a mailing list.</summary>
/// <param name="List">The list's name.</param>
/// <param name="IsMember">Whether they get its mails.</param>
public sealed record MailingListMembership(string List, bool IsMember);
