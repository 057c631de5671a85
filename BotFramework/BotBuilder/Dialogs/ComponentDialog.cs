namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog made of dialogs: a reusable part of a conversation with a stack of its own.</summary>
public class ComponentDialog : DialogContainer
{
    /// <summary>Where the stack of the dialogs inside is kept, in the state of the component's entry.</summary>
    public const string PersistedDialogState = "dialogs";

    private bool _initialized;

    /// <summary>Initializes a new instance of the <see cref="ComponentDialog"/> class.</summary>
    /// <param name="dialogId">The dialog's id.</param>
    public ComponentDialog(string dialogId = null)
        : base(dialogId)
    {
    }

    /// <summary>Gets or sets the id of the dialog that is begun with the component: the first one added unless set.</summary>
    public string InitialDialogId { get; set; }

    /// <summary>Adds a dialog; the first becomes the initial one.</summary>
    /// <param name="dialog">The dialog.</param>
    /// <returns>This component.</returns>
    public ComponentDialog AddDialog(Dialog dialog)
    {
        Dialogs.Add(dialog);
        if (string.IsNullOrEmpty(InitialDialogId))
        {
            InitialDialogId = dialog.Id;
        }

        return this;
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext outerDc, object options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        if (options is CancellationToken)
        {
            throw new ArgumentException($"{nameof(options)} cannot be a cancellation token", nameof(options));
        }

        await EnsureInitializedAsync(outerDc);
        await CheckForVersionChangeAsync(outerDc, cancellationToken);
        var turnResult = await OnBeginDialogAsync(CreateChildContext(outerDc), options, cancellationToken);
        TelemetryClient.TrackDialogView(Id);
        return await EndUnlessWaitingAsync(outerDc, turnResult, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext outerDc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        await EnsureInitializedAsync(outerDc);
        await CheckForVersionChangeAsync(outerDc, cancellationToken);
        var turnResult = await OnContinueDialogAsync(CreateChildContext(outerDc), cancellationToken);
        return await EndUnlessWaitingAsync(outerDc, turnResult, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext outerDc, DialogReason reason, object result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        await EnsureInitializedAsync(outerDc);
        await CheckForVersionChangeAsync(outerDc, cancellationToken);

        // Somebody pushed a dialog on top of the component and it has ended: the component's own dialogs still wait for their answer.
        await RepromptDialogAsync(outerDc.Context, outerDc.ActiveDialog, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        await CreateInnerContext(turnContext, instance).RepromptDialogAsync(cancellationToken);
        await OnRepromptDialogAsync(turnContext, instance, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
    {
        if (reason == DialogReason.CancelCalled)
        {
            await CreateInnerContext(turnContext, instance).CancelAllDialogsAsync(cancellationToken);
        }

        await OnEndDialogAsync(turnContext, instance, reason, cancellationToken);
    }

    /// <inheritdoc/>
    public override DialogContext CreateChildContext(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return new DialogContext(Dialogs, dc, InstanceState.Stack(dc.ActiveDialog, PersistedDialogState));
    }

    /// <summary>Calls <see cref="OnInitializeAsync"/> before the component's first use.</summary>
    /// <param name="outerDc">The context that the component is active in.</param>
    /// <returns>A task that represents the work.</returns>
    protected async Task EnsureInitializedAsync(DialogContext outerDc)
    {
        if (!_initialized)
        {
            _initialized = true;
            await OnInitializeAsync(outerDc);
        }
    }

    /// <summary>Prepares the component before its first use.</summary>
    /// <param name="dc">The context that the component is active in.</param>
    /// <returns>A task that represents the work.</returns>
    protected virtual Task OnInitializeAsync(DialogContext dc)
    {
        InitialDialogId ??= Dialogs.GetDialogs().FirstOrDefault()?.Id;
        return Task.CompletedTask;
    }

    /// <summary>Begins the initial dialog.</summary>
    /// <param name="innerDc">The context of the dialogs inside.</param>
    /// <param name="options">What the component got.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>What became of the dialogs inside.</returns>
    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default) =>
        innerDc.BeginDialogAsync(InitialDialogId, options, cancellationToken);

    /// <summary>Continues the active dialog inside: the place to interrupt it.</summary>
    /// <param name="innerDc">The context of the dialogs inside.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>What became of the dialogs inside.</returns>
    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
        innerDc.ContinueDialogAsync(cancellationToken);

    /// <summary>Called when the component is taken off the stack.</summary>
    /// <param name="context">The context of the turn.</param>
    /// <param name="instance">The component's entry on the stack.</param>
    /// <param name="reason">Why the component ends.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task that represents the work.</returns>
    protected virtual Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Called after the active dialog inside has asked its question again.</summary>
    /// <param name="turnContext">The context of the turn.</param>
    /// <param name="instance">The component's entry on the stack.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task that represents the work.</returns>
    protected virtual Task OnRepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Ends the component.</summary>
    /// <param name="outerDc">The context that the component is active in.</param>
    /// <param name="result">What the dialogs inside returned.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>What became of the dialogs outside.</returns>
    protected virtual Task<DialogTurnResult> EndComponentAsync(DialogContext outerDc, object result, CancellationToken cancellationToken) =>
        outerDc.EndDialogAsync(result, cancellationToken);

    private Task<DialogTurnResult> EndUnlessWaitingAsync(DialogContext outerDc, DialogTurnResult turnResult, CancellationToken cancellationToken) =>
        turnResult.Status == DialogTurnStatus.Waiting ? InstanceState.Waiting : EndComponentAsync(outerDc, turnResult.Result, cancellationToken);

    private DialogContext CreateInnerContext(ITurnContext turnContext, DialogInstance instance) =>
        new(Dialogs, turnContext, InstanceState.Stack(instance, PersistedDialogState));
}
