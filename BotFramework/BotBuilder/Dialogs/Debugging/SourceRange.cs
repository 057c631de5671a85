using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Dialogs.Debugging;

/// <summary>A part of a source file.</summary>
public class SourceRange : IEquatable<SourceRange>
{
    /// <summary>Initializes a new instance of the <see cref="SourceRange"/> class.</summary>
    public SourceRange()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="SourceRange"/> class.</summary>
    /// <param name="path">The file.</param>
    /// <param name="startLine">The first line.</param>
    /// <param name="startChar">The first character in it.</param>
    /// <param name="endLine">The last line.</param>
    /// <param name="endChar">The last character in it.</param>
    public SourceRange(string path, int startLine, int startChar, int endLine, int endChar)
    {
        Path = path;
        StartPoint = new SourcePoint(startLine, startChar);
        EndPoint = new SourcePoint(endLine, endChar);
    }

    /// <summary>Gets or sets what a designer keeps with it.</summary>
    public JToken Designer { get; set; }

    /// <summary>Gets or sets the file.</summary>
    public string Path { get; set; }

    /// <summary>Gets or sets where it begins.</summary>
    public SourcePoint StartPoint { get; set; }

    /// <summary>Gets or sets where it ends.</summary>
    public SourcePoint EndPoint { get; set; }

    /// <summary>Makes a copy.</summary>
    /// <returns>The copy.</returns>
    public SourceRange DeepClone() => new()
    {
        Designer = Designer?.DeepClone(),
        Path = Path,
        StartPoint = StartPoint?.DeepClone(),
        EndPoint = EndPoint?.DeepClone(),
    };

    /// <inheritdoc/>
    public bool Equals(SourceRange other) =>
        other != null && other.Path == Path && Equals(other.StartPoint, StartPoint) && Equals(other.EndPoint, EndPoint);

    /// <inheritdoc/>
    public override bool Equals(object obj) => Equals(obj as SourceRange);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Path, StartPoint, EndPoint);

    /// <inheritdoc/>
    public override string ToString() => $"{System.IO.Path.GetFileName(Path)}:{StartPoint}->{EndPoint}";
}
