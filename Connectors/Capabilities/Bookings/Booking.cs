namespace ChatBot.Connectors.Capabilities.Bookings;

/// <summary>An appointment.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Slot">When, and for what.</param>
/// <param name="IsCancelled">Whether it was called off.</param>
public sealed record Booking(BookingNumber Number, Slot Slot, bool IsCancelled);
