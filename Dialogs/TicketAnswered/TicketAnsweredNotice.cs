using ChatBot.Dialogs.Notices;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Happened = ChatBot.Connectors.Capabilities.Events.TicketAnswered;

namespace ChatBot.Dialogs.TicketAnswered;

/// <summary>Tells that the help desk answered a ticket.</summary>
public sealed class TicketAnsweredNotice : TellingNotice<Happened>
{
    /// <summary>Makes the notice.</summary>
    public TicketAnsweredNotice()
        : base(nameof(TicketAnsweredNotice))
    {
    }

    /// <inheritdoc/>
    private protected override object DetailsFrom(Happened happened) => new TicketAnsweredDetails { Ticket = happened.Ticket.Value };

    /// <inheritdoc/>
    private protected override Activity Tell(WaterfallStepContext step) => TicketAnsweredAnswers.Answered(step.Details<TicketAnsweredDetails>());
}
