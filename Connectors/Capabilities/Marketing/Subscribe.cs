namespace ChatBot.Connectors.Capabilities.Marketing;

/// <summary>Puts the caller's own address on a mailing list.</summary>
/// <param name="List">The list's name, such as <c>newsletter</c>.</param>
[Capability("subscribe", Access.Write, Level = CallerLevel.Verified, Scopes = ["marketing.write"])]
public sealed record Subscribe(string List) : ICapability<MailingListMembership>;
