namespace Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

/// <summary>The state of the container that is active or has the active dialog.</summary>
public class DialogMemoryScope : MemoryScope
{
    /// <summary>Initializes a new instance of the <see cref="DialogMemoryScope"/> class.</summary>
    public DialogMemoryScope()
        : base(ScopePath.Dialog)
    {
    }

    /// <inheritdoc/>
    public override object GetMemory(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return Instance(dc)?.State;
    }

    /// <inheritdoc/>
    public override void SetMemory(DialogContext dc, object memory)
    {
        ArgumentNullException.ThrowIfNull(dc);
        ArgumentNullException.ThrowIfNull(memory);
        var instance = Instance(dc) ?? throw new InvalidOperationException($"The memory scope '{Name}' cannot be set: no dialog is active.");
        instance.State = ObjectPath.MapValueTo<IDictionary<string, object>>(memory);
    }

    private static DialogInstance Instance(DialogContext dc) =>
        DialogClassMemoryScope.IsBound(dc) ? dc.ActiveDialog : dc.Parent?.ActiveDialog ?? dc.ActiveDialog;
}
