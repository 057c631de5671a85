namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog of steps that run one after the other, each with the result of what the one before began.</summary>
public class WaterfallDialog : Dialog
{
    private const string PersistedOptions = "options";
    private const string PersistedValues = "values";
    private const string StepIndex = "stepIndex";
    private const string PersistedInstanceId = "instanceId";

    private readonly List<WaterfallStep> _steps;

    /// <summary>Initializes a new instance of the <see cref="WaterfallDialog"/> class.</summary>
    /// <param name="dialogId">The dialog's id.</param>
    /// <param name="actions">The steps.</param>
    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep> actions = null)
        : base(dialogId)
    {
        _steps = actions == null ? [] : [.. actions];
    }

    /// <summary>Adds a step.</summary>
    /// <param name="step">The step.</param>
    /// <returns>This waterfall.</returns>
    public WaterfallDialog AddStep(WaterfallStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        _steps.Add(step);
        return this;
    }

    /// <summary>Gets a text that changes with the number of steps.</summary>
    /// <returns>The id and the number of steps.</returns>
    public override string GetVersion() => $"{Id}:{_steps.Count}";

    /// <inheritdoc/>
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (options is CancellationToken)
        {
            throw new ArgumentException($"{nameof(options)} cannot be a cancellation token", nameof(options));
        }

        var state = dc.ActiveDialog.State;
        var instanceId = Guid.NewGuid().ToString();
        state[PersistedOptions] = options;
        state[PersistedValues] = new Dictionary<string, object>();
        state[PersistedInstanceId] = instanceId;
        if (Reports)
        {
            TelemetryClient.TrackEvent("WaterfallStart", new Dictionary<string, string> { ["DialogId"] = Id, ["InstanceId"] = instanceId });
            TelemetryClient.TrackDialogView(Id);
        }

        return RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    /// <summary>Runs the next step with the text of a message. Activities of other types are passed by.</summary>
    /// <inheritdoc/>
    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.Context.Activity.Type == Schema.ActivityTypes.Message
            ? ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken)
            : InstanceState.Waiting;
    }

    /// <inheritdoc/>
    public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return RunStepAsync(dc, InstanceState.Int(dc.ActiveDialog.State, StepIndex) + 1, reason, result, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        if (Reports && reason is DialogReason.CancelCalled or DialogReason.EndCalled)
        {
            var properties = new Dictionary<string, string> { ["DialogId"] = Id, ["InstanceId"] = InstanceState.Text(instance.State, PersistedInstanceId) };
            if (reason == DialogReason.CancelCalled)
            {
                properties["StepName"] = StepName(InstanceState.Int(instance.State, StepIndex));
            }

            TelemetryClient.TrackEvent(reason == DialogReason.CancelCalled ? "WaterfallCancel" : "WaterfallComplete", properties);
        }

        return base.EndDialogAsync(turnContext, instance, reason, cancellationToken);
    }

    /// <summary>Runs one step.</summary>
    /// <param name="stepContext">The context of the step.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>What became of the dialog in this turn.</returns>
    protected virtual Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        if (Reports)
        {
            TelemetryClient.TrackEvent("WaterfallStep", new Dictionary<string, string>
            {
                ["DialogId"] = Id,
                ["StepName"] = StepName(stepContext.Index),
                ["InstanceId"] = InstanceState.Text(stepContext.ActiveDialog.State, PersistedInstanceId),
            });
        }

        return _steps[stepContext.Index](stepContext, cancellationToken);
    }

    /// <summary>Runs the step of that number, or ends the dialog with the result when there is none.</summary>
    /// <param name="dc">The dialog context of the turn.</param>
    /// <param name="index">The step's number, from 0.</param>
    /// <param name="reason">Why the step runs.</param>
    /// <param name="result">What the dialog begun by the step before returned.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>What became of the dialog in this turn.</returns>
    protected Task<DialogTurnResult> RunStepAsync(DialogContext dc, int index, DialogReason reason, object result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= _steps.Count)
        {
            return dc.EndDialogAsync(result, cancellationToken);
        }

        var state = dc.ActiveDialog.State;
        state[StepIndex] = index;
        var values = InstanceState.Dictionary(state, PersistedValues);
        return OnStepAsync(new WaterfallStepContext(this, dc, InstanceState.Get(state, PersistedOptions), values, index, reason, result), cancellationToken);
    }

    private bool Reports => !ReferenceEquals(TelemetryClient, NullBotTelemetryClient.Instance);

    private string StepName(int index)
    {
        var name = index < _steps.Count ? _steps[index].Method.Name : null;

        // The compiler names lambdas with angle brackets.
        return string.IsNullOrWhiteSpace(name) || name.Contains('<', StringComparison.Ordinal) ? $"Step{index + 1}of{_steps.Count}" : name;
    }
}
