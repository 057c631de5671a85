using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs.Memory.Scopes;

/// <summary>The ids of the dialogs that are active, for reading.</summary>
public class DialogContextMemoryScope : MemoryScope
{
    /// <summary>The ids of all dialogs of all stacks, the innermost first.</summary>
    public const string Stack = "stack";

    /// <summary>The id of the active dialog.</summary>
    public const string ActiveDialog = "activeDialog";

    /// <summary>The id of the container that has the active dialog.</summary>
    public const string Parent = "parent";

    /// <summary>Initializes a new instance of the <see cref="DialogContextMemoryScope"/> class.</summary>
    public DialogContextMemoryScope()
        : base(ScopePath.DialogContext, includeInSnapshot: false)
    {
    }

    /// <inheritdoc/>
    public override object GetMemory(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var leaf = dc;
        while (leaf.Child is { } child)
        {
            leaf = child;
        }

        var stack = new JArray();
        for (var current = leaf; current != null; current = current.Parent)
        {
            foreach (var instance in current.Stack)
            {
                stack.Add(instance.Id);
            }
        }

        return new JObject
        {
            [Stack] = stack,
            [ActiveDialog] = dc.ActiveDialog?.Id,
            [Parent] = dc.Parent?.ActiveDialog?.Id,
        };
    }

    /// <inheritdoc/>
    public override void SetMemory(DialogContext dc, object memory) =>
        throw new NotSupportedException($"The memory scope '{Name}' is for reading.");
}
