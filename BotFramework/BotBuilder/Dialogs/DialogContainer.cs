using Microsoft.Bot.Builder.TraceExtensions;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that has dialogs of its own, with a stack of their own.</summary>
public abstract class DialogContainer : Dialog
{
    /// <summary>Initializes a new instance of the <see cref="DialogContainer"/> class.</summary>
    /// <param name="dialogId">The dialog's id.</param>
    protected DialogContainer(string dialogId = null)
        : base(dialogId)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="DialogContainer"/> class.</summary>
    /// <param name="ignoreMemoryScopeBinding">Whether the memory scopes <c>dialog</c> and <c>dialogclass</c> pass this container by.</param>
    /// <param name="dialogId">The dialog's id.</param>
    protected DialogContainer(bool ignoreMemoryScopeBinding, string dialogId = null)
        : base(dialogId)
    {
        IgnoreMemoryScopeBinding = ignoreMemoryScopeBinding;
    }

    /// <summary>Gets or sets the dialogs inside the container.</summary>
    [JsonProperty("dialogs")]
    public DialogSet Dialogs { get; set; } = new DialogSet();

    /// <summary>Gets or sets a value indicating whether the memory scopes <c>dialog</c> and <c>dialogclass</c> pass this container by.</summary>
    [JsonProperty("ignoreMemoryScopeBinding")]
    public bool IgnoreMemoryScopeBinding { get; set; }

    /// <summary>Gets or sets where the container and the dialogs inside it report what happens in them.</summary>
    [JsonIgnore]
    public override IBotTelemetryClient TelemetryClient
    {
        get => base.TelemetryClient;
        set
        {
            base.TelemetryClient = value;
            Dialogs.TelemetryClient = base.TelemetryClient;
        }
    }

    /// <summary>Makes the context of the dialogs inside, from the container's entry on top of the given context's stack.</summary>
    /// <param name="dc">The context that the container is active in.</param>
    /// <returns>The inner context.</returns>
    public abstract DialogContext CreateChildContext(DialogContext dc);

    /// <summary>Finds a dialog inside the container.</summary>
    /// <param name="dialogId">The dialog's id.</param>
    /// <returns>The dialog, or null.</returns>
    public virtual Dialog FindDialog(string dialogId) => Dialogs.Find(dialogId);

    /// <summary>Finds a dialog inside the container.</summary>
    /// <param name="dialogId">The dialog's id.</param>
    /// <param name="dc">The context of the search.</param>
    /// <returns>The dialog, or null.</returns>
    public virtual Dialog FindDialog(string dialogId, DialogContext dc = null) => Dialogs.Find(dialogId);

    /// <inheritdoc/>
    public override async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        var handled = await base.OnDialogEventAsync(dc, e, cancellationToken);
        if (!handled && e.Name == DialogEvents.VersionChanged)
        {
            var message = $"Unhandled dialog event: {e.Name}. Active dialog: {dc.ActiveDialog.Id}";
            dc.Dialogs.TelemetryClient.TrackTrace(message, Severity.Warning, null);
            await dc.Context.TraceActivityAsync(message, cancellationToken: cancellationToken);
        }

        return handled;
    }

    /// <summary>Gets a text that changes whenever the dialogs inside change in a way that conversations in their middle would notice.</summary>
    /// <returns>The version of the container's dialogs.</returns>
    protected virtual string GetInternalVersion() => Dialogs.GetVersion();

    /// <summary>Raises <see cref="DialogEvents.VersionChanged"/> when the dialogs inside are not those that the conversation began with.</summary>
    /// <param name="dc">The context that the container is active in.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>A task that represents the work.</returns>
    protected virtual async Task CheckForVersionChangeAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        var known = dc.ActiveDialog.Version;
        dc.ActiveDialog.Version = GetInternalVersion();
        if (known != null && known != dc.ActiveDialog.Version)
        {
            await dc.EmitEventAsync(DialogEvents.VersionChanged, Id, bubble: true, fromLeaf: false, cancellationToken);
        }
    }
}
