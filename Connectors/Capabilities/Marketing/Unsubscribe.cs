namespace ChatBot.Connectors.Capabilities.Marketing;

/// <summary>Takes the caller's own address off a mailing list; one that is not on it stays off.</summary>
/// <param name="List">The list's name, such as <c>newsletter</c>.</param>
[Capability("unsubscribe", Access.Write, Level = CallerLevel.Claimed, Scopes = ["marketing.write"])]
public sealed record Unsubscribe(string List) : ICapability<MailingListMembership>;
