using ChatBot.Dialogs.Notices;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Happened = ChatBot.Connectors.Capabilities.Events.AppointmentComing;

namespace ChatBot.Dialogs.AppointmentComing;

/// <summary>Reminds of an appointment.</summary>
public sealed class AppointmentComingNotice : TellingNotice<Happened>
{
    /// <summary>Makes the notice.</summary>
    public AppointmentComingNotice()
        : base(nameof(AppointmentComingNotice))
    {
    }

    /// <inheritdoc/>
    private protected override object DetailsFrom(Happened happened) => new AppointmentComingDetails { StartsAt = happened.StartsAt, Service = happened.Service };

    /// <inheritdoc/>
    private protected override Activity Tell(WaterfallStepContext step) => AppointmentComingAnswers.Tell(step.Details<AppointmentComingDetails>(), step.Format());
}
