using ChatBot.Dialogs.Questions;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json.Linq;

namespace ChatBot.Dialogs;

/// <summary>A waterfall in which a step can be run once more: after the customer has proven who they are, or when a system is back.</summary>
internal sealed class StepsWaterfall : WaterfallDialog
{
    private const string RepeatKey = "repeat";

    private readonly WaterfallStep _giveUp;

    public StepsWaterfall(string dialogId, IEnumerable<WaterfallStep> steps, WaterfallStep giveUp)
        : base(dialogId, steps)
    {
        _giveUp = giveUp;

        // The last step may have to be run again, so there is always a step after it.
        AddStep(static (step, cancellationToken) => step.EndDialogAsync(step.Result, cancellationToken));
    }

    /// <summary>Has this step run again, as it ran now, if the dialog or prompt that it begins next gives true; else the waterfall ends.</summary>
    public static void RepeatAfter(WaterfallStepContext step) =>
        step.Keep(RepeatKey, new Repeat { Step = step.Index, Result = step.Result is null ? null : JToken.FromObject(step.Result) });

    protected override Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        if (GaveUp.Take(stepContext.Context))
        {
            return _giveUp(stepContext, cancellationToken);
        }

        if (stepContext.Kept<Repeat>(RepeatKey) is not { } repeat)
        {
            return base.OnStepAsync(stepContext, cancellationToken);
        }

        stepContext.Values.Remove(RepeatKey);
        return stepContext.Result is true
            ? RunStepAsync(stepContext, repeat.Step, DialogReason.NextCalled, (repeat.Result as JValue)?.Value, cancellationToken)
            : stepContext.EndDialogAsync(null, cancellationToken);
    }

    private sealed class Repeat
    {
        public int Step { get; set; }

        public JToken? Result { get; set; }
    }
}
