using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Dialogs.Notices;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;
using Answered = ChatBot.Connectors.Capabilities.Events.TicketAnswered;

namespace ChatBot.Dialogs.TicketAnswered;

/// <summary>Tells that the help desk answered a ticket.</summary>
public sealed class TicketAnsweredNotice : NoticeDialog
{
    /// <summary>Makes the notice.</summary>
    public TicketAnsweredNotice()
        : base(nameof(TicketAnsweredNotice)) =>
        Steps(TellAsync);

    /// <inheritdoc/>
    public override Type Event => typeof(Answered);

    /// <inheritdoc/>
    public override object DetailsFrom(BusinessEvent happened) => new TicketAnsweredDetails { Ticket = ((Answered)happened).Ticket.Value };

    private static Task<DialogTurnResult> TellAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        EndAsync(step, TicketAnsweredAnswers.Answered(step.Details<TicketAnsweredDetails>()), cancellationToken);
}
