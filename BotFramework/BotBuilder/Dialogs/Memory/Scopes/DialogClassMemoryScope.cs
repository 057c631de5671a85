namespace Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

/// <summary>The properties of the container's object that is active or has the active dialog, for reading.</summary>
public class DialogClassMemoryScope : MemoryScope
{
    /// <summary>Initializes a new instance of the <see cref="DialogClassMemoryScope"/> class.</summary>
    public DialogClassMemoryScope()
        : base(ScopePath.DialogClass, includeInSnapshot: false)
    {
    }

    /// <inheritdoc/>
    public override object GetMemory(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var instance = IsBound(dc) ? dc.ActiveDialog : dc.Parent?.ActiveDialog ?? dc.ActiveDialog;
        return instance == null ? null : dc.FindDialog(instance.Id);
    }

    /// <inheritdoc/>
    public override void SetMemory(DialogContext dc, object memory) =>
        throw new NotSupportedException($"The memory scope '{Name}' is for reading.");

    /// <summary>Whether the active dialog is a container that the dialog memory belongs to.</summary>
    internal static bool IsBound(DialogContext dc) =>
        dc.ActiveDialog is { } active && dc.FindDialog(active.Id) is DialogContainer { IgnoreMemoryScopeBinding: false };
}
