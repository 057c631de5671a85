namespace ChatBot.Connectors.Capabilities.Marketing;

/// <summary>Notes something that the caller did, so that marketing can react to it.</summary>
/// <param name="Name">What they did, such as <c>asked_for_catalog</c>, at most 100 characters.</param>
[Capability("track_event", Access.Write, Level = CallerLevel.Claimed, Scopes = ["marketing.write"])]
public sealed record TrackEvent(string Name) : ICapability<EventTracked>;

/// <summary>The event is noted.</summary>
/// <param name="At">When.</param>
public sealed record EventTracked(DateTimeOffset At);
