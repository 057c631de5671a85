namespace ChatBot.Connectors.Capabilities.Bookings;

/// <summary>Books a free time for the caller. One that is gone is a Conflict.</summary>
/// <param name="Slot">The time.</param>
[Capability("book", Access.Write, Level = CallerLevel.Verified, Scopes = ["bookings.write"])]
public sealed record Book(SlotId Slot) : ICapability<Booking>;
