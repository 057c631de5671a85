namespace ChatBot.Connectors.Capabilities.Contacts;

/// <summary>The customer that the caller is: behind their customer id, or behind their proven e-mail address.</summary>
[Capability("find_contact", Access.Read, Level = CallerLevel.Verified, Scopes = ["contacts.read"])]
public sealed record FindContact : ICapability<Contact>;

/// <summary>What we know about a customer.</summary>
/// <param name="Customer">The name that our systems know them by.</param>
/// <param name="Name">Their full name.</param>
/// <param name="Email">Their e-mail address.</param>
/// <param name="Address">Where they live, where known.</param>
public sealed record Contact(CustomerId Customer, string Name, EmailAddress Email, PostalAddress? Address);
