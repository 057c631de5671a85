namespace Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

/// <summary>The properties of the active dialog's object, for reading.</summary>
public class ClassMemoryScope : MemoryScope
{
    /// <summary>Initializes a new instance of the <see cref="ClassMemoryScope"/> class.</summary>
    public ClassMemoryScope()
        : base(ScopePath.Class, includeInSnapshot: false)
    {
    }

    /// <inheritdoc/>
    public override object GetMemory(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.ActiveDialog is { } active ? dc.FindDialog(active.Id) : null;
    }

    /// <inheritdoc/>
    public override void SetMemory(DialogContext dc, object memory) =>
        throw new NotSupportedException($"The memory scope '{Name}' is for reading.");
}
