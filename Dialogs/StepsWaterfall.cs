using ChatBot.Dialogs.Questions;
using ChatBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json.Linq;

namespace ChatBot.Dialogs;

/// <summary>
/// A waterfall in which a step can be run once more: after the customer has proven who they are, or when a system is back. It knows its
/// steps by name, so that a conversation finds its step again after an update.
/// </summary>
internal sealed class StepsWaterfall : WaterfallDialog
{
    private const string RepeatKey = "repeat";

    /// <summary>Where the name of the step stands that waits, beside the SDK's own number of it.</summary>
    private const string NameKey = "step";

    /// <summary>Where the SDK keeps the step's number.</summary>
    private const string NumberKey = "stepIndex";

    /// <summary>Where the SDK keeps what steps keep.</summary>
    private const string ValuesKey = "values";

    private readonly List<string> _names;
    private readonly WaterfallStep _giveUp;

    public StepsWaterfall(string dialogId, IReadOnlyList<WaterfallStep> steps, WaterfallStep giveUp)
        : base(dialogId, steps)
    {
        _giveUp = giveUp;
        _names = [.. steps.Select(step => step.Method.Name)];

        // The last step may have to be run again, so there is always a step after it.
        AddStep(static (step, cancellationToken) => step.EndDialogAsync(step.Result, cancellationToken));
    }

    /// <summary>Has this step run again, as it ran now, if the dialog or prompt that it begins next gives true; else the waterfall ends.</summary>
    public static void RepeatAfter(WaterfallStepContext step) =>
        step.Keep(RepeatKey, new Repeat { Step = step.Index, Result = step.Result is null ? null : JToken.FromObject(step.Result) });

    /// <summary>Puts an entry of the stack on the step of this version at which it waits. False when there is none.</summary>
    /// <param name="isOfThisVersion">Whether the entry was left by the same version of the dialog.</param>
    /// <param name="rule">Gives this version's step for an earlier version's; null when there is none.</param>
    public bool TryTakeUp(DialogInstance waiting, bool isOfThisVersion, Func<string, string?> rule)
    {
        if (StoredState.Read<int?>(waiting.State, NumberKey) is not { } number || StoredState.Read<JObject>(waiting.State, ValuesKey) is not { } values)
        {
            return false;
        }

        if (StoredState.Read<string>(waiting.State, NameKey) is not { } name)
        {
            // Kept before steps were known by name.
            return isOfThisVersion && number >= 0 && number < _names.Count;
        }

        // A step that is to be run once more is found by its number, which must be right still.
        if (values[RepeatKey] is not null && !(isOfThisVersion && number < _names.Count && _names[number] == name))
        {
            return false;
        }

        var step = isOfThisVersion ? name : rule(name);
        var found = step is null ? -1 : _names.IndexOf(step);

        if (found >= 0)
        {
            (waiting.State[NumberKey], waiting.State[NameKey]) = (found, step!);
        }

        return found >= 0;
    }

    protected override Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        if (stepContext.Index < _names.Count)
        {
            stepContext.ActiveDialog.State[NameKey] = _names[stepContext.Index];
        }

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
