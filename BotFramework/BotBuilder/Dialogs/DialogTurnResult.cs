namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How the dialogs stand after a call, and what the last one returned.</summary>
public class DialogTurnResult
{
    /// <summary>Initializes a new instance of the <see cref="DialogTurnResult"/> class.</summary>
    /// <param name="status">How the dialogs stand.</param>
    /// <param name="result">What the last dialog returned.</param>
    public DialogTurnResult(DialogTurnStatus status, object result = null)
    {
        Status = status;
        Result = result;
    }

    /// <summary>Gets or sets how the dialogs stand.</summary>
    public DialogTurnStatus Status { get; set; }

    /// <summary>Gets or sets what the last dialog returned, when the status is <see cref="DialogTurnStatus.Complete"/>.</summary>
    public object Result { get; set; }

    /// <summary>Gets or sets a value indicating whether a dialog ended its parent and the parent's result must not be taken for the child's.</summary>
    public bool ParentEnded { get; set; }
}
