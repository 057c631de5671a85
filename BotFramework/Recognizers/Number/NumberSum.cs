namespace Microsoft.Recognizers.Text.Number;

/// <summary>Adds up the parts of a number: two, hundred, twelve, thousand, five make 212005.</summary>
internal ref struct NumberSum(Span<NumberSum.Part> parts)
{
    private readonly Span<Part> _parts = parts;

    public int Count { get; private set; }

    /// <summary>What may still be added must be less than this.</summary>
    public readonly double Room => Count == 0 ? double.PositiveInfinity : _parts[Count - 1].Room;

    public readonly double Total
    {
        get
        {
            var total = 0.0;

            for (var i = 0; i < Count; i++)
            {
                total += _parts[i].Value;
            }

            return total;
        }
    }

    public readonly Part Last => _parts[Count - 1];

    public readonly Part this[int index] => _parts[index];

    /// <param name="at">Where the part begins in the text, so that parts can be given back.</param>
    public bool TryAdd(double value, double room, int at)
    {
        if (Count == _parts.Length || (Count > 0 && !(value > 0 && value < Room)))
        {
            return false;
        }

        _parts[Count++] = new Part(value, room, at, value);
        return true;
    }

    /// <summary>Multiplies the parts that are smaller than the multiplier.</summary>
    /// <param name="giveBack">On failure, where the parts begin that would have been multiplied; -1 when there are none.</param>
    public bool TryMultiply(double multiplier, double limit, double room, int at, out int giveBack)
    {
        var first = Count;
        var sum = 0.0;

        while (first > 0 && _parts[first - 1].Value < limit)
        {
            sum += _parts[--first].Value;
        }

        giveBack = first < Count ? _parts[first].At : -1;
        var value = first == Count ? multiplier : sum * multiplier;

        if ((first > 0 && !(value < _parts[first - 1].Room)) || (first == Count && Count == _parts.Length) || value == 0)
        {
            if (first > 0 && first < Count)
            {
                Count = first;
            }

            return false;
        }

        _parts[first] = new Part(value, room, first == Count ? at : _parts[first].At, multiplier);
        Count = first + 1;
        return true;
    }

    internal readonly record struct Part(double Value, double Room, int At, double Multiplier);
}
