namespace Microsoft.Bot.Builder.Dialogs.Memory.PathResolvers;

/// <summary>Writes "@name.x" out as "turn.recognized.entities.name.first().x": the first value of a recognized entity.</summary>
public class AtPathResolver : AliasPathResolver
{
    private const string Prefix = "turn.recognized.entities.";

    /// <summary>Initializes a new instance of the <see cref="AtPathResolver"/> class.</summary>
    public AtPathResolver()
        : base(alias: "@", prefix: string.Empty)
    {
    }

    /// <inheritdoc/>
    public override string TransformPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        path = path.Trim();
        if (path.Length < 2 || path[0] != '@' || !IsPathChar(path[1]))
        {
            return path;
        }

        var end = path.AsSpan().IndexOfAny('.', '[');
        end = end < 0 ? path.Length : end;
        return $"{Prefix}{path[1..end]}.first(){path[end..]}";
    }
}
