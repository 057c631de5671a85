namespace Microsoft.Bot.Builder.Dialogs.Memory.PathResolvers;

/// <summary>Writes "%name" out as "class.name": a property of the dialog object.</summary>
public class PercentPathResolver : AliasPathResolver
{
    /// <summary>Initializes a new instance of the <see cref="PercentPathResolver"/> class.</summary>
    public PercentPathResolver()
        : base(alias: "%", prefix: "class.")
    {
    }
}
