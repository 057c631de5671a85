namespace ChatBot.Connectors.Capabilities.Bookings;

/// <summary>Calls the caller's appointment off. One that was called off before is a Conflict.</summary>
/// <param name="Booking">The appointment.</param>
[Capability("cancel_booking", Access.Write, Level = CallerLevel.Verified, Scopes = ["bookings.write"])]
public sealed record CancelBooking(BookingNumber Booking) : ICapability<Booking>;
