namespace ChatBot.Connectors.Capabilities.Orders;

/// <summary>One step on a parcel's way.</summary>
/// <param name="At">When.</param>
/// <param name="Place">Where.</param>
/// <param name="What">What happened there, such as <c>Left the warehouse</c>.</param>
public sealed record TrackingStep(DateTimeOffset At, string Place, string What);
