namespace ChatBot.Dialogs.DeviceAlert;

/// <summary>The device that needs care.</summary>
internal sealed class DeviceAlertDetails
{
    public string Device { get; set; } = "";

    public string Alert { get; set; } = "";
}
