namespace Microsoft.Recognizers.Text.Engine;

/// <summary>A set of word numbers, as bits.</summary>
internal sealed class WordSet(int vocabulary)
{
    private readonly ulong[] _bits = new ulong[(vocabulary / 64) + 1];

    /// <summary>Digits, symbols and unknown words are let through as well.</summary>
    public bool Any { get; set; }

    public bool Contains(int word) => Any || (_bits[word >> 6] & (1UL << (word & 63))) != 0;

    public void Add(int word) => _bits[word >> 6] |= 1UL << (word & 63);

    public void AddAll(WordSet other)
    {
        Any |= other.Any;

        for (var i = 0; i < _bits.Length; i++)
        {
            _bits[i] |= other._bits[i];
        }
    }
}
