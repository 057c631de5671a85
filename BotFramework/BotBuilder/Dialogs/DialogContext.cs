using Microsoft.Bot.Builder.Dialogs.Debugging;
using Microsoft.Bot.Builder.Dialogs.Memory;
using Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The dialogs, the stack and the turn that belong together: what a dialog begins, ends and replaces others with.</summary>
public class DialogContext
{
    private readonly DialogContext _origin;
    private TurnContextStateCollection _services;
    private DialogStateManager _state;

    /// <summary>Initializes a new instance of the <see cref="DialogContext"/> class for the dialogs inside a container.</summary>
    /// <param name="dialogs">The dialogs that may be called.</param>
    /// <param name="parentDialogContext">The context that the container is active in.</param>
    /// <param name="state">The stack.</param>
    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, (parentDialogContext ?? throw new ArgumentNullException(nameof(parentDialogContext))).Context, state)
    {
        Parent = parentDialogContext;
    }

    /// <summary>Initializes a new instance of the <see cref="DialogContext"/> class.</summary>
    /// <param name="dialogs">The dialogs that may be called.</param>
    /// <param name="turnContext">The context of the turn.</param>
    /// <param name="state">The stack.</param>
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
        : this(dialogs, turnContext, (state ?? throw new ArgumentNullException(nameof(state))).DialogStack)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="DialogContext"/> class that shares another one's stack and services.</summary>
    internal DialogContext(DialogContext origin)
        : this(origin.Dialogs, origin.Context, origin.Stack)
    {
        _origin = origin;
        Parent = origin.Parent;
    }

    private DialogContext(DialogSet dialogs, ITurnContext turnContext, List<DialogInstance> stack)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        Dialogs = dialogs;
        Context = turnContext;
        Stack = stack;
    }

    /// <summary>Gets the dialogs that may be called here; those of the parents can be called too.</summary>
    public DialogSet Dialogs { get; private set; }

    /// <summary>Gets the context of the turn.</summary>
    public ITurnContext Context { get; private set; }

    /// <summary>Gets the stack, the active dialog first.</summary>
    public List<DialogInstance> Stack { get; private set; }

    /// <summary>Gets or sets the context that the container of these dialogs is active in; null at the root.</summary>
    public DialogContext Parent { get; set; }

    /// <summary>Gets the dialog on top of the stack, or null.</summary>
    public DialogInstance ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>Gets the context inside the active dialog when that is a container, or null.</summary>
    public DialogContext Child =>
        ActiveDialog is { } instance && FindDialog(instance.Id) is DialogContainer container ? container.CreateChildContext(this) : null;

    /// <summary>Gets or sets the memory of the conversation as dialogs see it, by path.</summary>
    public DialogStateManager State
    {
        get => _state ??= new DialogStateManager(this);
        set => _state = value;
    }

    /// <summary>Gets the services that dialogs may use: those of the turn and of the parent, and what is added here.</summary>
    public TurnContextStateCollection Services => _origin?.Services ?? (_services ??= CollectServices());

    /// <summary>Gets the dialog manager that runs the turn, or null.</summary>
    [Obsolete("DialogManager is retired: run dialogs with DialogExtensions.RunAsync.")]
    public DialogManager DialogManager => Context.TurnState.Get<DialogManager>();

    /// <summary>Gets the debugger that follows the dialogs of this turn, or null.</summary>
    internal IDialogDebugger Debugger => (_origin ?? this)._services?.Get<IDialogDebugger>() ?? Context.TurnState.Get<IDialogDebugger>();

    /// <summary>Pushes a dialog on the stack and begins it.</summary>
    /// <param name="dialogId">The dialog's id.</param>
    /// <param name="options">What the dialog gets.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>What became of the dialog in this turn.</returns>
    public async Task<DialogTurnResult> BeginDialogAsync(string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        ThrowIfToken(options, nameof(options));
        if (string.IsNullOrEmpty(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        try
        {
            var dialog = GetDialog(dialogId, nameof(BeginDialogAsync));
            Stack.Insert(0, new DialogInstance { Id = dialogId, State = new Dictionary<string, object>() });
            await this.DebuggerStepAsync(dialog, DialogEvents.BeginDialog, cancellationToken);
            return await dialog.BeginDialogAsync(this, options, cancellationToken);
        }
        catch (Exception exception)
        {
            AddStackTo(exception);
            throw;
        }
    }

    /// <summary>Begins a prompt.</summary>
    /// <param name="dialogId">The prompt's id.</param>
    /// <param name="options">What to ask and how.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>What became of the prompt in this turn.</returns>
    public Task<DialogTurnResult> PromptAsync(string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrEmpty(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        ArgumentNullException.ThrowIfNull(options);
        return BeginDialogAsync(dialogId, options, cancellationToken);
    }

    /// <summary>Continues the active dialog with the turn's activity.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>What became of the dialog in this turn; <see cref="DialogTurnStatus.Empty"/> when there is none.</returns>
    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            if (ActiveDialog is not { } active)
            {
                return new DialogTurnResult(DialogTurnStatus.Empty);
            }

            var dialog = GetDialog(active.Id, nameof(ContinueDialogAsync));
            await this.DebuggerStepAsync(dialog, "continueDialog", cancellationToken);
            return await dialog.ContinueDialogAsync(this, cancellationToken);
        }
        catch (Exception exception)
        {
            AddStackTo(exception);
            throw;
        }
    }

    /// <summary>Ends the active dialog and resumes the one below it with the result.</summary>
    /// <param name="result">What the ended dialog returns.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>What became of the dialog below; <see cref="DialogTurnStatus.Complete"/> with the result when there is none.</returns>
    public async Task<DialogTurnResult> EndDialogAsync(object result = null, CancellationToken cancellationToken = default)
    {
        ThrowIfToken(result, nameof(result));
        try
        {
            await EndActiveDialogAsync(DialogReason.EndCalled, result, cancellationToken);
            if (ActiveDialog is not { } active)
            {
                return new DialogTurnResult(DialogTurnStatus.Complete, result);
            }

            var dialog = GetDialog(active.Id, nameof(EndDialogAsync));
            await this.DebuggerStepAsync(dialog, "resumeDialog", cancellationToken);
            return await dialog.ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken);
        }
        catch (Exception exception)
        {
            AddStackTo(exception);
            throw;
        }
    }

    /// <summary>Cancels all dialogs of the stack.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns><see cref="DialogTurnStatus.Cancelled"/>, or <see cref="DialogTurnStatus.Empty"/> when there was nothing to cancel.</returns>
    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(false, cancellationToken: cancellationToken);

    /// <summary>Cancels all dialogs of the stack and, if wished, of the parents. Every dialog but the first is told by an event before, and stops the cancelling by handling it.</summary>
    /// <param name="cancelParents">Whether to cancel the parents' stacks too.</param>
    /// <param name="eventName">The event's name; <see cref="DialogEvents.CancelDialog"/> when null.</param>
    /// <param name="eventValue">The event's value.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns><see cref="DialogTurnStatus.Cancelled"/>, or <see cref="DialogTurnStatus.Empty"/> when there was nothing to cancel.</returns>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(bool cancelParents, string eventName = null, object eventValue = null, CancellationToken cancellationToken = default)
    {
        try
        {
            if (Stack.Count == 0 && Parent == null)
            {
                return new DialogTurnResult(DialogTurnStatus.Empty);
            }

            // The dialog that asked for the cancelling need not be asked.
            var ask = false;
            var dc = this;
            while (dc != null)
            {
                if (dc.Stack.Count == 0)
                {
                    dc = cancelParents ? dc.Parent : null;
                }
                else if (ask && await dc.EmitEventAsync(eventName ?? DialogEvents.CancelDialog, eventValue, false, false, cancellationToken))
                {
                    break;
                }
                else
                {
                    await dc.EndActiveDialogAsync(DialogReason.CancelCalled, null, cancellationToken);
                }

                ask = true;
            }

            return new DialogTurnResult(DialogTurnStatus.Cancelled);
        }
        catch (Exception exception)
        {
            AddStackTo(exception);
            throw;
        }
    }

    /// <summary>Ends the active dialog and begins another in its place.</summary>
    /// <param name="dialogId">The other dialog's id.</param>
    /// <param name="options">What the other dialog gets.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>What became of the other dialog in this turn.</returns>
    public async Task<DialogTurnResult> ReplaceDialogAsync(string dialogId, object options = null, CancellationToken cancellationToken = default)
    {
        ThrowIfToken(options, nameof(options));
        try
        {
            await EndActiveDialogAsync(DialogReason.ReplaceCalled, null, cancellationToken);
            return await BeginDialogAsync(dialogId, options, cancellationToken);
        }
        catch (Exception exception)
        {
            AddStackTo(exception);
            throw;
        }
    }

    /// <summary>Has the active dialog ask its question again.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task that represents the work.</returns>
    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            var handled = await EmitEventAsync(DialogEvents.RepromptDialog, null, false, false, cancellationToken);
            if (!handled && ActiveDialog is { } active)
            {
                var dialog = GetDialog(active.Id, nameof(RepromptDialogAsync));
                await this.DebuggerStepAsync(dialog, DialogEvents.RepromptDialog, cancellationToken);
                await dialog.RepromptDialogAsync(Context, active, cancellationToken);
            }
        }
        catch (Exception exception)
        {
            AddStackTo(exception);
            throw;
        }
    }

    /// <summary>Finds a dialog here or in the parents.</summary>
    /// <param name="dialogId">The dialog's id.</param>
    /// <returns>The dialog, or null.</returns>
    public Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId) ?? Parent?.FindDialog(dialogId);

    /// <summary>Raises an event on the active dialog.</summary>
    /// <param name="name">The event's name.</param>
    /// <param name="value">The event's value.</param>
    /// <param name="bubble">Whether the parents see the event when the dialog does not handle it.</param>
    /// <param name="fromLeaf">Whether to begin with the innermost active dialog instead of this context's.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>True when somebody handled the event.</returns>
    public async Task<bool> EmitEventAsync(string name, object value = null, bool bubble = true, bool fromLeaf = false, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrEmpty(name))
        {
            throw new ArgumentNullException(nameof(name));
        }

        try
        {
            var dc = this;
            while (fromLeaf && dc.Child is { } child)
            {
                dc = child;
            }

            if (dc.ActiveDialog is not { } instance || dc.FindDialog(instance.Id) is not { } dialog)
            {
                return false;
            }

            await this.DebuggerStepAsync(dialog, name, cancellationToken);
            return await dialog.OnDialogEventAsync(dc, new DialogEvent { Bubble = bubble, Name = name, Value = value }, cancellationToken);
        }
        catch (Exception exception)
        {
            AddStackTo(exception);
            throw;
        }
    }

    /// <summary>Gets the language of the turn: one set in <c>turn.locale</c>, the activity's, or the thread's.</summary>
    /// <returns>A BCP-47 tag.</returns>
    public string GetLocale()
    {
        var chosen = TurnMemoryScope.Locale(Context) ?? (Context as TurnContext)?.Locale;
        if (!string.IsNullOrEmpty(chosen))
        {
            return chosen;
        }

        return string.IsNullOrEmpty(Context.Activity.Locale) ? Thread.CurrentThread.CurrentCulture.Name : Context.Activity.Locale;
    }

    private static void ThrowIfToken(object argument, string name)
    {
        // The token after an omitted options argument is the commonest slip of this API, and the compiler cannot see it.
        if (argument is CancellationToken)
        {
            throw new ArgumentException($"{name} cannot be a cancellation token", name);
        }
    }

    private Dialog GetDialog(string dialogId, string caller) =>
        FindDialog(dialogId) ?? throw new Exception(
            $"DialogContext.{caller}(): A dialog with an id of '{dialogId}' wasn't found in this DialogSet or its parents'. Inside a ComponentDialog, add it with AddDialog() in the constructor.");

    private async Task EndActiveDialogAsync(DialogReason reason, object result, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } instance)
        {
            return;
        }

        if (FindDialog(instance.Id) is { } dialog)
        {
            await this.DebuggerStepAsync(dialog, "endDialog", cancellationToken);
            await dialog.EndDialogAsync(Context, instance, reason, cancellationToken);
        }

        Stack.RemoveAt(0);
        TurnMemoryScope.SetLastResult(Context, result);
    }

    private TurnContextStateCollection CollectServices()
    {
        var services = new TurnContextStateCollection();
        foreach (var (key, value) in Parent?.Services ?? Context.TurnState)
        {
            services[key] = value;
        }

        return services;
    }

    private void AddStackTo(Exception exception)
    {
        if (exception.Data.Contains(nameof(DialogContext)))
        {
            return;
        }

        var stack = new List<string>();
        for (var dc = this; dc != null; dc = dc.Parent)
        {
            stack.AddRange(dc.Stack.Select(instance => instance.Id));
        }

        exception.Data[nameof(DialogContext)] = new Dictionary<string, object>
        {
            [nameof(ActiveDialog)] = ActiveDialog?.Id,
            [nameof(Parent)] = Parent?.ActiveDialog?.Id,
            [nameof(Stack)] = stack,
        };
    }
}
