using ChatBot.Connectors.Capabilities;
using ChatBot.Connectors.Capabilities.Billing;
using ChatBot.Dialogs.Questions;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace ChatBot.Dialogs.UpgradePlan;

/// <summary>Says line by line what another plan would cost and whether the discount stays, and changes to it after a yes.</summary>
public sealed class UpgradePlanDialog : IntentDialog
{
    private readonly ICapabilities _capabilities;

    /// <summary>Makes the journey.</summary>
    /// <param name="capabilities">What the business can do.</param>
    public UpgradePlanDialog(ICapabilities capabilities)
        : base(nameof(UpgradePlanDialog), "upgrade_plan")
    {
        _capabilities = capabilities;

        Steps(AskPlanAsync, ConfirmAsync, ChangeAsync);
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Needs => ["list_plans", "quote_upgrade", "change_plan"];

    /// <inheritdoc/>
    public override JourneyName Name => UpgradePlanAnswers.Name;

    /// <inheritdoc/>
    public override bool ChangesSomething => true;

    /// <inheritdoc/>
    public override object DetailsFrom(Utterance said) => new UpgradePlanDetails { Said = said.Text };

    private async Task<DialogTurnResult> AskPlanAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var details = Details(step);
        ListPlans request = new();
        var result = await _capabilities.InvokeAsync(request, step.Caller(), cancellationToken);
        if (result.Answer is not { Plans: { Count: > 0 } plans })
        {
            return await ExplainAsync(step, request, result.Problem ?? Problem.NotFound(), cancellationToken);
        }

        details.Choices.Clear();
        foreach (var plan in plans)
        {
            details.Choices.Add(plan.Id.Value);
        }

        if (FindNamed(plans, details.Said) is { } named)
        {
            (details.Plan, details.Name) = (named.Id.Value, named.Name);
            return await step.NextAsync(null, cancellationToken);
        }

        return await step.PromptAsync(Ask.Choice, UpgradePlanAnswers.Which(plans), cancellationToken);
    }

    private async Task<DialogTurnResult> ConfirmAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var details = Details(step);
        if (step.Result is FoundChoice chosen)
        {
            (details.Plan, details.Name) = (details.Choices.ElementAtOrDefault(chosen.Index), chosen.Value);
        }

        if (details.Plan is not { } plan)
        {
            return await AgainAsync(step, new UpgradePlanDetails(), cancellationToken);
        }

        QuoteUpgrade request = new(new(plan));
        var result = await _capabilities.InvokeAsync(request, step.Caller(), cancellationToken);
        if (result.Answer is not { } quote)
        {
            return result.Problem is { Reason: ProblemReasons.SamePlan }
                ? await EndAsync(step, UpgradePlanAnswers.Same(details.Name!), cancellationToken)
                : await ExplainAsync(step, request, result.Problem!, cancellationToken);
        }

        // A price that is not whole is no offer.
        if (quote.Monthly is null)
        {
            return await EndAsync(step, UpgradePlanAnswers.NotWhole(details.Name!, quote, step.Format()), cancellationToken);
        }

        details.DueNow = quote.DueNow;
        return await step.PromptAsync(Ask.Confirm, UpgradePlanAnswers.Confirm(details.Name!, quote, step.Format()), cancellationToken);
    }

    private async Task<DialogTurnResult> ChangeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var details = Details(step);
        if (step.Result is not true)
        {
            return await EndAsync(step, UpgradePlanAnswers.Kept(), cancellationToken);
        }

        ChangePlan request = new(new(details.Plan!), details.DueNow);
        var result = await _capabilities.InvokeAsync(request, step.Caller(), cancellationToken);
        return result.Answer is { } changed
            ? await EndAsync(step, UpgradePlanAnswers.Changed(changed), cancellationToken)
            : await ExplainAsync(step, request, result.Problem!, cancellationToken);
    }

    /// <summary>The one plan that what was said names, by its id or the last word of its name; null when none or several are named.</summary>
    private static Plan? FindNamed(IReadOnlyList<Plan> plans, string said)
    {
        var words = said.Split([' ', ',', '.', '?', '!'], StringSplitOptions.RemoveEmptyEntries);
        var named = plans.Where(plan => words.Contains(plan.Id.Value, StringComparer.OrdinalIgnoreCase) ||
            words.Contains(plan.Name.Split(' ')[^1], StringComparer.OrdinalIgnoreCase)).ToList();
        return named is [var one] ? one : null;
    }

    private static UpgradePlanDetails Details(WaterfallStepContext step) => step.Details<UpgradePlanDetails>();
}
