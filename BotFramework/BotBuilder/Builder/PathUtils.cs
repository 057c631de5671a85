namespace Microsoft.Bot.Builder;

/// <summary>Makes paths fit the system.</summary>
public static class PathUtils
{
    /// <summary>Gives a path the system's own separators, however it was written.</summary>
    /// <param name="ambiguousPath">The path, with either kind of separator.</param>
    /// <returns>The path for this system.</returns>
    public static string NormalizePath(string ambiguousPath)
    {
        ArgumentNullException.ThrowIfNull(ambiguousPath);
        return Path.DirectorySeparatorChar == '/' ? ambiguousPath.Replace('\\', '/') : ambiguousPath.Replace('/', '\\');
    }
}
