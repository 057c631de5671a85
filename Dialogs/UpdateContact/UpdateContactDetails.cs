using ChatBot.Connectors.Capabilities;
using Request = ChatBot.Connectors.Capabilities.Contacts.UpdateContact;

namespace ChatBot.Dialogs.UpdateContact;

/// <summary>What is to be changed, and how.</summary>
internal sealed class UpdateContactDetails
{
    public ContactPart? Part { get; set; }

    public string? Email { get; set; }

    public string? Street { get; set; }

    public string? City { get; set; }

    /// <summary>Empty where the country has none.</summary>
    public string? PostalCode { get; set; }

    /// <summary>ISO 3166-1, two letters.</summary>
    public string? Country { get; set; }

    /// <summary>How often a country was named that is none.</summary>
    public int CountryMisses { get; set; }

    public PostalAddress Address() => new(Street!, PostalCode is { Length: > 0 } code ? code : null, City!, Country!);

    public Request ToRequest() => Part is ContactPart.Email ? new(Email: new EmailAddress(Email!)) : new(Address: Address());
}
