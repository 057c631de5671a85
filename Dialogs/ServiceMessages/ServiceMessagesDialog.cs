using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace ChatBot.Dialogs.ServiceMessages;

/// <summary>"Stop these messages", and "send them again".</summary>
public sealed class ServiceMessagesDialog : IntentDialog
{
    private const string Stop = "stop_messages";
    private const string Resume = "resume_messages";

    private readonly IMessageConsent _consent;

    /// <summary>Makes the journey.</summary>
    /// <param name="consent">Where the customer's will is kept.</param>
    public ServiceMessagesDialog(IMessageConsent consent)
        : base(nameof(ServiceMessagesDialog), Stop, Resume)
    {
        _consent = consent;

        Steps(SetAsync);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs => [];

    /// <inheritdoc/>
    public override JourneyName Name => ServiceMessagesAnswers.Name;

    /// <inheritdoc/>
    public override object DetailsFrom(Utterance said) => new ServiceMessagesDetails { Wanted = said.Intent == Resume };

    private Task<DialogTurnResult> SetAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Caller().Customer is null)
        {
            return EndAsync(step, ServiceMessagesAnswers.NobodyKnown(), cancellationToken);
        }

        var wanted = step.Details<ServiceMessagesDetails>().Wanted;
        _consent.Set(step.Context, wanted);
        return EndAsync(step, wanted ? ServiceMessagesAnswers.Resumed() : ServiceMessagesAnswers.Stopped(), cancellationToken);
    }
}
