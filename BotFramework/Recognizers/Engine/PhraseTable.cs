namespace Microsoft.Recognizers.Text.Engine;

/// <summary>Phrases with a meaning, found by their first word; the longest counts.</summary>
internal sealed class PhraseTable<T>(Vocabulary vocabulary)
{
    private readonly Dictionary<int, List<(int[] Tail, T Value)>> _building = [];
    private FrozenPhrases _phrases;

    public bool IsEmpty => _building.Count == 0;

    public IEnumerable<int> FirstWords => _building.Keys;

    public void Add(string phrase, T value)
    {
        using var tokens = TokenStream.Read(phrase, vocabulary);
        var ids = new int[tokens.Count];

        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = vocabulary.Add(tokens.Span(i).ToString());
        }

        if (!_building.TryGetValue(ids[0], out var entries))
        {
            _building.Add(ids[0], entries = []);
        }

        var rest = ids[1..];

        // The first entry for a phrase counts, so that a file may list exceptions first.
        if (!entries.Exists(entry => entry.Tail.AsSpan().SequenceEqual(rest)))
        {
            entries.Add((rest, value));
        }
    }

    /// <summary>To be called when all phrases are in.</summary>
    public void Freeze() => _phrases = new FrozenPhrases(_building);

    public bool MayStart(int id) => _phrases is not null && _phrases.Find(id) is not null;

    /// <summary>The longest phrase at a token.</summary>
    /// <param name="end">The index after its last token.</param>
    public bool TryFind(TokenStream tokens, int index, out T value, out int end) =>
        TryFind(tokens, index, int.MaxValue, out value, out end);

    /// <summary>The longest phrase at a token that ends before a limit.</summary>
    public bool TryFind(TokenStream tokens, int index, int limit, out T value, out int end)
    {
        if (index < tokens.Count && _phrases?.Find(tokens[index].Id) is { } entries)
        {
            foreach (var entry in entries)
            {
                if (index + 1 + entry.Tail.Length <= limit && Matches(tokens, index + 1, entry.Tail))
                {
                    value = entry.Value;
                    end = index + 1 + entry.Tail.Length;
                    return true;
                }
            }
        }

        value = default;
        end = index;
        return false;
    }

    /// <summary>Whether a phrase stands anywhere between two tokens.</summary>
    public bool TryFindWithin(TokenStream tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (TryFind(tokens, i, end, out _, out _))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matches(TokenStream tokens, int index, int[] rest)
    {
        if (index + rest.Length > tokens.Count)
        {
            return false;
        }

        for (var i = 0; i < rest.Length; i++)
        {
            if (tokens[index + i].Id != rest[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The phrases by first word: few are searched one by one, many by hash.</summary>
    private sealed class FrozenPhrases
    {
        private const int Few = 6;

        private readonly int[] _ids;
        private readonly (int[] Tail, T Value)[][] _entries;
        private readonly Dictionary<int, (int[] Tail, T Value)[]> _byId;

        public FrozenPhrases(Dictionary<int, List<(int[] Tail, T Value)>> phrases)
        {
            _ids = [.. phrases.Keys];
            _entries = [.. phrases.Values.Select(entries => entries.OrderByDescending(entry => entry.Tail.Length).ToArray())];

            if (_ids.Length > Few)
            {
                _byId = new(_ids.Length);

                for (var i = 0; i < _ids.Length; i++)
                {
                    _byId.Add(_ids[i], _entries[i]);
                }
            }
        }

        public (int[] Tail, T Value)[] Find(int id)
        {
            if (id == Vocabulary.Unknown || id == Vocabulary.Digits)
            {
                return null;
            }

            if (_byId is not null)
            {
                return _byId.GetValueOrDefault(id);
            }

            var index = Array.IndexOf(_ids, id);
            return index < 0 ? null : _entries[index];
        }
    }
}
