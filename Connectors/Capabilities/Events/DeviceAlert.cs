namespace ChatBot.Connectors.Capabilities.Events;

/// <summary>A customer's device reports that something is wrong.</summary>
/// <param name="Device">The device.</param>
/// <param name="Alert">What is wrong, as its owner may read it.</param>
public sealed record DeviceAlert(string Id, DateTimeOffset OccurredAt, EventSubject Subject, DeviceId Device, string Alert)
    : BusinessEvent(Id, OccurredAt, Subject)
{
    /// <summary>The event's name in configuration and on the timeline.</summary>
    public const string Type = "device_alert";
}
