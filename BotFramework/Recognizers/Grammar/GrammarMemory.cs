namespace Microsoft.Recognizers.Text.Grammar;

/// <summary>What a rule found at a token.</summary>
internal readonly record struct Memo<TValue>(bool Known, TValue Value, int End);

/// <summary>The working memory of a run, kept by its thread for the next one: a run lives for one call and never outside it.</summary>
internal sealed class GrammarMemory<TValue>
    where TValue : class
{
    public const int MaxDepth = 24;
    public const int MaxCaptures = 16;

    // Enough for a sentence; a longer text gives its rows back as it is read.
    private const int MaxKept = 64;

    [ThreadStatic]
    private static GrammarMemory<TValue> _kept;

    private readonly Stack<Memo<TValue>[]> _rows = new(MaxKept);

    private GrammarMemory()
    {
    }

    public Capture<TValue>[] Captures { get; } = new Capture<TValue>[MaxDepth * MaxCaptures];

    public static GrammarMemory<TValue> Take()
    {
        var memory = _kept ?? new GrammarMemory<TValue>();
        _kept = null;
        return memory;
    }

    public void Keep()
    {
        // What was found is the customer's: it does not stay behind.
        Array.Clear(Captures);
        _kept = this;
    }

    /// <summary>An empty row; its length is that of the grammar with the most rules so far.</summary>
    public Memo<TValue>[] TakeRow(int rules) => _rows.TryPop(out var row) && row.Length >= rules ? row : new Memo<TValue>[rules];

    public void KeepRow(Memo<TValue>[] row)
    {
        if (_rows.Count < MaxKept)
        {
            Array.Clear(row);
            _rows.Push(row);
        }
    }
}
