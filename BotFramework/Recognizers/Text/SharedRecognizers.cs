using System.Collections.Concurrent;

namespace Microsoft.Recognizers.Text;

/// <summary>One recognizer for each set of options, made when first asked for.</summary>
internal sealed class SharedRecognizers<TRecognizer>(Func<int, TRecognizer> make)
    where TRecognizer : class
{
    // Most callers have no options: they do not wait until a dictionary over numbers is compiled.
    private readonly TRecognizer _plain = make(0);

    // Bounded by the combinations of flags.
    private readonly Lazy<ConcurrentDictionary<int, TRecognizer>> _others = new(() => new());

    public TRecognizer this[int options] => options == 0 ? _plain : _others.Value.GetOrAdd(options, make);
}
