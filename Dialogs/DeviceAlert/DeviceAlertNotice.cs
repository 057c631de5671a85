using ChatBot.Dialogs.Notices;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Happened = ChatBot.Connectors.Capabilities.Events.DeviceAlert;

namespace ChatBot.Dialogs.DeviceAlert;

/// <summary>Tells what is wrong with a device, and offers a person.</summary>
public sealed class DeviceAlertNotice : TellingNotice<Happened>
{
    /// <summary>Makes the notice.</summary>
    public DeviceAlertNotice()
        : base(nameof(DeviceAlertNotice))
    {
    }

    /// <inheritdoc/>
    private protected override object DetailsFrom(Happened happened) => new DeviceAlertDetails { Device = happened.Device.Value, Alert = happened.Alert };

    /// <inheritdoc/>
    private protected override Activity Tell(WaterfallStepContext step) => DeviceAlertAnswers.Tell(step.Details<DeviceAlertDetails>());
}
