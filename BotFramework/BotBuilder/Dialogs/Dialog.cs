using Microsoft.Bot.Builder.Dialogs.Debugging;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One part of a conversation: it is begun, continued with each activity and ended. Instances are shared by all conversations and hold no state of any.</summary>
public abstract class Dialog
{
    /// <summary>Says that the turn is over and the dialog waits for the next activity.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    private IBotTelemetryClient _telemetryClient = NullBotTelemetryClient.Instance;
    private string _id;

    /// <summary>Initializes a new instance of the <see cref="Dialog"/> class.</summary>
    /// <param name="dialogId">The id under which a <see cref="DialogSet"/> finds the dialog; without one the dialog computes its own.</param>
    public Dialog(string dialogId = null)
    {
        Id = dialogId;
    }

    /// <summary>Gets or sets the id under which a <see cref="DialogSet"/> finds the dialog.</summary>
    [JsonIgnore]
    public string Id
    {
        get => _id ??= OnComputeId();
        set => _id = value;
    }

    /// <summary>Gets or sets where the dialog reports what happens in it. Setting null turns reporting off.</summary>
    [JsonIgnore]
    public virtual IBotTelemetryClient TelemetryClient
    {
        get => _telemetryClient;
        set => _telemetryClient = value ?? NullBotTelemetryClient.Instance;
    }

    /// <summary>Gets the place in a source file that the dialog was made from, or null when none is registered.</summary>
    [JsonIgnore]
    public virtual SourceRange Source => DebugSupport.SourceMap.TryGetValue(this, out var range) ? range : null;

    /// <summary>Called when the dialog is pushed on the stack.</summary>
    /// <param name="dc">The dialog context of the turn.</param>
    /// <param name="options">What the caller passes to the dialog.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>What became of the dialog in this turn.</returns>
    public abstract Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options = null, CancellationToken cancellationToken = default);

    /// <summary>Called when the dialog is the active one and a new activity arrives. Unless overridden, the dialog ends.</summary>
    /// <param name="dc">The dialog context of the turn.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>What became of the dialog in this turn.</returns>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(cancellationToken: cancellationToken);

    /// <summary>Called when a dialog that this one began has ended. Unless overridden, this dialog ends too, with the same result.</summary>
    /// <param name="dc">The dialog context of the turn.</param>
    /// <param name="reason">Why the dialog goes on.</param>
    /// <param name="result">What the ended dialog returned.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>What became of the dialog in this turn.</returns>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default) =>
        dc.EndDialogAsync(result, cancellationToken);

    /// <summary>Called when the dialog shall ask its question again.</summary>
    /// <param name="turnContext">The context of the turn.</param>
    /// <param name="instance">The dialog's entry on the stack.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task that represents the work.</returns>
    public virtual Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Called when the dialog is taken off the stack.</summary>
    /// <param name="turnContext">The context of the turn.</param>
    /// <param name="instance">The dialog's entry on the stack.</param>
    /// <param name="reason">Why the dialog ends.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task that represents the work.</returns>
    public virtual Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default) => Task.CompletedTask;

    /// <summary>Gets a text that changes whenever the dialog changes in a way that conversations in its middle would notice.</summary>
    /// <returns>The dialog's version; its id unless overridden.</returns>
    public virtual string GetVersion() => Id;

    /// <summary>Called when an event reaches the dialog. It is offered to the dialog, then to its parents, then to the dialog again.</summary>
    /// <param name="dc">The dialog context of the turn.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>True when somebody handled the event.</returns>
    public virtual async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        if (await OnPreBubbleEventAsync(dc, e, cancellationToken))
        {
            return true;
        }

        if (e.Bubble && dc.Parent != null && await dc.Parent.EmitEventAsync(e.Name, e.Value, true, false, cancellationToken))
        {
            return true;
        }

        return await OnPostBubbleEventAsync(dc, e, cancellationToken);
    }

    /// <summary>Offers an event to the dialog before its parents see it.</summary>
    /// <param name="dc">The dialog context of the turn.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>True when the event is handled and shall go no further.</returns>
    protected virtual Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>Offers an event to the dialog after no parent handled it.</summary>
    /// <param name="dc">The dialog context of the turn.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>True when the event is handled.</returns>
    protected virtual Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) => Task.FromResult(false);

    /// <summary>Computes the id of a dialog that was given none.</summary>
    /// <returns>The name of the dialog's type unless overridden.</returns>
    protected virtual string OnComputeId() => GetType().Name;

    /// <summary>Registers the line of a source file that the dialog was made from.</summary>
    /// <param name="path">The file; nothing is registered without it.</param>
    /// <param name="lineNumber">The line in it.</param>
    protected void RegisterSourceLocation(string path, int lineNumber)
    {
        if (!string.IsNullOrEmpty(path))
        {
            DebugSupport.SourceMap.Add(this, new SourceRange(path, lineNumber, 0, lineNumber + 1, 0));
        }
    }
}
