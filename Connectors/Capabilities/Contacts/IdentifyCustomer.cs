using ChatBot.Connectors.Capabilities.Events;

namespace ChatBot.Connectors.Capabilities.Contacts;

/// <summary>The customer whom an event of another system concerns. For the bot itself, not for people in a conversation.</summary>
/// <param name="Subject">What the event's sender says of them: our own id counts most, then the sender's id, then the e-mail address.</param>
[Capability("identify_customer", Access.Read, Level = CallerLevel.System, Scopes = ["contacts.read"])]
public sealed record IdentifyCustomer(EventSubject Subject) : ICapability<CustomerIdentified>;

/// <summary>A customer whom an event concerns.</summary>
/// <param name="Customer">The name that our systems know them by.</param>
/// <param name="WantsServiceMessages">Whether the business's record says that they agreed to messages about their own orders and payments.</param>
public sealed record CustomerIdentified(CustomerId Customer, bool WantsServiceMessages);
