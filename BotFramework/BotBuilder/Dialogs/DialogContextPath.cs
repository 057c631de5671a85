namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Paths into the memory of the dialog stack.</summary>
public class DialogContextPath
{
    /// <summary>The path "dialogcontext.activeDialog".</summary>
    public const string ActiveDialog = "dialogcontext.activeDialog";

    /// <summary>The path "dialogcontext.parent".</summary>
    public const string Parent = "dialogcontext.parent";

    /// <summary>The path "dialogContext.stack".</summary>
    public const string Stack = "dialogContext.stack";
}
