namespace ChatBot.Connectors.Capabilities.Events;

/// <summary>An appointment comes up.</summary>
/// <param name="StartsAt">When it begins.</param>
/// <param name="Service">What it is for, as customers know it; null when the sender does not say.</param>
public sealed record AppointmentComing(string Id, DateTimeOffset OccurredAt, EventSubject Subject, DateTimeOffset StartsAt, string? Service = null)
    : BusinessEvent(Id, OccurredAt, Subject)
{
    /// <summary>The event's name in configuration and on the timeline.</summary>
    public const string Type = "appointment_reminder";
}
