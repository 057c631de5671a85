namespace ChatBot.Connectors.Capabilities.Bookings;

/// <summary>Free times for a service, soonest first.</summary>
/// <param name="Service">The service, such as <c>knife_sharpening</c>.</param>
/// <param name="From">The first time that would do; from now on when null.</param>
/// <param name="Most">How many at most: 1 to 20.</param>
[Capability("find_slots", Access.Read, Data = DataClass.Public, Scopes = ["bookings.read"])]
public sealed record FindSlots(string Service, DateTimeOffset? From = null, int Most = 5) : ICapability<SlotList>;

/// <summary>Free times, soonest first.</summary>
/// <param name="Slots">The times; empty when there is none.</param>
public sealed record SlotList(IReadOnlyList<Slot> Slots);
