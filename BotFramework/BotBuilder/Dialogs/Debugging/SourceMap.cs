using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Microsoft.Bot.Builder.Dialogs.Debugging;

/// <summary>A source map for all dialogs of the process. Objects are told apart by identity.</summary>
public class SourceMap : ConcurrentDictionary<object, SourceRange>, ISourceMap
{
    /// <summary>An instance for all.</summary>
    public static readonly SourceMap Instance = new();

    /// <summary>Initializes a new instance of the <see cref="SourceMap"/> class.</summary>
    public SourceMap()
        : base(ByIdentity.Comparer)
    {
    }

    /// <inheritdoc/>
    public void Add(object item, SourceRange range) => this[item] = range;

    private sealed class ByIdentity : IEqualityComparer<object>
    {
        public static readonly ByIdentity Comparer = new();

        public new bool Equals(object x, object y) => ReferenceEquals(x, y);

        public int GetHashCode(object obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
