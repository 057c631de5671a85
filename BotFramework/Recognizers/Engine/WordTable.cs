namespace Microsoft.Recognizers.Text.Engine;

/// <summary>Words with a value each, found without making a string of what is looked for.</summary>
/// <remarks>
/// The framework's dictionaries, lists and LINQ over value types cannot be compiled ahead of the first call, which would wait for them;
/// a type of our own can.
/// </remarks>
internal sealed class WordTable<T>
{
    private Entry[] _buckets = new Entry[16];

    public int Count { get; private set; }

    public bool TryFind(ReadOnlySpan<char> word, out T value)
    {
        var hash = string.GetHashCode(word);

        for (var entry = _buckets[hash & (_buckets.Length - 1)]; entry is not null; entry = entry.Next)
        {
            if (entry.Hash == hash && word.SequenceEqual(entry.Word))
            {
                value = entry.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>Adds a word, unless there is one already: the first value counts.</summary>
    public void TryAdd(string word, T value)
    {
        if (TryFind(word, out _))
        {
            return;
        }

        if (Count == _buckets.Length)
        {
            Grow();
        }

        Put(new Entry { Word = word, Hash = string.GetHashCode(word.AsSpan()), Value = value });
        Count++;
    }

    private void Grow()
    {
        var old = _buckets;
        _buckets = new Entry[old.Length * 4];

        foreach (var chain in old)
        {
            for (var entry = chain; entry is not null;)
            {
                var next = entry.Next;
                Put(entry);
                entry = next;
            }
        }
    }

    private void Put(Entry entry)
    {
        ref var bucket = ref _buckets[entry.Hash & (_buckets.Length - 1)];
        entry.Next = bucket;
        bucket = entry;
    }

    private sealed class Entry
    {
        public string Word { get; init; }

        public int Hash { get; init; }

        public T Value { get; init; }

        public Entry Next { get; set; }
    }
}
