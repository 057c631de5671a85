namespace ChatBot.Connectors.Capabilities.Contacts;

/// <summary>Changes the caller's e-mail address, postal address, or both. An address that somebody else has is a Conflict.</summary>
/// <param name="Email">The new e-mail address, unless it stays.</param>
/// <param name="Address">The new postal address, unless it stays.</param>
[Capability("update_contact", Access.Write, Level = CallerLevel.Verified, Scopes = ["contacts.write"])]
public sealed record UpdateContact(EmailAddress? Email = null, PostalAddress? Address = null) : ICapability<ContactUpdated>;

/// <summary>The customer as they are known from now on.</summary>
/// <param name="Contact">The customer.</param>
public sealed record ContactUpdated(Contact Contact);
