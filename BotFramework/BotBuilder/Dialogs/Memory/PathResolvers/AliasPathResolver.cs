namespace Microsoft.Bot.Builder.Dialogs.Memory.PathResolvers;

/// <summary>Writes out paths that begin with a sign: with "$" for "dialog.", "$name" becomes "dialog.name".</summary>
public class AliasPathResolver : IPathResolver
{
    private readonly string _prefix;
    private readonly string _postfix;

    /// <summary>Initializes a new instance of the <see cref="AliasPathResolver"/> class.</summary>
    /// <param name="alias">The sign.</param>
    /// <param name="prefix">What stands in its place.</param>
    /// <param name="postfix">What is put behind the path.</param>
    public AliasPathResolver(string alias, string prefix, string postfix = null)
    {
        ArgumentNullException.ThrowIfNull(alias);
        ArgumentNullException.ThrowIfNull(prefix);
        Alias = alias.Trim();
        _prefix = prefix.Trim();
        _postfix = postfix ?? string.Empty;
    }

    /// <summary>Gets the sign.</summary>
    public string Alias { get; }

    /// <inheritdoc/>
    public virtual string TransformPath(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        path = path.Trim();
        return path.StartsWith(Alias, StringComparison.Ordinal) && path.Length > Alias.Length && IsPathChar(path[Alias.Length])
            ? $"{_prefix}{path[Alias.Length..]}{_postfix}".TrimEnd('.')
            : path;
    }

    /// <summary>Says whether a name may begin with a character.</summary>
    /// <param name="ch">The character.</param>
    /// <returns>True for letters and the underscore.</returns>
    protected bool IsPathChar(char ch) => char.IsLetter(ch) || ch == '_';
}
