namespace ChatBot.Dialogs.AppointmentComing;

/// <summary>The appointment.</summary>
internal sealed class AppointmentComingDetails
{
    public DateTimeOffset StartsAt { get; set; }

    public string? Service { get; set; }
}
