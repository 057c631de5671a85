namespace ChatBot.Connectors.Capabilities.Bookings;

/// <summary>Moves the caller's appointment to another free time. A time that is gone, or an appointment that was called off, is a Conflict.</summary>
/// <param name="Booking">The appointment.</param>
/// <param name="Slot">The new time.</param>
[Capability("change_booking", Access.Write, Level = CallerLevel.Verified, Scopes = ["bookings.write"])]
public sealed record ChangeBooking(BookingNumber Booking, SlotId Slot) : ICapability<Booking>;
