namespace ChatBot.Connectors.Capabilities.Bookings;

/// <summary>A free time.</summary>
/// <param name="Id">Its name, to book it by.</param>
/// <param name="Service">The service.</param>
/// <param name="BeginsAt">When it begins.</param>
/// <param name="Length">How long it takes.</param>
public sealed record Slot(SlotId Id, string Service, DateTimeOffset BeginsAt, TimeSpan Length);
