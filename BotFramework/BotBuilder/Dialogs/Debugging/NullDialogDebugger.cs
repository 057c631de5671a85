namespace Microsoft.Bot.Builder.Dialogs.Debugging;

/// <summary>A debugger that never stops.</summary>
public class NullDialogDebugger : IDialogDebugger
{
    /// <summary>The only instance.</summary>
    public static readonly IDialogDebugger Instance = new NullDialogDebugger();

    private NullDialogDebugger()
    {
    }

    /// <summary>Gets or sets a value indicating whether steps are traced; this debugger traces none.</summary>
    public bool TraceSteps { get; set; }

    /// <inheritdoc/>
    Task IDialogDebugger.StepAsync(DialogContext context, object item, string more, CancellationToken cancellationToken) => Task.CompletedTask;
}
