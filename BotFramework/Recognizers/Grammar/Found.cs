namespace Microsoft.Recognizers.Text.Grammar;

/// <summary>The captures of one match, by name.</summary>
internal readonly ref struct Found<TValue>(Capture<TValue>[] captures, int from, int count, string argument, int first, int end)
    where TValue : class
{
    private readonly Capture<TValue>[] _captures = captures;
    private readonly int _from = from;
    private readonly int _count = count;

    /// <summary>What the pattern says beside the name of its action.</summary>
    public string Argument { get; } = argument;

    public int First { get; } = first;

    public int End { get; } = end;

    public bool Has(string name) => Index(name) >= 0;

    public int? Int(string name) => Index(name) is var i and >= 0 ? (int)_captures[i].Number : null;

    public double Number(string name, double otherwise = 0) => Index(name) is var i and >= 0 ? _captures[i].Number : otherwise;

    public string Text(string name) => Index(name) is var i and >= 0 ? _captures[i].Text : null;

    /// <summary>What a rule found. A word list of the same name, such as the "from" before what it is from, has none.</summary>
    public TValue Value(string name)
    {
        for (var i = _from; i < _from + _count; i++)
        {
            if (_captures[i].Value is { } value && _captures[i].Name == name)
            {
                return value;
            }
        }

        return null;
    }

    public (int First, int End) Place(string name) => Index(name) is var i and >= 0 ? (_captures[i].First, _captures[i].End) : (-1, -1);

    private int Index(string name)
    {
        for (var i = _from; i < _from + _count; i++)
        {
            if (ReferenceEquals(_captures[i].Name, name) || _captures[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}
