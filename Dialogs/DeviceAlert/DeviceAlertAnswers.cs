using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.DeviceAlert;

/// <summary>What is said about a device that needs care.</summary>
internal static class DeviceAlertAnswers
{
    private static readonly Words Words = new(typeof(DeviceAlertAnswers));

    public static Activity Tell(DeviceAlertDetails details) => Say.Text(Words.Say("Reports", details.Device, details.Alert), Words["Person"]);
}
