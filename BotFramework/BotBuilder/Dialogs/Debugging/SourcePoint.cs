using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs.Debugging;

/// <summary>A position in a source file.</summary>
public class SourcePoint : IEquatable<SourcePoint>
{
    /// <summary>Initializes a new instance of the <see cref="SourcePoint"/> class.</summary>
    public SourcePoint()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="SourcePoint"/> class.</summary>
    /// <param name="lineIndex">The line.</param>
    /// <param name="charIndex">The character in the line.</param>
    public SourcePoint(int lineIndex, int charIndex)
    {
        LineIndex = lineIndex;
        CharIndex = charIndex;
    }

    /// <summary>Gets or sets the line.</summary>
    public int LineIndex { get; set; }

    /// <summary>Gets or sets the character in the line.</summary>
    public int CharIndex { get; set; }

    /// <summary>Gets the position that a reader has come to.</summary>
    /// <param name="reader">A reader that counts lines.</param>
    /// <returns>The position; null for a reader that does not count.</returns>
    public static SourcePoint From(JsonReader reader) =>
        reader is IJsonLineInfo lines ? new SourcePoint(lines.LineNumber, lines.LinePosition) : null;

    /// <summary>Reads an object and notes where it begins and ends.</summary>
    /// <typeparam name="T">The object's type.</typeparam>
    /// <param name="reader">The reader.</param>
    /// <param name="read">Reads the object.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <returns>The object.</returns>
    public static T ReadObjectWithSourcePoints<T>(JsonReader reader, Func<JsonReader, T> read, out SourcePoint start, out SourcePoint end)
    {
        ArgumentNullException.ThrowIfNull(read);
        start = From(reader);
        var result = read(reader);
        end = From(reader);
        return result;
    }

    /// <summary>Makes a copy.</summary>
    /// <returns>The copy.</returns>
    public SourcePoint DeepClone() => new(LineIndex, CharIndex);

    /// <inheritdoc/>
    public bool Equals(SourcePoint other) => other != null && other.LineIndex == LineIndex && other.CharIndex == CharIndex;

    /// <inheritdoc/>
    public override bool Equals(object obj) => Equals(obj as SourcePoint);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(LineIndex, CharIndex);

    /// <inheritdoc/>
    public override string ToString() => $"{LineIndex}:{CharIndex}";
}
