namespace ChatBot.Connectors.Capabilities.Marketing;

/// <summary>Puts a word on the caller's record by which marketing finds them.</summary>
/// <param name="Tag">The word, at most 50 characters.</param>
[Capability("tag_contact", Access.Write, Level = CallerLevel.Verified, Scopes = ["marketing.write"])]
public sealed record TagContact(string Tag) : ICapability<ContactTags>;

/// <summary>The words on a customer's record.</summary>
/// <param name="Tags">The words, in order.</param>
public sealed record ContactTags(IReadOnlyList<string> Tags);
