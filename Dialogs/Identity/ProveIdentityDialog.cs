using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Identity;
using ChatBot.Dialogs.Apologies;
using ChatBot.Dialogs.Questions;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace ChatBot.Dialogs.Identity;

/// <summary>Finds out who a guest is: asks for their e-mail address and, where that is not enough, for a code that was sent to it. Gives true once that is done.</summary>
public sealed class ProveIdentityDialog : StepsDialog
{
    private readonly IOneTimeCodes _codes;
    private readonly TimeProvider _clock;

    /// <summary>Makes the dialog.</summary>
    /// <param name="codes">Sends and checks the codes.</param>
    /// <param name="clock">Says when a proof was made.</param>
    public ProveIdentityDialog(IOneTimeCodes codes, TimeProvider clock)
        : base(nameof(ProveIdentityDialog))
    {
        _codes = codes;
        _clock = clock;

        Steps(AskEmailAsync, AskCodeAsync, CheckCodeAsync);
    }

    private static Task<DialogTurnResult> AskEmailAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var needed = Needed(step);
        return needed.Level is CallerLevel.Verified && step.Context.Memory().ClaimedEmail is { } claimed
            ? step.NextAsync(claimed.Value, cancellationToken)
            : step.PromptAsync(Ask.Email, ProveIdentityAnswers.AskEmail(needed.Level), cancellationToken);
    }

    private async Task<DialogTurnResult> AskCodeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var needed = Needed(step);
        EmailAddress email = new((string)step.Result);
        step.Context.Memory().ClaimedEmail = email;

        if (needed.Level is not CallerLevel.Verified)
        {
            return await step.EndDialogAsync(true, cancellationToken);
        }

        if (!needed.CodeSent && await _codes.SendAsync(email, step.Caller(), needed.Purpose(), cancellationToken) is { } problem)
        {
            return problem is { Kind: ProblemKind.Unavailable }
                ? await RetryAsync(step, problem, cancellationToken)
                : await EndAsync(step, ProblemAnswers.Explain(problem), cancellationToken);
        }

        needed.CodeSent = true;
        return await step.PromptAsync(Ask.Code, ProveIdentityAnswers.AskCode(needed, email), cancellationToken);
    }

    private async Task<DialogTurnResult> CheckCodeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var needed = Needed(step);
        var reply = CodeReply.Read(step.Said());

        if (reply.Digits is not { } digits)
        {
            step.Context.Memory().ClaimedEmail = reply.Email is { } other ? new EmailAddress(other) : step.Context.Memory().ClaimedEmail;
            (needed.CodeSent, needed.Verdict) = (false, null);
            return await AgainAsync(step, needed, cancellationToken);
        }

        var result = await _codes.VerifyAsync(digits, step.Caller(), needed.Purpose(), cancellationToken);
        if (result is { Verdict: OneTimeCodeVerdict.Right, Email: { } email })
        {
            step.Context.Memory().Prove(result.Customer, email, _clock.GetUtcNow());
            await step.Context.SendActivityAsync(ProveIdentityAnswers.Proven(), cancellationToken);
            return await step.EndDialogAsync(true, cancellationToken);
        }

        (needed.Verdict, needed.TriesLeft) = (result.Verdict, result.TriesLeft);
        return await AgainAsync(step, needed, cancellationToken);
    }

    private static ProofNeeded Needed(WaterfallStepContext step) => step.Details<ProofNeeded>();
}
