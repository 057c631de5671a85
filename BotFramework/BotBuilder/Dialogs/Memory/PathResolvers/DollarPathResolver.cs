namespace Microsoft.Bot.Builder.Dialogs.Memory.PathResolvers;

/// <summary>Writes "$name" out as "dialog.name": the dialog's memory.</summary>
public class DollarPathResolver : AliasPathResolver
{
    /// <summary>Initializes a new instance of the <see cref="DollarPathResolver"/> class.</summary>
    public DollarPathResolver()
        : base(alias: "$", prefix: "dialog.")
    {
    }
}
