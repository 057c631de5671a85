namespace Microsoft.Bot.Builder.Dialogs.Memory.PathResolvers;

/// <summary>Writes "#name" out as "turn.recognized.intents.name": a recognized intent.</summary>
public class HashPathResolver : AliasPathResolver
{
    /// <summary>Initializes a new instance of the <see cref="HashPathResolver"/> class.</summary>
    public HashPathResolver()
        : base(alias: "#", prefix: "turn.recognized.intents.")
    {
    }
}
