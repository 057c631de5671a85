namespace Microsoft.Bot.Builder.Dialogs.Memory;

/// <summary>Writes short forms of memory paths out.</summary>
public interface IPathResolver
{
    /// <summary>Writes a path out.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The path in full; the same when it has no short form that this resolver knows.</returns>
    string TransformPath(string path);
}
