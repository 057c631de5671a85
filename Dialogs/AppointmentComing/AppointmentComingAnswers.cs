using ChatBot.Dialogs.Voice;
using Microsoft.Bot.Schema;

namespace ChatBot.Dialogs.AppointmentComing;

/// <summary>What is said about an appointment that comes up.</summary>
internal static class AppointmentComingAnswers
{
    private static readonly Words Words = new(typeof(AppointmentComingAnswers));

    public static Activity Tell(AppointmentComingDetails details, CustomerFormat format) => Say.Text(details.Service is { } service
        ? Words.Say("ComingFor", format.Moment(details.StartsAt), service)
        : Words.Say("Coming", format.Moment(details.StartsAt)));
}
