namespace Microsoft.Bot.Builder.Dialogs.Memory.PathResolvers;

/// <summary>Writes "@@name" out as "turn.recognized.entities.name": all values of a recognized entity.</summary>
public class AtAtPathResolver : AliasPathResolver
{
    /// <summary>Initializes a new instance of the <see cref="AtAtPathResolver"/> class.</summary>
    public AtAtPathResolver()
        : base(alias: "@@", prefix: "turn.recognized.entities.")
    {
    }
}
