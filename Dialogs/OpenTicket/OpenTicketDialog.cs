using ChatBot.Connectors.Capabilities;
using ChatBot.Dialogs.Questions;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace ChatBot.Dialogs.OpenTicket;

/// <summary>Opens a support ticket: asks what is missing, confirms, opens, gives the number.</summary>
public sealed class OpenTicketDialog : IntentDialog
{
    private readonly ICapabilities _capabilities;

    /// <summary>Makes the journey.</summary>
    /// <param name="capabilities">What the business can do.</param>
    public OpenTicketDialog(ICapabilities capabilities)
        : base(nameof(OpenTicketDialog), "create_ticket")
    {
        _capabilities = capabilities;

        Steps(AskSubjectAsync, AskBodyAsync, ConfirmAsync, OpenAsync);
    }

    /// <inheritdoc/>
    public override JourneyName Name => OpenTicketAnswers.Name;

    /// <inheritdoc/>
    public override bool ChangesSomething => true;

    /// <inheritdoc/>
    public override object DetailsFrom(Utterance said) => new OpenTicketDetails
    {
        Subject = OpenTicketAnswers.SubjectIn(said),
        Order = said.Entity(EntityTypes.OrderNumber),
    };

    private static Task<DialogTurnResult> AskSubjectAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        Details(step).Subject is { } known
            ? step.NextAsync(known, cancellationToken)
            : step.PromptAsync(Ask.Story, OpenTicketAnswers.AskSubject(), cancellationToken);

    private static Task<DialogTurnResult> AskBodyAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        Details(step).Subject = (string)step.Result;
        return Details(step).Body is { Length: > 0 } known
            ? step.NextAsync(known, cancellationToken)
            : step.PromptAsync(Ask.Story, OpenTicketAnswers.AskBody(Details(step)), cancellationToken);
    }

    private static Task<DialogTurnResult> ConfirmAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        Details(step).Body = (string)step.Result;
        Details(step).Order ??= step.Said().Entity(EntityTypes.OrderNumber);
        return step.PromptAsync(Ask.Confirm, OpenTicketAnswers.Confirm(Details(step)), cancellationToken);
    }

    private async Task<DialogTurnResult> OpenAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Result is not true)
        {
            return await EndAsync(step, OpenTicketAnswers.NothingSent(), cancellationToken);
        }

        var request = Details(step).ToCreateTicket();
        var result = await _capabilities.InvokeAsync(request, step.Caller(), cancellationToken);
        return result.Answer is { } opened
            ? await EndAsync(step, OpenTicketAnswers.Opened(opened, step.Format()), cancellationToken)
            : await ExplainAsync(step, request, result.Problem!, cancellationToken);
    }

    private static OpenTicketDetails Details(WaterfallStepContext step) => step.Details<OpenTicketDetails>();
}
