namespace ChatBot.Connectors.Capabilities;

/// <summary>Where a customer lives or wants a parcel.</summary>
/// <param name="Street">Street and house number, at most 200 characters.</param>
/// <param name="PostalCode">As the country writes it; some countries have none.</param>
/// <param name="City">City or town.</param>
/// <param name="Country">ISO 3166-1, two letters, such as <c>US</c>.</param>
public sealed record PostalAddress(string Street, string? PostalCode, string City, string Country);
