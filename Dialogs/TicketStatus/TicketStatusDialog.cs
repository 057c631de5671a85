using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Tickets;
using ChatBot.Dialogs.Questions;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace ChatBot.Dialogs.TicketStatus;

/// <summary>Says how a support ticket stands: asks for its number where it was not said.</summary>
public sealed class TicketStatusDialog : IntentDialog
{
    private readonly ICapabilities _capabilities;

    /// <summary>Makes the journey.</summary>
    /// <param name="capabilities">What the business can do.</param>
    public TicketStatusDialog(ICapabilities capabilities)
        : base(nameof(TicketStatusDialog), "get_ticket_status")
    {
        _capabilities = capabilities;

        Steps(AskTicketAsync, TellAsync);
    }

    /// <inheritdoc/>
    public override JourneyName Name => TicketStatusAnswers.Name;

    internal override string About => EntityTypes.TicketNumber;

    /// <inheritdoc/>
    public override object DetailsFrom(Utterance said) => new TicketStatusDetails { Ticket = said.Entity(EntityTypes.TicketNumber) };

    private static Task<DialogTurnResult> AskTicketAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        Details(step).Ticket is { } known
            ? step.NextAsync(known, cancellationToken)
            : step.PromptAsync(Ask.TicketNumber, TicketStatusAnswers.AskTicket(Details(step).NotFound.LastOrDefault()), cancellationToken);

    private async Task<DialogTurnResult> TellAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (NumberFrom(step, Details(step).NotFound) is not { } number)
        {
            return await AgainAsync(step, Details(step), cancellationToken);
        }

        GetTicketStatus request = new(new(number));
        var result = await _capabilities.InvokeAsync(request, step.Caller(), cancellationToken);

        if (result.Answer is { } ticket)
        {
            return await EndAsync(step, TicketStatusAnswers.Tell(ticket, step.Format()), cancellationToken);
        }

        return result.Problem is { Kind: ProblemKind.NotFound }
            ? await AskOtherAsync(step, request.Ticket.Value, cancellationToken)
            : await ExplainAsync(step, request, result.Problem!, cancellationToken);
    }

    private Task<DialogTurnResult> AskOtherAsync(WaterfallStepContext step, string missed, CancellationToken cancellationToken)
    {
        var details = Details(step);
        details.Ticket = null;
        return MissedAsync(step, details, details.NotFound, missed, cancellationToken);
    }

    private static TicketStatusDetails Details(WaterfallStepContext step) => step.Details<TicketStatusDetails>();
}
