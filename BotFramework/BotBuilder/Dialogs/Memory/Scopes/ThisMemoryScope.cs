namespace Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

/// <summary>The state of the active dialog.</summary>
public class ThisMemoryScope : MemoryScope
{
    /// <summary>Initializes a new instance of the <see cref="ThisMemoryScope"/> class.</summary>
    public ThisMemoryScope()
        : base(ScopePath.This)
    {
    }

    /// <inheritdoc/>
    public override object GetMemory(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.ActiveDialog?.State;
    }

    /// <inheritdoc/>
    public override void SetMemory(DialogContext dc, object memory)
    {
        ArgumentNullException.ThrowIfNull(dc);
        ArgumentNullException.ThrowIfNull(memory);
        var instance = dc.ActiveDialog ?? throw new InvalidOperationException($"The memory scope '{Name}' cannot be set: no dialog is active.");
        instance.State = ObjectPath.MapValueTo<IDictionary<string, object>>(memory);
    }
}
