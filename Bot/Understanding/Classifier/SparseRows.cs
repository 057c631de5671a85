using System.Runtime.InteropServices;

namespace ChatBot.Understanding.Classifier;

/// <summary>Utterances as sparse vectors, one after the other in three flat arrays.</summary>
internal sealed class SparseRows
{
    private readonly List<int> _starts = [0];
    private readonly List<int> _indices = [];
    private readonly List<float> _values = [];

    public int Count => _starts.Count - 1;

    public void Add(ReadOnlySpan<int> indices, ReadOnlySpan<float> values)
    {
        _indices.AddRange(indices);
        _values.AddRange(values);
        _starts.Add(_indices.Count);
    }

    public ReadOnlySpan<int> Indices(int row) =>
        CollectionsMarshal.AsSpan(_indices)[_starts[row].._starts[row + 1]];

    public ReadOnlySpan<float> Values(int row) =>
        CollectionsMarshal.AsSpan(_values)[_starts[row].._starts[row + 1]];
}
