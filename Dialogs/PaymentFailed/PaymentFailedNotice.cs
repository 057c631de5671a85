using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Events;
using ChatBot.Connectors.Capabilities.Knowledge;
using ChatBot.Dialogs.Notices;
using ChatBot.Dialogs.OpenTicket;
using ChatBot.Dialogs.Questions;
using ChatBot.Dialogs.TalkToPerson;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Failed = ChatBot.Connectors.Capabilities.Events.PaymentFailed;

namespace ChatBot.Dialogs.PaymentFailed;

/// <summary>Tells that a payment did not go through, and helps: another way to pay, a ticket, a person.</summary>
public sealed class PaymentFailedNotice : NoticeDialog
{
    private readonly ICapabilities _capabilities;

    /// <summary>Makes the notice.</summary>
    /// <param name="capabilities">What the business can do.</param>
    public PaymentFailedNotice(ICapabilities capabilities)
        : base(nameof(PaymentFailedNotice))
    {
        _capabilities = capabilities;

        Steps(OfferHelpAsync, AskWhatAsync, HelpAsync);
    }

    /// <inheritdoc/>
    public override Type Event => typeof(Failed);

    /// <inheritdoc/>
    public override object DetailsFrom(BusinessEvent happened)
    {
        var failed = (Failed)happened;
        return new PaymentFailedDetails { Amount = failed.Amount, Invoice = failed.Invoice };
    }

    private static Task<DialogTurnResult> OfferHelpAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.PromptAsync(Ask.Confirm, PaymentFailedAnswers.OfferHelp(Details(step), step.Format()), cancellationToken);

    private static Task<DialogTurnResult> AskWhatAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.Result is true
            ? step.PromptAsync(Ask.Choice, PaymentFailedAnswers.AskWhat(), cancellationToken)
            : EndAsync(step, PaymentFailedAnswers.Declined(), cancellationToken);

    private Task<DialogTurnResult> HelpAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var details = Details(step);

        return (PaymentHelp)((FoundChoice)step.Result).Index switch
        {
            PaymentHelp.Ticket => step.ReplaceDialogAsync(
                nameof(OpenTicketDialog), new OpenTicketDetails { Subject = PaymentFailedAnswers.TicketSubject(details, step.Format()) }, cancellationToken),
            PaymentHelp.Person => step.ReplaceDialogAsync(
                nameof(TalkToPersonDialog),
                new TalkToPersonDetails { LastWords = step.Said().Text, About = PaymentFailedAnswers.TicketSubject(details, step.Format()) },
                cancellationToken),
            _ => ExplainHowToPayAsync(step, cancellationToken),
        };
    }

    private async Task<DialogTurnResult> ExplainHowToPayAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var result = await _capabilities.InvokeAsync(new FindAnswer("my payment failed, how do I pay another way"), step.Caller(), cancellationToken);
        return await EndAsync(step, result.Answer is { } answer ? PaymentFailedAnswers.HowToPay(answer) : PaymentFailedAnswers.NoArticle(), cancellationToken);
    }

    private static PaymentFailedDetails Details(WaterfallStepContext step) => step.Details<PaymentFailedDetails>();
}
