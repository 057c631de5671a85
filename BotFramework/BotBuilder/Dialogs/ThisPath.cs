namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Paths into the memory of the active dialog.</summary>
public class ThisPath
{
    /// <summary>The same as <see cref="Options"/>.</summary>
    [Obsolete("Use Options.")]
    public const string OPTIONS = "this.options";

    /// <summary>The path "this.options".</summary>
    public const string Options = "this.options";
}
